export interface OwnServer {
  readonly url: string;
  /** Every process of it ends at once, as by kill -9. */
  kill(): Promise<void>;
  /** Starts again with the same address and data; resolves when it takes connections. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** A PostgreSQL of the test's own, from the door that scripts/with-servers.mjs opens. */
export async function startOwnServer(door: string): Promise<OwnServer> {
  const { url, control } = await ask(`${door}/postgres`, "POST");
  return {
    url,
    kill: async () => void (await ask(`${control}/kill`, "POST")),
    start: async () => void (await ask(`${control}/start`, "POST")),
    remove: async () => void (await ask(control, "DELETE")),
  };
}

async function ask(url: string, method: "POST" | "DELETE"): Promise<{ url: string; control: string }> {
  const answer = await fetch(url, { method });
  if (!answer.ok) throw new Error(`${method} ${url}: ${await answer.text()}`);
  return (await answer.json()) as { url: string; control: string };
}
