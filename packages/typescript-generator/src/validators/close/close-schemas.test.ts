import { describe, expect, it } from "@jest/globals";
import type { Json, SchemaDialect, Sources } from "@tenon/contract";
import { closeSchemas } from "./close-schemas.js";

function sourcesOf(files: { readonly [path: string]: Json }): Sources {
  const locate = (pointer: string) => ({ line: pointer.split("/").length, column: 1 });
  return new Map(Object.entries(files).map(([path, value]) => [path, { path, value, locate }]));
}

function closed(schema: Json, dialect: SchemaDialect, others: { readonly [path: string]: Json } = {}) {
  const sources = sourcesOf({ "a.yaml": schema, ...others });
  return closeSchemas(sources, [{ schema: { at: { file: "a.yaml", pointer: "" }, dialect }, name: "Root" }]);
}

const map = (members: { readonly [name: string]: unknown }) => new Map(Object.entries(members));

describe("closeSchemas", () => {
  it.each<[string, SchemaDialect, Json, unknown]>([
    ["a tuple", "draft-07", { items: [true], additionalItems: false }, { prefixItems: [true], items: false }],
    ["a tuple of 2020-12", "2020-12", { prefixItems: [true], items: false }, { prefixItems: [true], items: false }],
    [
      "dependencies",
      "draft-07",
      { dependencies: { a: ["b"], c: false } },
      { dependentRequired: map({ a: ["b"] }), dependentSchemas: map({ c: false }) },
    ],
    [
      "annotations",
      "draft-07",
      { title: "a", description: "b", default: 1, examples: [1], $comment: "c", "x-a": {} },
      true,
    ],
    ["an unknown format", "draft-07", { type: "string", format: "sku" }, { type: ["string"] }],
    [
      "what 2020-12 alone knows",
      "draft-07",
      { unevaluatedProperties: false, prefixItems: [false], minContains: 2 },
      true,
    ],
    ["minContains without contains", "2020-12", { minContains: 2 }, true],
    ["then without if", "draft-07", { then: false }, true],
    ["nullable", "asyncapi", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["nullable in draft-07", "draft-07", { type: "string", nullable: true }, { type: ["string"] }],
    [
      "AsyncAPI's own keywords",
      "asyncapi",
      { type: "object", discriminator: "kind", externalDocs: {}, deprecated: true, example: 1 },
      { type: ["object"] },
    ],
    ["an implied type", "asyncapi", { required: ["a"] }, { type: ["object"], required: ["a"] }],
    ["no implied type in draft-07", "draft-07", { required: ["a"] }, { required: ["a"] }],
    [
      "a part of what is about the same value",
      "asyncapi",
      { type: "object", not: { required: ["a"] } },
      { type: ["object"], not: { required: ["a"] } },
    ],
  ])("reads %s in %s", (_what, dialect, schema, wanted) => {
    const { definitions, problems } = closed(schema, dialect);
    expect(problems).toEqual([]);
    expect(definitions.get("Root")).toEqual(wanted);
  });

  it("ignores what stands beside a $ref in draft-07, and not in 2020-12", () => {
    const schema = { $ref: "#/$defs/a", maxLength: 1, $defs: { a: true } };
    expect(closed(schema, "draft-07").definitions.get("Root")).toEqual({ $ref: "A" });
    expect(closed(schema, "asyncapi").definitions.get("Root")).toEqual({ $ref: "A" });
    expect(closed(schema, "2020-12").definitions.get("Root")).toEqual({ $ref: "A", maxLength: 1 });
  });

  it("follows references across files, each definition once", () => {
    const schema = { properties: { one: { $ref: "shared/b.yaml#/One" }, other: { $ref: "./shared/b.yaml#/One" } } };
    const { definitions } = closed(schema, "draft-07", { "shared/b.yaml": { One: { items: { $ref: "../a.yaml" } } } });
    expect([...definitions]).toEqual([
      ["Root", { properties: map({ one: { $ref: "One" }, other: { $ref: "One" } }) }],
      ["One", { items: { $ref: "Root" } }],
    ]);
  });

  it("resolves a $dynamicRef by the way on which it is reached", () => {
    const list = { $id: "list", items: { $dynamicRef: "#item" }, $defs: { any: { $dynamicAnchor: "item" } } };
    const ofTexts = { $id: "texts", $ref: "list", $defs: { text: { $dynamicAnchor: "item", type: "string" } } };
    const { definitions } = closed(
      { anyOf: [{ $ref: "list" }, { $ref: "texts" }], $defs: { list, ofTexts } },
      "2020-12",
    );
    expect([...definitions.values()]).toEqual([
      { anyOf: [{ $ref: "List" }, { $ref: "OfTexts" }] },
      { items: { $ref: "Any" } },
      { $ref: "List_2" },
      true,
      { items: { $ref: "Text" } },
      { type: ["string"] },
    ]);
  });

  it.each<[string, SchemaDialect, Json, string, string]>([
    ["a missing reference", "draft-07", { items: { $ref: "#/nowhere" } }, "SCHEMA_REF_MISSING", "/items/$ref"],
    ["a remote reference", "draft-07", { $ref: "http://example.com/a.json" }, "SCHEMA_REF_MISSING", "/$ref"],
    ["a circle of nothing", "draft-07", { allOf: [{ $ref: "#" }] }, "SCHEMA_REF_LOOP", ""],
    ["a type that there is not", "draft-07", { type: "text" }, "SCHEMA_INVALID", "/type"],
    ["a count that is none", "draft-07", { items: { minItems: -1 } }, "SCHEMA_INVALID", "/items/minItems"],
    ["what is no schema", "draft-07", { properties: { a: 1 } }, "SCHEMA_INVALID", "/properties/a"],
    ["an empty union", "draft-07", { anyOf: [] }, "SCHEMA_INVALID", "/anyOf"],
    ["a pattern that looks around", "draft-07", { pattern: "^(?!a)" }, "PATTERN_UNSUPPORTED", "/pattern"],
    [
      "a pattern that cannot be read",
      "draft-07",
      { patternProperties: { "a/(": true } },
      "PATTERN_INVALID",
      "/patternProperties/a~1(",
    ],
    ["another language", "application/vnd.google.protobuf", {}, "VALIDATOR_UNSUPPORTED", ""],
    [
      "a metaschema of its own",
      "2020-12",
      { $schema: "https://example.com/meta" },
      "VALIDATOR_UNSUPPORTED",
      "/$schema",
    ],
  ])("tells %s with its place", (_what, dialect, schema, code, pointer) => {
    expect(closed(schema, dialect).problems).toEqual([
      expect.objectContaining({
        code,
        at: { file: "a.yaml", pointer, position: { line: pointer.split("/").length, column: 1 } },
      }),
    ]);
  });

  it("tells a schema that is nested without end", () => {
    let schema: Json = {};
    for (let depth = 0; depth < 5000; depth++) schema = { not: schema };
    expect(closed(schema, "draft-07").problems).toMatchObject([{ code: "SCHEMA_TOO_LARGE" }]);
  });
});
