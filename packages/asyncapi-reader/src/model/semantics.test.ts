import { describe, expect, it } from "@jest/globals";
import { folderOf } from "../files/folder-of.js";
import { readContract } from "../read-contract.js";

/** A service that sends orders, and one that receives them with `x-reads` as given. */
function shopWith(reads: string, binding = "bindings: { amqp: { x-queue: { name: stock.reserve } } }") {
  return folderOf({
    "orders/v1.yaml": `asyncapi: 3.0.0
info: { title: Orders, version: 1.0.0 }
channels:
  orderPlaced:
    address: orders.order-placed.v1
    messages:
      orderPlaced:
        payload:
          allOf:
            - $ref: "#/components/schemas/Base"
            - properties:
                lines: { type: array, items: { $ref: "../shared/line.yaml#/Line" } }
                reason: { oneOf: [{ $ref: "#/components/schemas/Late" }, { $ref: "#/components/schemas/Lost" }] }
                place: { type: array, items: [{ type: number }, { type: object, properties: { lat: { type: number } } }] }
                labels: { type: object, additionalProperties: { type: object, properties: { colour: { type: string } } } }
components:
  schemas:
    Base: { type: object, properties: { orderId: { type: string }, "a/b": { type: string } } }
    Late: { type: object, properties: { kind: { const: late }, days: { type: integer } } }
    Lost: { type: object, if: { properties: { kind: { const: lost } } }, then: { properties: { where: { type: string } } } }
`,
    "shared/line.yaml": `Line:
  type: object
  properties:
    sku: { type: string }
    parts: { type: array, items: { $ref: "#/Line" } }
`,
    "stock/v1.yaml": `asyncapi: 3.0.0
info: { title: Stock, version: 1.0.0 }
channels:
  orderPlaced: { $ref: "../orders/v1.yaml#/channels/orderPlaced" }
operations:
  reserve:
    action: receive
    channel: { $ref: "#/channels/orderPlaced" }
    ${binding}
    x-reads: ${reads}
`,
  });
}

const declared = "/lines, /reason, /place, /labels, /orderId, /a~1b";

describe("x-reads", () => {
  it.each([
    ["[]", []],
    ["[/orderId]", ["/orderId"]],
    ["[/a~1b]", ["/a~1b"]],
    ["[/lines]", ["/lines"]],
    ["[/lines/*/sku]", ["/lines/*/sku"]],
    ["[/lines/*/parts/*/parts/*/sku]", ["/lines/*/parts/*/parts/*/sku"]],
    ["[/reason/days, /reason/kind, /reason/where]", ["/reason/days", "/reason/kind", "/reason/where"]],
    ["[/place/1/lat]", ["/place/1/lat"]],
    ["[/labels/anything/colour]", ["/labels/anything/colour"]],
    ["{ orderPlaced: [/orderId] }", ["/orderId"]],
  ])("%s reads %j", async (reads, wanted) => {
    const { contract, problems } = await readContract(shopWith(reads));
    expect(problems).toEqual([]);
    const operation = contract.documents.find(({ id }) => id === "stock/v1")?.operations[0];
    expect(operation?.reads.get("orderPlaced")?.map(({ path }) => path)).toEqual(wanted);
  });

  it.each([
    [
      "[/orderIt]",
      `10:15 READS_UNKNOWN_FIELD "orderIt" is not declared in the payload of "orderPlaced". Did you mean "orderId"? Declared are ${declared}.`,
    ],
    [
      "[/lines/*/skus]",
      `10:15 READS_UNKNOWN_FIELD "skus" is not declared in "/lines/*". Did you mean "sku"? Declared are /lines/*/sku, /lines/*/parts.`,
    ],
    ["[/lines/sku]", `10:15 READS_UNKNOWN_FIELD "sku" is not declared in "/lines". Declared are /lines/*.`],
    ["[/orderId/x]", `10:15 READS_UNKNOWN_FIELD "x" is not declared in "/orderId". Nothing is declared in "/orderId".`],
    ["[/orderId, orderId]", `10:25 READS_INVALID "orderId" is not a JSON Pointer. Begin it with "/", e.g. /orderId.`],
    ["[3]", `10:15 READS_INVALID 3 is not a JSON Pointer. Begin it with "/", e.g. /orderId.`],
    [
      "/orderId",
      "10:14 READS_INVALID `x-reads` must be a list of JSON Pointers, or such lists by message. Write a list such as [/orderId, /lines/*/sku].",
    ],
    [
      "{ orderPlace: [] }",
      `10:28 READS_UNKNOWN_MESSAGE The operation receives no message "orderPlace". Use one of its messages: orderPlaced. Did you mean "orderPlaced"?`,
    ],
    [
      "{ orderPlaced: /orderId }",
      `10:29 READS_INVALID What is read of "orderPlaced" must be a list of JSON Pointers. Write a list such as [/orderId].`,
    ],
  ])("%s is a problem", async (reads, wanted) => {
    expect(await problemsIn(shopWith(reads))).toEqual([`stock/v1.yaml:${wanted}`]);
  });

  it("needs a queue", async () => {
    expect(await problemsIn(shopWith("[/orderId]", "summary: Reserves."))).toEqual([
      "stock/v1.yaml:10:14 READS_WITHOUT_QUEUE The operation says what it reads, but not from which queue. Name the queue in `bindings.amqp.x-queue.name`.",
    ]);
  });
});

/** Orders in two majors, and one who receives the younger with `x-upcasts` as given. */
function majorsWith(upcasts: string) {
  const orders = (major: number) => `asyncapi: 3.0.0
info: { title: Orders, version: ${major}.0.0 }
channels:
  orderPlaced:
    address: orders.order-placed.v${major}
    messages: { orderPlaced: { name: orders.order-placed.v${major}, payload: { type: object } } }
  lamp:
    address: lamps.{lampId}
    parameters: { lampId: {} }
    messages: { lit: { payload: { type: object } } }
components:
  messages: { Alone: { payload: { type: object } } }
`;
  return folderOf({
    "orders/v1.yaml": orders(1),
    "orders/v2.yaml": orders(2),
    "stock/v1.yaml": `asyncapi: 3.0.0
info: { title: Stock, version: 1.0.0 }
channels:
  orderPlaced: { $ref: "../orders/v2.yaml#/channels/orderPlaced" }
operations:
  reserve:
    action: receive
    channel: { $ref: "#/channels/orderPlaced" }
    bindings: { amqp: { x-queue: { name: stock.reserve } } }
    x-upcasts: ${upcasts}
`,
  });
}

const olderOrder = '$ref: "../orders/v1.yaml#/channels/orderPlaced/messages/orderPlaced"';

describe("x-upcasts", () => {
  it.each([`[{ ${olderOrder} }]`, `{ orderPlaced: [{ ${olderOrder} }] }`])(
    "%s takes the older one",
    async (upcasts) => {
      const { contract, problems } = await readContract(majorsWith(upcasts));
      expect(problems).toEqual([]);
      const operation = contract.documents.find(({ id }) => id === "stock/v1")?.operations[0];
      expect(operation?.upcasts?.map(({ from, channel, to }) => [from.type, channel.address, to.type])).toEqual([
        ["orders.order-placed.v1", "orders.order-placed.v1", "orders.order-placed.v2"],
      ]);
    },
  );

  it.each([
    [
      "orderPlaced",
      "10:16 UPCASTS_INVALID `x-upcasts` must be a list of references to older messages, or such lists by message.",
    ],
    [
      "[orders.order-placed.v1]",
      "10:17 UPCASTS_INVALID This is not a reference to a message of a channel of a document.",
    ],
    [
      '[{ $ref: "../orders/v1.yaml#/components/messages/Alone" }]',
      "10:17 UPCASTS_INVALID This is not a reference to a message of a channel of a document.",
    ],
    [
      '[{ $ref: "../orders/v2.yaml#/channels/orderPlaced/messages/orderPlaced" }]',
      '10:17 UPCASTS_INVALID The operation receives "orderPlaced" as it is.',
    ],
    [`[{ ${olderOrder} }, { ${olderOrder} }]`, '10:91 UPCASTS_INVALID "orderPlaced" stands here twice.'],
    [
      '[{ $ref: "../orders/v1.yaml#/channels/lamp/messages/lit" }]',
      '10:17 UPCASTS_INVALID The address of "lamp" has other parameters than that of "orderPlaced": lampId instead of none.',
    ],
    [
      `{ orderPlacd: [{ ${olderOrder} }] }`,
      '10:30 UPCASTS_UNKNOWN_MESSAGE The operation receives no message "orderPlacd".',
    ],
    [`{ orderPlaced: { ${olderOrder} } }`, '10:31 UPCASTS_INVALID What becomes "orderPlaced" must be a list'],
  ])("%s is a problem", async (upcasts, wanted) => {
    expect(await problemsIn(majorsWith(upcasts))).toEqual([expect.stringContaining(`stock/v1.yaml:${wanted}`)]);
  });

  it("says where a reference leads to nothing", async () => {
    const missing = '[{ $ref: "../orders/v1.yaml#/channels/orderPlacd/messages/orderPlaced" }]';
    expect(await problemsIn(majorsWith(missing))).toContainEqual(expect.stringContaining("stock/v1.yaml:10:"));
  });
});

/** What is wrong with a document of AsyncAPI 3 that goes on like this; its third line is the first of the text. */
const documents3: readonly (readonly [name: string, text: string, wanted: readonly string[]])[] = [
  [
    "x-upcasts on an operation that sends",
    `channels: { a: { address: a } }
operations:
  b: { action: send, channel: { $ref: "#/channels/a" }, x-upcasts: [] }`,
    ["5:68 UPCASTS_ON_SEND"],
  ],
  [
    "x-reads on an operation that sends",
    `channels: { a: { address: a } }
operations:
  b: { action: send, channel: { $ref: "#/channels/a" }, x-reads: [/a] }`,
    ["5:66 READS_ON_SEND"],
  ],
  [
    "a list of what is read of several messages",
    `channels: { a: { address: a, messages: { b: {}, c: {} } } }
operations:
  d:
    { action: receive, channel: { $ref: "#/channels/a" }, bindings: { amqp: { x-queue: { name: q } } }, x-reads: [/a] }`,
    ["6:114 READS_INVALID"],
  ],
  [
    "x-delivery",
    `channels:
  a:
    address: a
    messages: { b: { payload: { properties: { id: { type: string } } } } }
    x-delivery: { orderedBy: /it, attempts: 0, attemts: 3, backoff: { initialMs: 1.5 }, deadLetter: yes }
  c:
    address: c
    x-delivery: { orderedBy: id }`,
    [
      "7:45 DELIVERY_INVALID",
      "7:57 DELIVERY_INVALID",
      "7:82 DELIVERY_INVALID",
      "7:101 DELIVERY_INVALID",
      "10:30 DELIVERY_INVALID",
    ],
  ],
  [
    "policies that there are not",
    `channels:
  a:
    address: a
    x-delivery: { dedupe: { retainMs: 0 }, handleMs: 0, policies: { unknownType: park, failing: retry } }`,
    ["6:39 DELIVERY_INVALID", "6:54 DELIVERY_INVALID", "6:82 DELIVERY_INVALID", "6:97 DELIVERY_INVALID"],
  ],
  [
    "x-delivery that contradicts the payload or itself",
    `channels:
  a:
    address: a
    messages: { b: { payload: { properties: { id: { type: string } } } } }
    x-delivery: { orderedBy: /it, backoff: { initialMs: 2000, maxMs: 1000 } }`,
    ["7:30 DELIVERY_UNKNOWN_FIELD", "7:44 DELIVERY_INVALID"],
  ],
  [
    "x-queue without a name",
    `channels: { a: { address: a } }
operations:
  b: { action: receive, channel: { $ref: "#/channels/a" }, bindings: { amqp: { x-queue: { nam: q } } } }`,
    ["5:89 STRUCTURE_INVALID", "5:96 STRUCTURE_INVALID"],
  ],
  [
    "two channels with one message at one address",
    `channels:
  a: { address: x, messages: { m: { name: x.m } } }
  b: { address: x, messages: { n: { name: x.m } } }
  c: { address: x, messages: { n: { name: x.n } } }`,
    ["5:6 CHANNEL_DUPLICATE"],
  ],
  [
    "parameters",
    `channels:
  a: { address: "user/{userId}/{orderId}", parameters: { userId: {}, orderIt: {} } }
  b: { address: "user/{userId}" }`,
    ["4:17 CHANNEL_PARAMETERS", "4:79 CHANNEL_PARAMETERS"],
  ],
  [
    "a message of another channel",
    `channels: { a: { address: a, messages: { m: {} } }, b: { address: b, messages: { n: {} } } }
operations:
  c: { action: send, channel: { $ref: "#/channels/a" }, messages: [{ $ref: "#/channels/b/messages/n" }] }`,
    ["5:68 OPERATION_MESSAGE_FOREIGN"],
  ],
  [
    "a channel that is none",
    `components: { messages: { m: {} } }
operations:
  c: { action: send, channel: { $ref: "#/components/messages/m" } }`,
    ["5:31 REF_WRONG_KIND"],
  ],
  [
    "a server that is none, and variables that are none",
    `servers: { a: { host: "{host}", protocol: amqp, variables: { hots: { default: x } } } }
channels: { b: { address: b, servers: [{ $ref: "#/components/servers/c" }] } }
components: { servers: { c: { host: c, protocol: amqp } } }`,
    ["3:60 SERVER_VARIABLES", "3:68 SERVER_VARIABLES", "4:40 SERVER_UNKNOWN"],
  ],
];

/** The same of AsyncAPI 2. */
const documents2: readonly (readonly [name: string, text: string, wanted: readonly string[]])[] = [
  [
    "names that are not there",
    `channels:
  a:
    servers: [prod]
    publish: { security: [{ token: [] }] }
servers: { production: { url: x, protocol: amqp, security: [{ tokens: [] }] } }
components: { securitySchemes: { tokens: { type: X509 } } }`,
    ["5:15 SERVER_UNKNOWN", "6:27 SECURITY_UNKNOWN"],
  ],
  [
    "names that are there twice",
    `tags: [{ name: a }, { name: b }, { name: a, description: A }]
channels:
  a: { publish: { operationId: x, message: { messageId: m } } }
  b: { subscribe: { operationId: x, message: { messageId: m } } }`,
    ["3:34 TAG_DUPLICATE", "6:34 OPERATION_DUPLICATE", "6:59 MESSAGE_DUPLICATE"],
  ],
  ["an address with a query", "channels: { 'a?b=c': {}, 'a/#': {} }", ["3:22 ADDRESS_INVALID", "3:33 ADDRESS_INVALID"]],
  [
    "parameters",
    `channels:
  user/{userId}: { parameters: { userIt: { schema: { type: string } } } }
  user: { parameters: { any: {} } }`,
    ["4:18 CHANNEL_PARAMETERS", "4:42 CHANNEL_PARAMETERS"],
  ],
  [
    "an x-queue without a name",
    "channels: { a: { publish: { bindings: { amqp: { x-queue: {} } } } } }",
    ["3:58 STRUCTURE_INVALID"],
  ],
];

describe("what the structure alone does not tell", () => {
  it.each(documents3)("AsyncAPI 3: %s", async (_, text, wanted) => {
    expect(await placesIn(`asyncapi: 3.0.0\ninfo: { title: T, version: 1.0.0 }\n${text}\n`)).toEqual(wanted);
  });

  it.each(documents2)("AsyncAPI 2: %s", async (_, text, wanted) => {
    expect(await placesIn(`asyncapi: 2.6.0\ninfo: { title: T, version: 1.0.0 }\n${text}\n`)).toEqual(wanted);
  });
});

async function problemsIn(root: ReturnType<typeof folderOf>): Promise<readonly string[]> {
  const { problems } = await readContract(root);
  return problems.map(({ at, code, message, mend }) => {
    return `${at.file}:${at.position?.line}:${at.position?.column} ${code} ${message} ${mend}`;
  });
}

async function placesIn(text: string): Promise<readonly string[]> {
  const { problems } = await readContract(folderOf({ "a.yaml": text }));
  return problems.map(({ at, code }) => `${at.position?.line}:${at.position?.column} ${code}`);
}
