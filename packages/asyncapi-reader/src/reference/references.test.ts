import { describe, expect, it } from "@jest/globals";
import { type Contract, valueAt } from "@tenon/contract";
import { folderOf } from "../files/folder-of.js";
import { readContract } from "../read-contract.js";

const head = "asyncapi: 3.0.0\ninfo: { title: T, version: 1.0.0 }\n";

describe("$ref", () => {
  it("is followed wherever AsyncAPI has an object, from file to file", async () => {
    const contract = await read({
      "orders/v1.yaml": `asyncapi: 3.0.0
info: { $ref: "../shared/info.yaml" }
servers: { $ref: "../shared/all.yaml#/servers" }
channels: { orderPlaced: { $ref: "#/components/channels/placed" } }
operations: { place: { $ref: "#/components/operations/place" } }
components:
  channels: { placed: { $ref: "../shared/all.yaml#/channels/order%20placed~1v1" } }
  operations: { place: { action: send, channel: { $ref: "#/channels/orderPlaced" } } }
`,
      "shared/info.yaml": "{ title: Orders, version: 1.2.0 }",
      "shared/all.yaml": `
servers: { rabbitmq: { host: localhost, protocol: amqp } }
channels:
  order placed/v1:
    address: orders
    messages: { placed: { $ref: "messages/placed.json" } }
`,
      "shared/messages/placed.json": '{ "name": "orders.placed", "payload": { "$ref": "../all.yaml#/channels" } }',
    });
    const [document] = contract.documents;
    expect(document).toMatchObject({
      title: "Orders",
      servers: [{ name: "rabbitmq", host: "localhost", at: { file: "shared/all.yaml" } }],
      channels: [
        { name: "orderPlaced", document: "orders/v1", address: "orders", messages: [{ type: "orders.placed" }] },
      ],
      operations: [{ name: "place", action: "send" }],
    });
    expect(document?.operations[0]?.channel).toBe(document?.channels[0]);
    expect(document?.channels[0]?.messages[0]).toMatchObject({
      document: "orders/v1",
      at: { file: "shared/messages/placed.json", pointer: "" },
      payload: { at: { file: "shared/messages/placed.json", pointer: "/payload" } },
    });
  });

  it("may pass through an object that is itself a $ref", async () => {
    const contract = await read({
      "a.yaml": `${head}channels: { a: { address: a, messages: { m: {}, n: {} } } }`,
      "b.yaml": `${head}channels: { b: { $ref: "a.yaml#/channels/a" } }
operations: { c: { action: send, channel: { $ref: "#/channels/b" }, messages: [{ $ref: "#/channels/b/messages/n" }] } }`,
    });
    const [operation] = contract.documents[1]?.operations ?? [];
    expect(operation?.messages.map(({ key, document }) => `${document} ${key}`)).toEqual(["a n"]);
  });

  it("inside of a schema is left, and every schema that it leads to is there", async () => {
    const contract = await read({
      "a.yaml": `${head}channels: { a: { messages: { m: { payload: { $ref: "b/tree.yaml#/Tree" } } } } }`,
      "b/tree.yaml": `Tree: { properties: { left: { $ref: "#/Tree" }, leaf: { $ref: leaf.yaml }, name: { $ref: "#name" } } }
Name: { $id: "#name", type: string }`,
      "b/leaf.yaml": "{ type: string }",
    });
    const payload = contract.documents[0]?.channels[0]?.messages[0]?.payload;
    expect(payload && valueAt(contract.sources, payload.at)).toEqual({ $ref: "b/tree.yaml#/Tree" });
    expect([...contract.sources.keys()]).toEqual(["a.yaml", "b/tree.yaml", "b/leaf.yaml"]);
  });

  it("leads to the text of a file in another language, where schemaFormat says so", async () => {
    const contract = await read({
      "a.yaml": `${head}channels:
  a:
    messages:
      raml: { payload: { schemaFormat: application/raml+yaml;version=1.0, schema: { $ref: "user.raml#/types/User" } } }
      avro: { payload: { schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: { $ref: user.avsc } } }
      late: { payload: { schemaFormat: application/schema+json;version=draft/2020-12, schema: { $ref: "#/components/schemas/B" } } }
components: { schemas: { B: { type: object } } }`,
      "user.raml": "#%RAML 1.0 Library\ntypes: !include x\n",
      "user.avsc": '{ "type": "record", "name": "User", "fields": [] }',
    });
    const messages = contract.documents[0]?.channels[0]?.messages ?? [];
    expect(messages.map(({ payload }) => payload?.dialect)).toEqual([
      "application/raml+yaml;version=1.0",
      "application/vnd.apache.avro;version=1.9.0",
      "2020-12",
    ]);
    expect(contract.sources.get("user.raml")?.value).toBe("#%RAML 1.0 Library\ntypes: !include x\n");
  });

  it("to a broken file is the problem of that file", async () => {
    const files = { "a.yaml": `${head}channels: { a: { $ref: b.yaml }, c: { $ref: b.yaml } }`, "b.yaml": "a: 'b\n" };
    const { problems } = await readContract(folderOf(files));
    expect(problems.map(({ at, code }) => `${at.file} ${code}`)).toEqual(["b.yaml YAML_SYNTAX"]);
  });
});

async function read(files: Readonly<Record<string, string>>): Promise<Contract> {
  const { contract, problems } = await readContract(folderOf(files));
  expect(problems).toEqual([]);
  return contract;
}
