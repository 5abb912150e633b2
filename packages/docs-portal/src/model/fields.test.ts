import { describe, expect, it } from "@jest/globals";
import type { Json, Sources } from "@tenon/contract";
import { fieldsOf } from "./fields.js";

/** Each field in one line: its path, `?` where it is optional, its type, what is demanded of it. */
function lines(schema: Json): readonly string[] {
  const source = { path: "a.json", value: schema, locate: () => ({ line: 1, column: 1 }) };
  const sources: Sources = new Map([["a.json", source]]);
  return fieldsOf(sources, { file: "a.json", pointer: "" }).map((field) => {
    const { path, required, type, rules, values, ofItems, again, variant } = field;
    const demands = [
      ...(values.length > 0 ? [`${ofItems ? "each " : ""}${values.join("|")}`] : []),
      ...rules.map(({ text, code = "" }) => `${text} ${code}`.trim()),
      ...(again ? [`as ${again.to}`] : []),
      ...(variant ? [`where ${variant.label}`] : []),
    ];
    return `${path}${required === false ? "?" : ""} ${type}${demands.length > 0 ? `: ${demands.join("; ")}` : ""}`;
  });
}

describe("fieldsOf", () => {
  it.each<readonly [string, Json, readonly string[]]>([
    [
      "fields, required or not",
      { type: "object", required: ["a"], properties: { a: { type: "string" }, b: { type: "integer" } } },
      ["/a string", "/b? integer"],
    ],
    [
      "what is demanded",
      {
        properties: {
          a: { type: "string", minLength: 1, maxLength: 3, pattern: "^x", format: "uuid" },
          b: { type: "integer", minimum: 1, maximum: 5 },
          c: { type: "number", exclusiveMinimum: 0, multipleOf: 0.5 },
          d: { type: "array", minItems: 2, maxItems: 2, uniqueItems: true, items: { enum: ["x", "y"] } },
        },
      },
      [
        "/a? string: format uuid; 1 to 3 characters; matches ^x",
        "/b? integer: 1 to 5",
        "/c? number: more than 0; a multiple of 0.5",
        '/d? list of string: each "x"|"y"; exactly 2 items; no item twice',
      ],
    ],
    [
      "named schemas, and what may be null",
      {
        properties: {
          a: { $ref: "#/definitions/Money" },
          b: { oneOf: [{ $ref: "#/definitions/Money" }, { type: "null" }] },
        },
        definitions: { Money: { type: "object", properties: { amount: { type: ["integer", "null"] } } } },
      },
      ["/a? Money", "/a/amount? integer or null", "/b? Money or null", "/b/amount? integer or null"],
    ],
    [
      "what allOf brings together, once",
      {
        allOf: [
          { properties: { a: { type: "string" } } },
          { required: ["a", "b"], properties: { b: { const: 1 }, a: {} } },
        ],
      },
      ["/a string", "/b number: 1"],
    ],
    [
      "variants, by their tag",
      {
        properties: {
          by: {
            oneOf: [
              {
                type: "object",
                required: ["kind"],
                properties: { kind: { const: "card" }, digits: { type: "string" } },
              },
              { type: "object", required: ["kind"], properties: { kind: { const: "iban" } } },
            ],
          },
        },
      },
      [
        "/by? object",
        '/by/kind string: "card"; where kind is "card"',
        '/by/digits? string: where kind is "card"',
        '/by/kind string: "iban"; where kind is "iban"',
      ],
    ],
    [
      "lists in lists, tuples and maps",
      {
        properties: {
          grid: { type: "array", items: { type: "array", items: { properties: { x: { type: "number" } } } } },
          place: { type: "array", items: [{ type: "number" }, { type: "string" }] },
          labels: { type: "object", additionalProperties: { type: "string" } },
        },
      },
      [
        "/grid? list of list of object",
        "/grid/*/*/x? number",
        "/place? list of 2 (number, string)",
        "/place/0 number",
        "/place/1 string",
        "/labels? object",
        "/labels/* string",
      ],
    ],
    [
      "a schema inside itself once",
      {
        $ref: "#/definitions/Line",
        definitions: {
          Line: {
            properties: { sku: { type: "string" }, parts: { type: "array", items: { $ref: "#/definitions/Line" } } },
          },
        },
      },
      ["/sku? string", "/parts? list of Line: as "],
    ],
    ["a payload that is no object", { type: "string", format: "uri" }, [" string: format uri"]],
    ["names that need escaping", { properties: { "a/b~c": { type: "string" } } }, ["/a~1b~0c? string"]],
    ["a schema that says nothing", { properties: { a: true, b: {} } }, ["/a? anything", "/b? anything"]],
  ])("tells %s", (_, schema, wanted) => {
    expect(lines(schema)).toEqual(wanted);
  });
});
