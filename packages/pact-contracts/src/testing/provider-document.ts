import { type FileTree, parseSource, readContract } from "@tenon/asyncapi-reader";
import type { Contract, Json, JsonObject, Source } from "@tenon/contract";

/** A provider `orders` that sends one message, `orders.order-placed.v1`. */
export interface Provided {
  readonly payload: Json;
  readonly headers?: Json;
  readonly examples?: readonly Json[];
  readonly contentType?: string;
  readonly address?: string;
  readonly exchange?: string;
  /** Further members of the document's `operations` and `channels`. */
  readonly operations?: JsonObject;
  readonly channels?: JsonObject;
}

/** An AsyncAPI document as it might be written by hand. */
export function providerDocument({
  payload,
  headers,
  examples = [],
  contentType = "application/json",
  address = "orders.order-placed.v1",
  exchange = "shop.events",
  operations,
  channels,
}: Provided): JsonObject {
  return {
    asyncapi: "3.0.0",
    info: { title: "Orders", version: "1.0.0" },
    defaultContentType: contentType,
    channels: {
      orderPlaced: {
        address,
        messages: {
          orderPlaced: {
            name: "orders.order-placed.v1",
            payload,
            ...(headers === undefined ? {} : { headers }),
            ...(examples.length > 0 && { examples: examples.map((example) => ({ payload: example })) }),
          },
        },
        bindings: {
          amqp: {
            is: "routingKey",
            exchange: { name: exchange, type: "topic", durable: true, autoDelete: false },
          },
        },
      },
      ...channels,
    },
    operations: {
      placeOrder: {
        action: "send",
        channel: { $ref: "#/channels/orderPlaced" },
        messages: [{ $ref: "#/channels/orderPlaced/messages/orderPlaced" }],
      },
      ...operations,
    },
  };
}

/** The contract of some documents; a consumer may still read what is not sent any more. @throws Error where they are no documents */
export async function contractOf(documents: Readonly<Record<string, Json>>): Promise<Contract> {
  const tree: FileTree = {
    list: async () => Object.keys(documents),
    read: async (path) => {
      const document = documents[path];
      return document === undefined ? { refused: "missing" } : { bytes: Buffer.from(JSON.stringify(document)) };
    },
  };
  const read = await readContract(tree, { despite: ["READS_UNKNOWN_FIELD"] });
  const { contract } = read;
  const problems = read.problems.filter(({ code }) => code !== "READS_UNKNOWN_FIELD");
  if (problems.length > 0) throw new Error(problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  return contract;
}

/** A file as it is read from a disk. */
export function sourceOf(path: string, value: Json): Source {
  const parsed = parseSource(path, Buffer.from(JSON.stringify(value, null, 2)));
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  return parsed.source;
}
