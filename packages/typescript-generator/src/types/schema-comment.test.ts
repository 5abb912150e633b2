import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import type { Dialect } from "../schema/dialect.js";
import { dialectOf } from "../schema/dialect.js";
import { SchemaPlace } from "../schema/schema-place.js";
import { schemaComment } from "./schema-comment.js";

const style = { longestArray: 4, looseTuples: false };

function commentOf(...schemas: readonly Json[]): readonly string[] {
  const places = schemas.map((schema) => new SchemaPlace(schema, { file: "a.yaml", pointer: "" }, () => {}));
  return schemaComment(places, dialectOf("asyncapi") as Dialect, style)?.("") ?? [];
}

describe("schemaComment", () => {
  it("is nothing where nothing is said", () => {
    expect(commentOf({ type: "string" })).toEqual([]);
    expect(commentOf({ description: "  \n " })).toEqual([]);
  });

  it("is one line where it fits", () => {
    expect(commentOf({ description: " What it is. " })).toEqual(["/** What it is. */"]);
    expect(commentOf({ format: "uuid" })).toEqual(["/** @format uuid */"]);
  });

  it("takes the title where there is no description, and the first description of several schemas", () => {
    expect(commentOf({ title: "Title", description: "Description." })).toEqual(["/** Description. */"]);
    expect(commentOf({ title: "Title" })).toEqual(["/** Title */"]);
    expect(commentOf({ title: "Title" }, { description: "Other." })).toEqual(["/** Other. */"]);
  });

  it.each<[string, Json, readonly string[]]>([
    [
      "limits of numbers",
      { type: "integer", minimum: 0, exclusiveMaximum: 9, multipleOf: 3 },
      ["@integer", "@minimum 0", "@exclusiveMaximum 9", "@multipleOf 3"],
    ],
    [
      "limits of texts",
      { minLength: 1, maxLength: 9, pattern: "^[a-z]+$", format: "email" },
      ["@format email", "@minLength 1", "@maxLength 9", "@pattern ^[a-z]+$"],
    ],
    ["no pattern that the type says", { pattern: "^a", minLength: 1, maxLength: 2 }, ["@minLength 1", "@maxLength 2"]],
    [
      "limits of objects",
      {
        minProperties: 1,
        maxProperties: 3,
        propertyNames: { pattern: "^[a-z]$" },
        patternProperties: { "^\\d": {}, "^x": {} },
      },
      ["@minProperties 1", "@maxProperties 3", "@propertyNames ^[a-z]$", "@patternProperties ^\\d"],
    ],
    [
      "limits of arrays, unless the type says them",
      { minItems: 2, maxItems: 20, uniqueItems: true, contains: { const: 1 } },
      ["@maxItems 20", "@uniqueItems", '@contains {"const":1}'],
    ],
    [
      "limits of items and values",
      { items: { type: "integer", items: { minLength: 1 } }, additionalProperties: { maxLength: 3 } },
      ["@items integer", "@items items minLength 1", "@values maxLength 3"],
    ],
    [
      "limits of branches",
      { oneOf: [{ type: "string", format: "uuid" }, { type: "null" }], allOf: [{ maxLength: 36 }] },
      ["@maxLength 36", "@format uuid"],
    ],
    ["nothing of what is referred to", { $ref: "#/a", minLength: 1, allOf: [{ $ref: "#/a" }] }, []],
    [
      "defaults and examples",
      { default: { a: [1] }, examples: ["x", null] },
      ['@default {"a":[1]}', '@example "x"', "@example null"],
    ],
    ["OpenAPI's example", { example: 3, default: false }, ["@default false", "@example 3"]],
    [
      "nothing of examples that nobody reads",
      { examples: ["x".repeat(1000)], minimum: 1, maximum: 2 },
      ["@minimum 1", "@maximum 2"],
    ],
    [
      "the rest",
      {
        deprecated: true,
        readOnly: true,
        writeOnly: true,
        externalDocs: { url: "https://a.example", description: "More" },
      },
      ["@readOnly", "@writeOnly", "@see https://a.example More", "@deprecated"],
    ],
  ])("tells %s", (_, schema, tags) => {
    const lines = commentOf({ ...(schema as object), description: "It." });
    const wanted = tags.length === 0 ? ["/** It. */"] : ["/**", " * It.", ...tags.map((tag) => ` * ${tag}`), " */"];
    expect(lines).toEqual(wanted);
  });

  it("is never more than a comment", () => {
    expect(commentOf({ description: "*/ evil() /*\n@ts-ignore\u2028x\u202ey", format: "*/\nevil()" })).toEqual([
      "/**",
      " * *\\/ evil() /*",
      " * \\@ts-ignore",
      " * x\\u202ey",
      " * @format *\\/\\u000aevil()",
      " */",
    ]);
  });

  it("keeps the lines of code, tables and quotations", () => {
    const code = `\`\`\`\nconst a = 1; // ${"x ".repeat(80)}\n\`\`\``;
    expect(commentOf({ description: code })).toEqual([
      "/**",
      ...code.split("\n").map((line) => ` * ${line.trimEnd()}`),
      " */",
    ]);
  });
});
