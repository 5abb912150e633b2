import { describe, expect, it } from "@jest/globals";
import { folderOf } from "../files/folder-of.js";
import { readContract } from "../read-contract.js";

const head3 = "asyncapi: 3.0.0\ninfo: { title: T, version: 1.0.0 }\n";
const head2 = "asyncapi: 2.6.0\ninfo: { title: T, version: 1.0.0 }\n";

/** A document, and what is said of it. */
const table: readonly (readonly [text: string, wanted: readonly string[]])[] = [
  ["asyncapi: 3.0.0\ninfo: { title: T, version: 1 }\n", ['2:28 "version" must be a string. Put it in quotes: "1".']],
  ["asyncapi: 3.0.0\n", ['1:1 The document has no "info". Add "info".']],
  [
    `${head3}chanels: {}`,
    ['3:10 "chanels" is not a field of the document. Did you mean "channels"? Correct its name.'],
  ],
  [
    `${head3}channels: { a: { adress: x, colour: y } }`,
    [
      '3:26 "adress" is not a field of the channel "a". Did you mean "address"? Correct its name.',
      '3:37 "colour" is not a field of the channel "a". Remove it, or begin its name with "x-".',
    ],
  ],
  [
    `${head3}operations: { a: { action: sned, channel: "#/channels/b" } }`,
    [
      '3:28 "action" must be one of "send", "receive". Did you mean "send"? Write one of them.',
      '3:43 "channel" must be an object. Write an object.',
    ],
  ],
  [
    `${head3}operations: { a: { action: send, channel: {} } }`,
    ['3:43 "channel" must be a reference. Write e.g. $ref: "#/channels/orderPlaced".'],
  ],
  [
    `${head3}channels: { a: { bindings: { amqp: { is: queeu, exchange: { type: toppic } } } } }`,
    [
      '3:42 "is" must be one of "routingKey", "queue". Did you mean "queue"? Write one of them.',
      '3:67 "type" must be one of "topic", "direct", "fanout", "default", "headers". Did you mean "topic"? Write one of them.',
    ],
  ],
  [
    `${head3}components: { schemas: { A: { type: strng, minimum: "3", required: id, pattern: 3 } } }`,
    [
      '3:37 "type" must be one of "array", "boolean", "integer", "null", "number", "object", "string". Did you mean "string"? Write one of them.',
      '3:53 "minimum" must be a number. Write a number.',
      '3:68 "required" must be an array. Write an array.',
      '3:81 "pattern" must be a string. Put it in quotes: "3".',
    ],
  ],
  [
    `${head3}components: { securitySchemes: { a: { type: apiKey, in: usr }, b: { type: oauth }, c: { type: http, scheme: basic, x: 1 } } }`,
    [
      '3:57 "in" must be one of "user", "password". Did you mean "user"? Write one of them.',
      '3:75 "type" must be one of "userPassword", "apiKey", "X509", "symmetricEncryption", "asymmetricEncryption", "http", "httpApiKey", "oauth2", "openIdConnect", "plain", "scramSha256", "scramSha512", "gssapi". Did you mean "oauth2"? Write one of them.',
      '3:109 "scheme" must be "bearer". Write that.',
    ],
  ],
  [
    `${head3}servers: { a: { host: h, protocol: amqp, externalDocs: { url: docs } } }`,
    ['3:63 "url" must be an absolute URI, such as https://example.com. Correct it as the AsyncAPI specification says.'],
  ],
  [
    `${head2}channels: { a: { publish: { message: { payload: 3, nam: x, headers: { type: string } } } } }`,
    [
      '3:49 The schema "payload" must be an object or a boolean. Write an object or a boolean.',
      '3:57 "nam" is not a field of "message". Did you mean "name"? Correct its name.',
      '3:77 "type" must be "object". Write that.',
    ],
  ],
  [
    `${head2}channels: { a: { publish: { message: { oneOf: [{ nam: x }] } } } }`,
    ['3:55 "nam" is not a field of the message 0. Did you mean "name"? Correct its name.'],
  ],
];

describe("a document that is not built as AsyncAPI says", () => {
  it.each(table)("%s", async (text, wanted) => {
    expect(await problemsIn({ "a.yaml": text })).toEqual(
      wanted.map((one) => `a.yaml:${one.replace(/ /, " STRUCTURE_INVALID ")}`),
    );
  });

  it.each([head2, head3])(
    "holds items against each other by what they say, whatever their fields are called: %j",
    async (head) => {
      const values = "[{ toString: 1, valueOf: 2 }, { toString: 2 }, { constructor: null, hasOwnProperty: 1 }]";
      const channels = head === head2 ? "channels: {}\n" : "";
      expect(
        await problemsIn({ "a.yaml": `${head}${channels}components: { schemas: { A: { enum: ${values} } } }\n` }),
      ).toEqual([]);
      const twice = "[{ a: 1, b: [2] }, 3, { b: [2], a: 1 }]";
      const problems = await problemsIn({
        "a.yaml": `${head}${channels}components: { schemas: { A: { enum: ${twice} } } }\n`,
      });
      expect(problems).toEqual([expect.stringContaining("must not have an item twice (0 and 2)")]);
    },
  );

  it("is told in the file in which the mistake stands, once, however many refer to it", async () => {
    const channels = "channels: { a: { $ref: b.yaml#/channel }, c: { $ref: b.yaml#/channel } }";
    const schemas =
      "components: { schemas: { A: { properties: { b: { $ref: b.yaml#/Schema } } }, B: { $ref: b.yaml#/Schema } } }";
    const other =
      "channel: { adress: x }\nSchema: { properties: { c: { type: strng, $ref: '#/Other' } } }\nOther: { minimum: x }\n";
    expect(await problemsIn({ "a.yaml": `${head3}${channels}\n${schemas}\n`, "b.yaml": other })).toEqual([
      'b.yaml:1:20 STRUCTURE_INVALID "adress" is not a field of the channel "a". Did you mean "address"? Correct its name.',
      'b.yaml:2:36 STRUCTURE_INVALID "type" must be one of "array", "boolean", "integer", "null", "number", "object", "string". Did you mean "string"? Write one of them.',
      'b.yaml:3:19 STRUCTURE_INVALID "minimum" must be a number. Write a number.',
    ]);
  });
});

async function problemsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { problems } = await readContract(folderOf(files), { only: ["a.yaml"] });
  return problems.map(({ at, code, message, mend }) => {
    return `${at.file}:${at.position?.line}:${at.position?.column} ${code} ${message} ${mend}`;
  });
}
