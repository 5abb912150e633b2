import { describe, expect, it } from "@jest/globals";
import type { Json, JsonObject } from "@tenon/contract";
import { generateTypeScript } from "./generate.js";
import { GenerationCache } from "./generation-cache.js";
import { contractFrom } from "./testing/contract-from.js";

const document = {
  asyncapi: "3.0.0",
  info: { title: "A", version: "1.0.0" },
  channels: {
    placed: { address: "placed", messages: { order: { payload: { $ref: "#/components/schemas/Order" } } } },
    paid: {
      address: "paid",
      messages: { paid: { payload: { type: "object", properties: { of: { $ref: "#/components/schemas/Line" } } } } },
    },
  },
  operations: { take: { action: "receive", channel: { $ref: "#/channels/placed" }, "x-reads": ["/line"] } },
  components: {
    schemas: {
      Order: {
        type: "object",
        required: ["line"],
        properties: { line: { $ref: "#/components/schemas/Line" }, total: { $ref: "money.yaml#/Money" } },
      },
      Line: {
        description: "One line.",
        type: "object",
        properties: { sku: { type: "string" }, parts: { type: "array", items: { $ref: "#/components/schemas/Line" } } },
      },
    },
  },
};
const money = { Money: { type: "object", properties: { amount: { type: "integer" } } } };

type Edit = (files: { document: string; money: string }) => { document: string; money: string };
const inDocument =
  (from: string, to: string): Edit =>
  (files) => ({ ...files, document: files.document.replaceAll(from, to) });
const inMoney =
  (from: string, to: string): Edit =>
  (files) => ({ ...files, money: files.money.replaceAll(from, to) });

const edits: readonly [string, Edit][] = [
  ["nothing", (files) => files],
  ["a description", inDocument("One line.", "One article.")],
  ["a field of a schema that others refer to", inDocument('"sku":{"type":"string"}', '"sku":{"enum":["A","B"]}')],
  ["a field of a schema in another file", inMoney("integer", "string")],
  ["the name of a schema", inDocument("Line", "OrderLine")],
  [
    "the name of a schema in another file",
    (files) => inMoney("Money", "Amount")(inDocument("#/Money", "#/Amount")(files)),
  ],
  ["what is read", inDocument('["/line"]', '["/total"]')],
  [
    "a channel that now carries what another does",
    inDocument(
      '{"paid":{"payload":{',
      '{"order":{"payload":{"$ref":"#/components/schemas/Order"}},"paid":{"payload":{',
    ),
  ],
  ["a version", inDocument("1.0.0", "1.1.0")],
  [
    "an operation before the others",
    inDocument(
      '"operations":{',
      '"operations":{"early":{"action":"receive","channel":{"$ref":"#/channels/paid"},"x-reads":["/of"]},',
    ),
  ],
  ["nothing again", (files) => files],
];

describe("GenerationCache", () => {
  it.each([false, true])("never changes what is generated (edits in reverse: %s)", (reversed) => {
    const cache = new GenerationCache();
    let files = { document: JSON.stringify(document), money: JSON.stringify(money) };
    for (const [what, edit] of reversed ? edits.toReversed() : edits) {
      const before = files;
      files = edit(files);
      if (!what.startsWith("nothing")) expect([what, files]).not.toEqual([what, before]);
      const contract = () => contractFrom({ "a.yaml": parsed(files.document), "money.yaml": parsed(files.money) });
      expect([what, generateTypeScript(contract(), { cache })]).toEqual([what, generateTypeScript(contract())]);
    }
  });
});

function parsed(text: string): JsonObject {
  return JSON.parse(text) as { readonly [key: string]: Json };
}
