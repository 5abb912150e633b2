import { runInNewContext } from "node:vm";
import { describe, expect, it } from "@jest/globals";
import type { JsonObject } from "@tenon/contract";
import { generateTypeScript } from "./generate.js";
import { contractFrom } from "./testing/contract-from.js";

type Documents = Readonly<Record<string, JsonObject>>;

const document = (parts: JsonObject): JsonObject => ({
  asyncapi: "3.0.0",
  info: { title: "A", version: "1.0.0" },
  ...parts,
});
const channel = (address: string, messages: JsonObject): JsonObject => ({ address, messages });
const to = ($ref: string): JsonObject => ({ $ref });
const object = (properties: JsonObject): JsonObject => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});

function generate(documents: Documents) {
  const { files, problems } = generateTypeScript(contractFrom(documents));
  return { files: new Map(files.map(({ path, text }) => [path, text])), problems };
}

/** What a file declares and imports, without what it says about it. */
function outline(text: string | undefined): string[] {
  return (text ?? "").split("\n").filter((line) => /^(import|export|\} from)/.test(line));
}

function problemsOf(documents: Documents): string[] {
  return generate(documents).problems.map(({ code, at }) => `${code} ${at.file}#${at.pointer}`);
}

const order = {
  schemas: {
    Order: object({ id: { type: "string" }, line: to("#/components/schemas/Line") }),
    Line: object({ sku: { type: "string" } }),
  },
};

describe("generateTypeScript", () => {
  it("puts the payload of one channel into the channel's file, and what it refers to into types.ts", () => {
    const { files, problems } = generate({
      "orders/v1.yaml": document({
        channels: { placed: channel("placed", { order: { payload: to("#/components/schemas/Order") } }) },
        components: order,
      }),
    });
    expect(problems).toEqual([]);
    expect([...files.keys()]).toEqual(["orders/v1/placed.ts", "orders/v1/types.ts", "orders/v1/validators.ts"]);
    expect(outline(files.get("orders/v1/placed.ts"))).toEqual([
      'import { type Broker, defineChannel, Publisher } from "@tenon/messaging";',
      'import type { Line } from "./types.js";',
      'import { validateOrder } from "./validators.js";',
      "export interface Order {",
      "export const placed = defineChannel<Order>({",
      "export class PlacedPublisher extends Publisher<Order> {",
    ]);
    expect(outline(files.get("orders/v1/types.ts"))).toEqual(["export interface Line {"]);
  });

  it("puts the payload of two channels into types.ts", () => {
    const message = { order: { payload: to("#/components/schemas/Order") } };
    const { files } = generate({
      "orders/v1.yaml": document({
        channels: { placed: channel("placed", message), paid: channel("paid", message) },
        components: order,
      }),
    });
    expect(outline(files.get("orders/v1/types.ts"))).toEqual(["export interface Order {", "export interface Line {"]);
    expect(files.get("orders/v1/paid.ts")).toContain('import type { Order } from "./types.js";');
  });

  it("puts a payload into types.ts that another type refers to", () => {
    const { files } = generate({
      "orders/v1.yaml": document({
        channels: {
          placed: channel("placed", { order: { payload: to("#/components/schemas/Order") } }),
          amended: channel("amended", { amended: { payload: object({ before: to("#/components/schemas/Order") }) } }),
        },
        components: order,
      }),
    });
    expect(outline(files.get("orders/v1/types.ts"))).toEqual(["export interface Order {", "export interface Line {"]);
    expect(outline(files.get("orders/v1/amended.ts"))).toContain("export interface Amended {");
  });

  it("says at the channel what is deprecated, and where more is told", () => {
    const docs = { url: "https://example.com/orders", description: "The life of an order" };
    const { files } = generate({
      "orders/v1.yaml": document({
        channels: {
          placed: channel("placed", { placed: { payload: object({}), deprecated: true, externalDocs: docs } }),
        },
      }),
    });
    expect(files.get("orders/v1/placed.ts")).toContain(`/**
 * The channel \`placed\`.
 * @see https://example.com/orders The life of an order
 * @deprecated
 */
export const placed = defineChannel`);
  });

  it("puts a schema of another file into that file's module", () => {
    const { files } = generate({
      "orders/v1.yaml": document({
        channels: {
          placed: channel("placed", { placed: { payload: object({ total: to("../shared/money.yaml#/Money") }) } }),
        },
      }),
      "shared/money.yaml": { Money: object({ amount: { type: "integer" } }) },
    });
    expect(files.get("orders/v1/placed.ts")).toContain('import type { Money } from "../../shared/money/types.js";');
    expect(files.get("shared/money/types.ts")).toMatch(/^\/\/ Generated from shared\/money\.yaml by/);
  });

  it("tells schemas of one name apart", () => {
    const line = (of: JsonObject) => ({ schemas: { Line: object(of) } });
    const { files, problems } = generate({
      "a/v1.yaml": document({
        channels: {
          both: channel("both", {
            both: {
              payload: object({ a: to("#/components/schemas/Line"), b: to("../b/v1.yaml#/components/schemas/Line") }),
            },
          }),
        },
        components: line({ a: {} }),
      }),
      "b/v1.yaml": document({ components: line({ b: {} }) }),
    });
    expect(problems).toEqual([]);
    expect(files.get("a/v1/both.ts")).toContain('import type { Line as BV1Line } from "../../b/v1/types.js";');
    expect(files.get("a/v1/both.ts")).toMatch(/readonly a: Line;\n.*readonly b: BV1Line;/s);
  });

  it("does not let a schema take the place of what the file itself uses", () => {
    const { files } = generate({
      "a.yaml": document({
        channels: { c: channel("c", { m: { payload: to("#/components/schemas/Publisher") } }) },
        components: { schemas: { Publisher: object({ name: {} }) } },
      }),
    });
    expect(files.get("a/c.ts")).toContain("import { type Broker, defineChannel, Publisher as TenonPublisher }");
    expect(files.get("a/c.ts")).toContain("class CPublisher extends TenonPublisher<Publisher>");
  });

  it("writes a publisher where somebody sends, or where nobody has said what is done with the channel", () => {
    const message = { m: { payload: {} } };
    const { files } = generate({
      "a.yaml": document({
        channels: {
          sent: channel("sent", message),
          received: channel("received", message),
          silent: channel("silent", message),
        },
        operations: {
          send: { action: "send", channel: to("#/channels/sent") },
          receive: { action: "receive", channel: to("#/channels/received") },
        },
      }),
    });
    const published = [...files].filter(([, text]) => text.includes("extends Publisher")).map(([path]) => path);
    expect(published).toEqual(["a/sent.ts", "a/silent.ts"]);
  });

  it("gives a consumer without reads the payload as it is", () => {
    const { files } = generate({
      "a.yaml": document({
        channels: { c: channel("c", { thing: { payload: object({ x: {} }) } }) },
        operations: {
          takeThing: {
            action: "receive",
            channel: to("#/channels/c"),
            "x-queue": "a.take",
            "x-delivery": { attempts: 2 },
          },
        },
      }),
    });
    expect(
      files.get("a/take-thing-consumer.ts"),
    ).toBe(`// Generated from a.yaml by \`tenon generate\`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { c, type Thing } from "./c.js";

/** The operation \`takeThing\`. */
export const takeThing = defineSubscription<Thing>({
  channel: c,
  consumer: "a",
  queue: "a.take",
  delivery: { attempts: 2 },
});

/** Handles \`takeThing\`: extend it and write \`handle\`. */
export abstract class TakeThingConsumer extends Consumer<Thing> {
  readonly subscription = takeThing;
}
`);
  });

  it("writes down the delivery promise as far as the document makes one", () => {
    const delivery = {
      orderedBy: "/x",
      handledInOrder: true,
      attempts: 8,
      backoff: { initialMs: 100, maxMs: 900 },
      deadLetter: true,
      dedupe: { retainMs: 1000000 },
      maxBytes: 4096,
      deadlineMs: 5000,
      handleMs: 2000,
      policies: {
        unknownType: "ignore",
        unknownVersion: "park",
        invalidPayload: "ignore",
        failingHandler: "dead-letter",
      },
    };
    const promising = (promise: JsonObject) =>
      document({
        channels: {
          c: { ...channel("c", { thing: { payload: object({ x: { type: "string" } }) } }), "x-delivery": promise },
        },
      });
    const literalOf = (promise: JsonObject) => {
      const { files, problems } = generate({ "a.yaml": promising(promise) });
      expect(problems).toEqual([]);
      return /delivery: (\{.*?\}),\n\}\);/s.exec(files.get("a/c.ts") ?? "")?.[1];
    };
    expect(runInNewContext(`(${literalOf(delivery)})`)).toEqual(delivery);
    expect(literalOf({ dedupe: { retainMs: 5 } })).toBe("{ dedupe: { retainMs: 5 } }");
    expect(literalOf({})).toBeUndefined();
  });

  it("takes any of the payloads of messages that look the same on the wire", () => {
    const messages = { one: { name: "m", payload: object({ x: {} }) }, two: { name: "m", payload: object({ y: {} }) } };
    const { files, problems } = generate({ "a.yaml": document({ channels: { c: channel("c", messages) } }) });
    expect(problems).toEqual([]);
    expect(files.get("a/c.ts")).toMatch(/export type M = One \| Two;/);
    expect(files.get("a/c.ts")).toContain("defineChannel<M>({");
    expect(outline(files.get("a/types.ts"))).toEqual(["export interface One {", "export interface Two {"]);
  });

  it("declares a type once that two Avro schemas define alike", () => {
    const address = { type: "record", name: "Address", fields: [{ name: "city", type: "string" }] };
    const avro = (name: string) => ({
      schemaFormat: "application/vnd.apache.avro;version=1.9.0",
      payload: { type: "record", name, fields: [{ name: "address", type: address }] },
    });
    const channels = { a: channel("a", { a: avro("A") }), b: channel("b", { b: avro("B") }) };
    const { files, problems } = generate({ "doc.yaml": document({ channels }) });
    expect(problems).toEqual([]);
    expect(outline(files.get("doc/types.ts"))).toEqual(["export interface Address {"]);
  });

  it("gives the same bytes whatever the order of the files", () => {
    const documents = {
      "a/v1.yaml": document({
        channels: { placed: channel("placed", { order: { payload: to("#/components/schemas/Order") } }) },
        components: order,
      }),
      "b/v1.yaml": document({
        channels: {
          paid: channel("paid", { paid: { payload: object({ of: to("../a/v1.yaml#/components/schemas/Line") }) } }),
        },
      }),
    };
    const contract = contractFrom(documents);
    const reversed = { documents: contract.documents, sources: new Map([...contract.sources].toReversed()) };
    expect(generateTypeScript(reversed)).toEqual(generateTypeScript(contract));
  });

  it.each<[string, Documents, string[]]>([
    [
      "two channels whose files have one name",
      {
        "a.yaml": document({
          channels: { "order-placed": channel("a", { m: {} }), orderPlaced: channel("b", { n: {} }) },
        }),
      },
      ["NAME_COLLISION a.yaml#/channels/orderPlaced"],
    ],
    [
      "two documents whose folders differ in case alone",
      { "Orders.yaml": document({}), "orders.yaml": document({}) },
      ["NAME_COLLISION orders.yaml#"],
    ],
    [
      "a channel whose file would be types.ts",
      { "a.yaml": document({ channels: { types: channel("a", { m: {} }) } }) },
      ["NAME_COLLISION a.yaml#/channels/types"],
    ],
    [
      "two schemas of one name in one module",
      {
        "a.yaml": document({
          channels: {
            c: channel("c", {
              m: { payload: object({ a: to("#/components/schemas/line"), b: to("#/components/schemas/Line") }) },
            }),
          },
          components: { schemas: { line: object({}), Line: object({ sku: {} }) } },
        }),
      },
      ["NAME_COLLISION a.yaml#/components/schemas/Line"],
    ],
    [
      "a name of nothing but signs",
      { "a.yaml": document({ channels: { "?": channel("/", { m: {} }) } }) },
      ["NAME_UNUSABLE a.yaml#/channels/?"],
    ],
    [
      "a field that is read and not declared",
      {
        "a.yaml": document({
          channels: { c: channel("c", { m: { payload: object({ id: {} }) } }) },
          operations: { o: { action: "receive", channel: to("#/channels/c"), "x-reads": ["/id", "/nothing"] } },
        }),
      },
      ["READS_UNKNOWN_FIELD a.yaml#/operations/o/x-reads/1"],
    ],
    [
      "a message that is sent to a pattern",
      {
        "a.yaml": document({
          channels: { c: channel("orders.#", { m: {} }) },
          operations: { o: { action: "send", channel: to("#/channels/c") } },
        }),
      },
      ["ADDRESS_PATTERN_SENT a.yaml#/operations/o"],
    ],
    [
      "two messages that look the same on the wire and are read differently",
      {
        "a.yaml": document({
          channels: {
            c: channel("c", {
              one: { name: "m", payload: object({ x: {} }) },
              two: { name: "m", payload: object({ y: {} }) },
            }),
          },
          operations: { o: { action: "receive", channel: to("#/channels/c"), "x-reads": { one: ["/x"] } } },
        }),
      },
      ["MESSAGE_TYPE_AMBIGUOUS a.yaml#/operations/o"],
    ],
    [
      "a payload in another language",
      {
        "a.yaml": document({
          channels: { c: channel("c", { m: { schemaFormat: "application/raml+yaml;version=1.0", payload: "x" } }) },
        }),
      },
      ["SCHEMA_FORMAT_UNSUPPORTED a.yaml#/channels/c/messages/m/payload"],
    ],
    [
      "an exchange of a kind that does not exist",
      {
        "a.yaml": document({
          channels: {
            c: {
              ...channel("c", { m: {} }),
              bindings: { amqp: { is: "routingKey", exchange: { name: "x", type: "magic" } } },
            },
          },
        }),
      },
      ["EXCHANGE_UNSUPPORTED a.yaml#/channels/c/bindings/amqp/exchange/type"],
    ],
  ])("says what is wrong with %s", (_, documents, wanted) => {
    expect(problemsOf(documents)).toEqual(wanted);
  });

  it("names both places of a collision", () => {
    const channels = { "order-placed": channel("a", { m: {} }), orderPlaced: channel("b", { n: {} }) };
    const [problem] = generate({ "a.yaml": document({ channels }) }).problems;
    expect(problem?.at.position).toEqual({ line: 3, column: 1 });
    expect(problem?.message).toContain("a.yaml:3:1");
  });
});
