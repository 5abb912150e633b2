/** What a URL says of a server, and of what is kept there. */
export interface ServerUrl {
  /** Without what is ours: the rest is the client's. */
  readonly url: string;
  /** Only a server is used that keeps what it has confirmed. */
  readonly durable: boolean;
  /** Keeps apart what shares a server. */
  readonly namespace: string;
}

/** `redis://user:password@host:6379/0?durable=false&namespace=name`. Throws a `TypeError` that says what it cannot read. */
export function readServerUrl(url: string): ServerUrl {
  const parsed = new URL(url);
  const durable = parsed.searchParams.get("durable") ?? "true";
  const namespace = parsed.searchParams.get("namespace") ?? "tenon";
  if (durable !== "true" && durable !== "false") throw new TypeError(`durable=${durable}: it is true or false`);
  if (!/^[\w.-]+$/.test(namespace)) throw new TypeError(`namespace=${namespace}: letters, digits, "_", "." and "-"`);
  for (const own of ["durable", "namespace"]) parsed.searchParams.delete(own);
  return { url: parsed.href, durable: durable === "true", namespace };
}
