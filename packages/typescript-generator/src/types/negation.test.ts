import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { SchemaTypes } from "./testing/schema-types.js";

const open = "[key: string]: unknown";

describe("refusedBy", () => {
  it.each<[string, Json, string]>([
    ["nothing refuses all", false, "unknown"],
    ["anything refuses none", true, "never"],
    ["an annotation refuses none", { title: "A", "x-own": { type: "string" } }, "never"],
    ["other kinds", { type: ["string", "array", "object", "boolean"] }, "number | null"],
    ["some numbers are no integers", { type: ["integer", "array", "object", "string", "boolean"] }, "number | null"],
    ["another boolean", { enum: [true], type: "boolean" }, `string | number | false | unknown[] | { ${open} } | null`],
    ["texts alone, if it is about texts", { minLength: 1 }, "string"],
    ["numbers alone, if it is about numbers", { minimum: 1 }, "number"],
    ["no text is too short for nothing", { minLength: 0 }, "never"],
    ["absence", { required: ["a"] }, `{ a?: never; ${open} }`],
    [
      "a wrong property",
      { properties: { a: { type: ["string", "number", "boolean", "array", "object"] } } },
      `{ a: null; ${open} }`,
    ],
    ["a property without another", { dependentRequired: { a: ["b"] } }, `{ a: unknown; b?: never; ${open} }`],
    ["any object may have one too many", { additionalProperties: false }, `{ ${open} }`],
    ["an empty object", { minProperties: 1 }, "{ [key: string]: never }"],
    ["too few", { minItems: 2 }, "[unknown?]"],
    ["too many", { maxItems: 1 }, "[unknown, unknown, ...unknown[]]"],
    ["a wrong item", { items: { type: "string" } }, "[unknown, ...unknown[]]"],
    ["a wrong first item", { prefixItems: [{ minLength: 1 }] }, "[string, ...unknown[]]"],
    ["items that are all wrong", { contains: { type: ["string", "number", "boolean", "array", "object"] } }, "null[]"],
    ["two items that may be equal", { uniqueItems: true }, "[unknown, unknown, ...unknown[]]"],
    ["what either refuses", { allOf: [{ minLength: 1 }, { minimum: 1 }] }, "string | number"],
    ["what both refuse", { anyOf: [{ minLength: 1 }, { maxLength: 9 }, { minimum: 1 }] }, "never"],
    [
      "what two accept",
      { oneOf: [{ type: ["string", "null"] }, { type: ["string", "number", "boolean", "array", "object"] }] },
      "string",
    ],
    ["what is not refused", { not: { type: "string" } }, "string"],
    [
      "what the branch refuses",
      { if: { type: "string" }, then: { minLength: 3 }, else: { minimum: 3 } },
      "string | number",
    ],
    ["nothing, without branches", { if: { type: "string" } }, "never"],
    [
      "several ways to be wrong",
      { type: "object", required: ["a"] },
      `string | number | boolean | unknown[] | { a?: never; ${open} } | null`,
    ],
  ])("%s", (_, schema, wanted) => {
    const types = new SchemaTypes();
    expect(types.text(types.refusedBy(schema))).toBe(wanted);
  });

  it("follows references, in circles as well", () => {
    const types = new SchemaTypes({ Text: { type: "string" }, Loop: { not: { $ref: "#/definitions/Loop" } } });
    expect(types.text(types.refusedBy({ $ref: "#/definitions/Text", type: "string" }))).not.toContain("string |");
    expect(types.text(types.refusedBy({ $ref: "#/definitions/Loop" }))).toBe("Loop");
  });
});
