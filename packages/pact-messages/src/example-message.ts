import type { Envelope, IncomingMessage } from "@tenon/messaging";

export interface Example {
  readonly channel: { readonly address: string; readonly source: string };
  readonly type: string;
  readonly payload: unknown;
  /** What its envelope says besides. */
  readonly envelope?: Partial<Envelope> | undefined;
  /** What the address leaves open; a name stands for its own value where nothing is said. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** A message as a broker hands it over, the same for the same example. */
export function exampleMessage({ channel, type, payload, envelope, parameters = {} }: Example): IncomingMessage {
  const address = channel.address.replace(/\{([^}]*)\}/g, (_, name: string) => String(parameters[name] ?? name));
  return {
    address: isPattern(address) ? type : address,
    envelope: {
      id: "example",
      source: channel.source,
      type,
      specversion: "1.0",
      time: "2026-01-01T00:00:00Z",
      datacontenttype: "application/json",
      correlationid: "example",
      ...envelope,
    },
    body: Buffer.from(JSON.stringify(payload)),
    attempt: 1,
  };
}

/** Whether an address stands for several: a pattern of them, or one with parameters. */
export function isOpen(address: string): boolean {
  return isPattern(address) || address.includes("{");
}

function isPattern(address: string): boolean {
  return address.split(".").some((word) => word === "*" || word === "#");
}
