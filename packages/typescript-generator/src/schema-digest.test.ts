import { describe, expect, it } from "@jest/globals";
import type { JsonObject, Source } from "@tenon/contract";
import { schemaDigest } from "./schema-digest.js";

function digest(files: Readonly<Record<string, JsonObject>>, file = "a.yaml", pointer = "/A"): string {
  const sources = new Map(
    Object.entries(files).map(([path, value]): [string, Source] => [
      path,
      { path, value, locate: () => ({ line: 1, column: 1 }) },
    ]),
  );
  return schemaDigest(sources, { at: { file, pointer }, dialect: "asyncapi" });
}

const line = { type: "object", properties: { sku: { type: "string" }, part: { $ref: "#/Line" } } };
const order = {
  type: "object",
  required: ["lines"],
  properties: { lines: { type: "array", items: { $ref: "#/Line" } } },
};
const plain = digest({ "a.yaml": { A: order, Line: line } });

describe("schemaDigest", () => {
  it("is a SHA-256", () => {
    expect(plain).toMatch(/^sha256-[0-9a-f]{64}$/);
  });

  it.each([
    [
      "keys in another order",
      {
        "a.yaml": {
          Line: { properties: { part: { $ref: "#/Line" }, sku: { type: "string" } }, type: "object" },
          A: order,
        },
      },
    ],
    [
      "a schema in another file",
      {
        "a.yaml": {
          A: { ...order, properties: { lines: { type: "array", items: { $ref: "shared/line.yaml#/x/Line" } } } },
        },
        "shared/line.yaml": {
          x: { Line: { ...line, properties: { ...line.properties, part: { $ref: "#/x/Line" } } } },
        },
      },
    ],
    ["another description", { "a.yaml": { A: { ...order, description: "An order.", title: "Order" }, Line: line } }],
    ["something that is not referred to", { "a.yaml": { A: order, Line: line, Other: { type: "string" } } }],
  ])("stays the same with %s", (_, files) => {
    expect(digest(files as Record<string, JsonObject>)).toBe(plain);
  });

  it.each([
    [
      "a field named like an annotation",
      { "a.yaml": { A: { ...order, properties: { ...order.properties, title: {} } }, Line: line } },
    ],
    [
      "another type far below",
      { "a.yaml": { A: order, Line: { ...line, properties: { ...line.properties, sku: { type: "number" } } } } },
    ],
    ["a field that is not required", { "a.yaml": { A: { ...order, required: [] }, Line: line } }],
  ])("changes with %s", (_, files) => {
    expect(digest(files as Record<string, JsonObject>)).not.toBe(plain);
  });
});
