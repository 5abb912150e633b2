import { describe, expect, it } from "@jest/globals";
import type { Json, Sources } from "@tenon/contract";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { exampleOf } from "./example-of.js";
import { patternExample } from "./pattern-example.js";

function made(schema: Json): Json | undefined {
  const sources: Sources = new Map([
    ["a.json", { path: "a.json", value: schema, locate: () => ({ line: 1, column: 1 }) }],
  ]);
  return exampleOf(sources, { file: "a.json", pointer: "" });
}

const person = { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 3 } } };

describe("exampleOf", () => {
  it.each<readonly [string, Json, Json]>([
    ["what it says itself", { type: "string", examples: ["Ada"] }, "Ada"],
    ["its default", { type: "integer", default: 7 }, 7],
    ["its first value", { enum: ["a", "b"] }, "a"],
    ["a format", { type: "string", format: "date" }, "2026-11-02"],
    ["a length", { type: "string", minLength: 6, maxLength: 6 }, "textte"],
    ["a pattern", { type: "string", pattern: "^[A-Z]{2}-\\d{3}$" }, "AA-000"],
    ["a bound", { type: "integer", minimum: 5 }, 5],
    ["a bound that is left out", { type: "integer", exclusiveMinimum: 5 }, 6],
    ["a bound below nothing", { type: "number", maximum: -2 }, -2],
    ["steps", { type: "number", minimum: 0.7, multipleOf: 0.5 }, 1],
    ["what may be null", { type: ["null", "integer"] }, 1],
    ["items", { type: "array", minItems: 2, items: { const: "x" } }, ["x", "x"]],
    ["a tuple", { type: "array", items: [{ const: 1 }, { const: "b" }] }, [1, "b"]],
    ["fields", { ...person, additionalProperties: false }, { name: "text" }],
    ["a field that only `required` names", { type: "object", required: ["a"] }, { a: "text" }],
    ["all parts", { allOf: [person, { properties: { age: { type: "integer" } } }] }, { name: "text", age: 1 }],
    [
      "the first of several",
      { oneOf: [{ type: "null" }, { $ref: "#/definitions/p" }], definitions: { p: person } },
      { name: "text" },
    ],
    [
      "a schema that contains itself, without that",
      { type: "object", properties: { next: { $ref: "#" }, id: { const: 1 } } },
      { id: 1 },
    ],
  ])("makes %s, and ajv takes it", (_, schema, wanted) => {
    const value = made(schema);
    expect(value).toEqual(wanted);
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    expect(ajv.validate(schema as object, value)).toBe(true);
  });

  it.each<readonly [string, Json]>([
    ["nothing fits", false],
    ["one needs another for ever", { type: "object", required: ["a"], properties: { a: { $ref: "#" } } }],
    ["a pattern is not followed", { type: "string", pattern: "(?=a)b" }],
    ["nothing is said", {}],
  ])("makes nothing where %s", (_, schema) => {
    expect(made(schema)).toBeUndefined();
  });

  it("comes to an end with a schema that branches without one", () => {
    const names = Array.from({ length: 30 }, (_, index) => `f${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, { $ref: "#" }]));
    expect(made({ type: "object", required: names, properties })).toBeUndefined();
  });
});

describe("patternExample", () => {
  it.each([
    "^[A-Z0-9][A-Z0-9-]*$",
    "^(EUR|USD)$",
    "^\\+?[1-9]\\d{6,14}$",
    "^[^\\s@]+@[^\\s@]+\\.[a-z]{2,}$",
    "^sha256-[0-9a-f]{64}$",
    "^(?:a|b)+c??$",
    "^v\\d+\\.\\d+\\.\\d+$",
  ])("fits %s", (pattern) => {
    expect(patternExample(pattern)).toMatch(new RegExp(pattern, "u"));
  });

  it.each(["(?!a)b", "(a)\\1", "\\p{L}", "a{999999999}", "[a", "(a", "*"])("does not follow %s", (pattern) => {
    expect(patternExample(pattern)).toBeUndefined();
  });
});
