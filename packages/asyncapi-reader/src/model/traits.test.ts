import { describe, expect, it } from "@jest/globals";
import { type Contract, valueAt } from "@tenon/contract";
import { folderOf } from "../files/folder-of.js";
import { readContract } from "../read-contract.js";

const traits = `
components:
  operationTraits:
    first: { summary: first, description: first, tags: [{ name: first }], bindings: { amqp: { ack: true } } }
    second: { description: second, bindings: { amqp: { priority: 3 } } }
  messageTraits:
    traced: { contentType: application/json, summary: traced, headers: { $ref: "../shared/headers.yaml#/Traced" } }
    named: { summary: named, correlationId: { location: "$message.header#/id" } }
`;

const headers = "{ type: object, properties: { id: { $ref: '#/components/schemas/Id' }, trace: { minLength: 1 } } }";

const shared = `
Traced: { type: object, required: [trace], properties: { trace: { $ref: "#/Trace" } } }
Trace: { type: string }
`;

describe("traits", () => {
  it("of AsyncAPI 3 lie under the object: it wins, then the later trait", async () => {
    const contract = await read(`asyncapi: 3.0.0
info: { title: T, version: 1.0.0 }
channels:
  a:
    address: a
    messages:
      m:
        summary: own
        traits: [{ $ref: "#/components/messageTraits/traced" }, { $ref: "#/components/messageTraits/named" }]
        payload: {}
      n:
        traits: [{ $ref: "#/components/messageTraits/traced" }, { $ref: "#/components/messageTraits/named" }]
        headers: ${headers}
operations:
  o:
    action: send
    channel: { $ref: "#/channels/a" }
    summary: own
    traits: [{ $ref: "#/components/operationTraits/first" }, { $ref: "#/components/operationTraits/second" }]
${traits}  schemas: { Id: { type: string } }`);
    const [operation] = contract.documents[0]?.operations ?? [];
    expect(operation).toMatchObject({
      summary: "own",
      description: "second",
      tags: ["first"],
      bindings: { amqp: { ack: true, priority: 3 } },
      at: { pointer: "/operations/o" },
    });
    const [m, n] = operation?.messages ?? [];
    expect(m).toMatchObject({
      summary: "own",
      correlationId: "$message.header#/id",
      at: { pointer: "/channels/a/messages/m" },
    });
    expect(m?.headers?.at).toEqual({ file: "a/v1.yaml", pointer: "/components/messageTraits/traced/headers" });
    expect(n).toMatchObject({ summary: "named" });
    expect(valueAt(contract.sources, n?.headers?.at ?? { file: "", pointer: "" })).toEqual({
      type: "object",
      required: ["trace"],
      properties: {
        trace: { $ref: "../shared/headers.yaml#/Trace", minLength: 1 },
        id: { $ref: "v1.yaml#/components/schemas/Id" },
      },
    });
    const merged = contract.sources.get(n?.headers?.at.file ?? "");
    expect([merged?.locate("/properties/id"), merged?.locate("/required")]).toEqual([
      { line: 13, column: 52 },
      { line: 2, column: 35 },
    ]);
  });

  it("of AsyncAPI 2 lie over the object: the later trait wins", async () => {
    const contract = await read(`asyncapi: 2.6.0
info: { title: T, version: 1.0.0 }
channels:
  a:
    subscribe:
      operationId: o
      summary: own
      traits: [{ $ref: "#/components/operationTraits/first" }, { $ref: "#/components/operationTraits/second" }]
      message:
        summary: own
        title: own
        traits: [{ $ref: "#/components/messageTraits/named" }, { $ref: "#/components/messageTraits/traced" }]
${traits}`);
    const [operation] = contract.documents[0]?.operations ?? [];
    expect(operation).toMatchObject({
      name: "o",
      summary: "first",
      description: "second",
      bindings: { amqp: { ack: true, priority: 3 } },
      at: { pointer: "/channels/a/subscribe" },
    });
    expect(operation?.messages[0]).toMatchObject({
      title: "own",
      summary: "traced",
      contentType: "application/json",
      correlationId: "$message.header#/id",
      at: { pointer: "/channels/a/subscribe/message" },
    });
  });
});

async function read(text: string): Promise<Contract> {
  const { contract, problems } = await readContract(folderOf({ "a/v1.yaml": text, "shared/headers.yaml": shared }));
  expect(problems).toEqual([]);
  return contract;
}
