import { describe, expect, it } from "@jest/globals";
import { folderOf } from "../files/folder-of.js";
import { readContract } from "../read-contract.js";

const text = `asyncapi: 2.6.0
id: urn:example:users
info: { title: Users, version: 1.4.0, description: Who they are. }
defaultContentType: application/json
tags: [{ name: people }]
servers:
  production:
    url: amqps://{region}.example.com:5671/users
    protocol: amqps
    variables: { region: { default: eu, enum: [eu, us] } }
    security: [{ password: [] }]
channels:
  user/{userId}/signed-up:
    description: Somebody has signed up.
    servers: [production]
    parameters:
      userId: { description: Who., schema: { type: string, enum: [a, b] }, location: $message.payload#/userId }
    bindings: { amqp: { is: queue, queue: { name: users, exclusive: true } } }
    subscribe:
      operationId: tellSignUp
      message:
        oneOf: [{ $ref: "#/components/messages/SignedUp" }, { $ref: "#/components/messages/Renamed" }]
    publish:
      summary: Hears of sign-ups elsewhere.
      x-reads: { SignedUp: [/userId] }
      message: { $ref: "#/components/messages/SignedUp" }
  user/deleted:
    deprecated: true
    publish: { message: { messageId: userDeleted, payload: true } }
  plain: {}
components:
  securitySchemes: { password: { type: userPassword } }
  messages:
    SignedUp:
      name: user.signed-up
      payload: { type: object, properties: { userId: { type: string } } }
      headers: { type: object }
      examples: [{ name: ada, payload: { userId: ada, note: null } }]
    Renamed:
      schemaFormat: application/schema+json;version=draft-07
      contentType: application/cbor
      payload: { $ref: "#/components/schemas/Renamed" }
  schemas:
    Renamed: { type: object }
`;

describe("a document of AsyncAPI 2", () => {
  it("is read through the words of AsyncAPI 3", async () => {
    const { contract, problems } = await readContract(folderOf({ "users.yaml": text }));
    expect(problems).toEqual([]);
    const [document] = contract.documents;
    expect(document).toMatchObject({
      id: "users",
      service: "users",
      version: "1.4.0",
      application: "urn:example:users",
      tags: ["people"],
      servers: [
        {
          name: "production",
          host: "{region}.example.com:5671",
          pathname: "/users",
          protocol: "amqps",
          variables: [{ name: "region", default: "eu", enum: ["eu", "us"] }],
          security: [{ name: "password", type: "userPassword", scopes: [] }],
        },
      ],
    });
    expect(document?.channels).toMatchObject([
      {
        name: "userUserIdSignedUp",
        address: "user/{userId}/signed-up",
        servers: ["production"],
        parameters: [{ name: "userId", description: "Who.", enum: ["a", "b"], location: "$message.payload#/userId" }],
        messages: [
          {
            key: "SignedUp",
            type: "user.signed-up",
            contentType: "application/json",
            payload: { at: { pointer: "/components/messages/SignedUp/payload" }, dialect: "asyncapi" },
            headers: { dialect: "asyncapi" },
            examples: [{ name: "ada", payload: { userId: "ada", note: null } }],
          },
          { key: "Renamed", type: "Renamed", contentType: "application/cbor", payload: { dialect: "draft-07" } },
        ],
      },
      { name: "userDeleted", deprecated: true, messages: [{ key: "userDeleted", type: "userDeleted" }] },
      { name: "plain", messages: [] },
    ]);
    const [told, heard, deleted] = document?.operations ?? [];
    expect(told).toMatchObject({
      name: "tellSignUp",
      action: "send",
      messages: [{ key: "SignedUp" }, { key: "Renamed" }],
    });
    expect(heard).toMatchObject({
      name: "receiveUserUserIdSignedUp",
      action: "receive",
      messages: [{ key: "SignedUp" }],
      queue: { name: "users", durable: true, exclusive: true, autoDelete: false },
    });
    expect(heard?.reads.get("SignedUp")?.map(({ path }) => path)).toEqual(["/userId"]);
    expect(heard?.channel).toBe(document?.channels[0]);
    expect(deleted).toMatchObject({ name: "receiveUserDeleted", action: "receive" });
  });

  it("has the channel of another document under the same address, and its own under another", async () => {
    const other = `asyncapi: 2.6.0
info: { title: Other, version: 1.0.0 }
channels:
  user/deleted: { $ref: "users.yaml#/channels/user~1deleted" }
  user/gone: { $ref: "users.yaml#/channels/user~1deleted" }
`;
    const { contract, problems } = await readContract(folderOf({ "users.yaml": text, "other.yaml": other }));
    expect(problems).toEqual([]);
    const [document] = contract.documents;
    expect(document?.channels.map(({ address }) => address)).toEqual(["user/gone"]);
    expect(document?.operations.map(({ channel }) => `${channel.document} ${channel.address}`)).toEqual([
      "users user/deleted",
      "other user/gone",
    ]);
  });
});
