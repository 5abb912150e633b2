import type { Channel, Contract, Json, Location, Message, Operation, ReadPath } from "@tenon/contract";

/** One channel with one message, and whoever receives it. */
export interface Sketch {
  /** The payload's schema, or files of which `payload.json` is it. */
  readonly payload: Json;
  readonly files?: Readonly<Record<string, Json>>;
  readonly dialect?: string;
  readonly version?: string;
  /** What each receiver reads; undefined for one that reads everything. */
  readonly receivers?: Readonly<Record<string, readonly string[] | undefined>>;
}

/** A contract for tests of what a payload's schema says, without a document around it. Every position is 1:1. */
export function contractWith({
  payload,
  files = {},
  dialect = "draft-07",
  version = "1.0.0",
  receivers = {},
}: Sketch): Contract {
  const values = new Map<string, Json>([...Object.entries(files), ["payload.json", payload]]);
  const sources = new Map(
    [...values].map(([path, value]) => [path, { path, value, locate: () => ({ line: 1, column: 1 }) }] as const),
  );
  const at: Location = { file: "payload.json", pointer: "" };
  const common = { document: "shop", tags: [], deprecated: false, at };
  const message: Message = {
    ...common,
    key: "sold",
    type: "sold",
    contentType: "application/json",
    payload: { at, dialect },
    examples: [],
  };
  const channel: Channel = {
    ...common,
    name: "sold",
    address: "shop.sold",
    parameters: [],
    messages: [message],
    bindings: {},
    delivery: {},
  };
  const operations = Object.entries(receivers).map(([name, reads]): Operation => {
    const paths: readonly ReadPath[] | undefined = reads?.map((path) => ({ path, at }));
    return {
      ...common,
      name,
      action: "receive",
      channel,
      messages: [message],
      bindings: {},
      reads: new Map(paths ? [["sold", paths]] : []),
      delivery: {},
    };
  });
  const document = { id: "shop", service: "shop", title: "Shop", version, asyncapi: "3.0.0" };
  return { sources, documents: [{ ...document, servers: [], channels: [channel], operations, at }] };
}
