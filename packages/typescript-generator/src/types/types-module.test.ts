import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { typesModule } from "./types-module.js";

describe("typesModule", () => {
  it.each<[string, Json, "7" | "2020-12", string]>([
    [
      "exports the root as T, and says that objects are open",
      { type: "object" },
      "7",
      "export interface T {\n  readonly [key: string]: unknown;\n}\n",
    ],
    [
      "keeps to the letter: without `type`, other kinds are allowed",
      { properties: { a: { type: "string" } } },
      "7",
      "export type T =\n  | string\n  | number\n  | boolean\n  | readonly unknown[]\n  | { readonly a?: string; readonly [key: string]: unknown }\n  | null;\n",
    ],
    [
      "ignores what stands beside a $ref in draft-07",
      { $ref: "#/definitions/A", type: "null", definitions: { A: { type: "string" } } },
      "7",
      "export type T = A;\n\nexport type A = string;\n",
    ],
    [
      "and does not in 2020-12",
      { $ref: "#/$defs/A", maxLength: 3, enum: ["a"], $defs: { A: { type: "string" } } },
      "2020-12",
      '/** @maxLength 3 */\nexport type T = "a";\n',
    ],
    [
      "ignores keywords of the other draft",
      { type: "array", prefixItems: [{ type: "string" }], dependentRequired: { a: ["b"] } },
      "7",
      "export type T = readonly unknown[];\n",
    ],
    [
      "spells short arrays out",
      { type: "array", maxItems: 2, items: { type: "string" } },
      "7",
      "export type T = readonly [string?, string?];\n",
    ],
    [
      "refers to itself",
      { type: "object", properties: { t: { $ref: "#" } }, additionalProperties: false },
      "7",
      "export interface T {\n  readonly t?: T;\n}\n",
    ],
    [
      "labels items where the compiler would otherwise see a circle",
      {
        anyOf: [
          { type: "string" },
          {
            type: "array",
            items: [true, { type: ["array", "null"], items: { $ref: "#" } }],
            additionalItems: { type: "array", items: { $ref: "#" } },
            minItems: 1,
          },
        ],
      },
      "7",
      "export type T = string | readonly [item1: unknown, item2?: readonly T[] | null, ...others: (readonly T[])[]];\n",
    ],
    ["is unknown where it is nothing but itself", { $ref: "#" }, "7", "export type T = unknown;\n"],
    [
      "names what it refers to, each once",
      {
        $defs: { "a b": { const: 1 }, a_b: { const: 2 }, T: { const: 3 }, Object: { const: 4 } },
        type: "array",
        prefixItems: [
          { $ref: "#/$defs/a b" },
          { $ref: "#/$defs/a_b" },
          { $ref: "#/$defs/T" },
          { $ref: "#/$defs/Object" },
        ],
        minItems: 4,
        items: false,
      },
      "2020-12",
      "export type T = readonly [AB, AB_2, T_2, Object_2];\n\nexport type AB = 1;\n\nexport type AB_2 = 2;\n\nexport type T_2 = 3;\n\nexport type Object_2 = 4;\n",
    ],
  ])("%s", (_, schema, draft, wanted) => {
    expect(typesModule(schema, draft)).toEqual({ text: wanted, problems: [] });
  });

  it.each<[string, Json, string]>([
    [
      "by pointer",
      { properties: { a: { $ref: "#/definitions/a~1b%25" } }, definitions: { "a/b%": { type: "string" } } },
      "AB",
    ],
    [
      "by anchor",
      { properties: { a: { $ref: "#word" } }, $defs: { Word: { $anchor: "word", type: "string" } } },
      "Word",
    ],
    [
      "by $id",
      {
        $id: "http://a.example/root.json",
        properties: { a: { $ref: "word.json" } },
        $defs: { Word: { $id: "word.json", type: "string" } },
      },
      "Word",
    ],
    [
      "by $id and pointer",
      {
        $id: "urn:a",
        properties: { a: { $ref: "urn:b#/$defs/Inner" } },
        $defs: { B: { $id: "urn:b", $defs: { Inner: { type: "string" } } } },
      },
      "Inner",
    ],
    [
      "by $id and anchor",
      {
        properties: { a: { $ref: "http://b.example/#in" } },
        $defs: { B: { $id: "http://b.example/", $defs: { Inner: { $anchor: "in", type: "string" } } } },
      },
      "Inner",
    ],
    [
      "dynamically, where only one schema can be meant",
      { properties: { a: { $dynamicRef: "#word" } }, $defs: { Word: { $dynamicAnchor: "word", type: "string" } } },
      "Word",
    ],
  ])("follows references %s", (_, schema, name) => {
    const { text, problems } = typesModule({ type: "object", ...(schema as object) }, "2020-12");
    expect(problems).toEqual([]);
    expect(text).toContain(`readonly a?: ${name};`);
    expect(text).toContain(`export type ${name} = string;`);
  });

  it("tells of references that lead nowhere, and takes what they would say for anything", () => {
    const { text, problems } = typesModule({ type: "object", properties: { a: { $ref: "#/definitions/none" } } }, "7");
    expect(text).toContain("readonly a?: unknown;");
    expect(problems.map(({ code, at }) => [code, at.pointer])).toEqual([["SCHEMA_REF_MISSING", "/properties/a/$ref"]]);
  });
});

describe("unevaluated properties and items", () => {
  const property = (name: string) => ({ properties: { [name]: true }, required: [name] });
  it.each<[string, Json, string]>([
    ["of no other keyword", {}, "{ readonly [key: string]: never }"],
    ["beside properties", { properties: { a: true } }, "{ readonly a?: unknown }"],
    [
      "beside allOf and $ref",
      { allOf: [{ $ref: "#/$defs/a" }, property("b")] },
      "{ readonly a: unknown; readonly b: unknown }",
    ],
    [
      "of the branch that matches",
      { oneOf: [property("a"), property("b")] },
      "{ readonly a: unknown; readonly b?: never } | { readonly b: unknown; readonly a?: never }",
    ],
    [
      "of any branches that match",
      { anyOf: [property("a"), property("b")] },
      "| { readonly a: unknown; readonly b?: never } | { readonly b: unknown; readonly a?: never } | { readonly a: unknown; readonly b: unknown }",
    ],
    [
      "of a condition",
      { if: property("a"), else: property("b") },
      "{ readonly a: unknown; readonly b?: never } | { readonly a?: never; readonly b: unknown }",
    ],
    [
      "beside additionalProperties, of which none is left",
      { additionalProperties: true },
      "{ readonly [key: string]: unknown }",
    ],
    ["of patterns", { patternProperties: { "^x": { type: "null" } } }, "{ readonly [key: `x${string}`]: null }"],
    [
      "with a type of their own",
      { unevaluatedProperties: { type: "null" }, properties: { a: { type: "string" } } },
      "{ readonly a?: string; readonly [key: string]: string | null | undefined }",
    ],
    ["of items", { type: "array", prefixItems: [{ type: "null" }], unevaluatedItems: false }, "readonly [null?]"],
    [
      "of items in branches",
      { type: "array", allOf: [{ prefixItems: [true, { type: "null" }] }], unevaluatedItems: { type: "string" } },
      "readonly [unknown?, null?, ...string[]]",
    ],
  ])("%s", (_, schema, wanted) => {
    const given = { type: "object", unevaluatedProperties: false, $defs: { a: property("a") }, ...(schema as object) };
    const { text, problems } = typesModule(given, "2020-12");
    expect(problems).toEqual([]);
    expect(inOneLine(text)).toBe(wanted);
  });
});

function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line
    .replace(/^export (interface T|type T =) /, "")
    .replace(/;$/, "")
    .replace(/; \}/g, " }");
}
