import { describe, expect, it } from "@jest/globals";
import { type Json, type Source, valueAt } from "@tenon/contract";
import { AvroError, avroToJsonSchema } from "./avro-schema.js";

const root = { file: "(here)", pointer: "/0" };

function translate(schema: Json) {
  const source: Source = { path: "a.avsc", value: schema, locate: () => ({ line: 1, column: 1 }) };
  return avroToJsonSchema(new Map([["a.avsc", source]]), { file: "a.avsc", pointer: "" }, root);
}

const record = (name: string, ...fields: Json[]): Json => ({ type: "record", name, fields });

describe("avroToJsonSchema", () => {
  it.each<[string, Json, Json]>([
    ["a primitive", "string", { type: "string", definitions: {} }],
    ["an int", "int", { type: "integer", minimum: -2147483648, maximum: 2147483647, definitions: {} }],
    ["a union", ["null", "string"], { anyOf: [{ type: "null" }, { type: "string" }], definitions: {} }],
    [
      "a map",
      { type: "map", values: "boolean" },
      { type: "object", additionalProperties: { type: "boolean" }, definitions: {} },
    ],
    [
      "a list",
      { type: "array", items: { type: "string", logicalType: "uuid" } },
      { type: "array", items: { type: "string", format: "uuid" }, definitions: {} },
    ],
    [
      "a record",
      {
        type: "record",
        name: "User",
        namespace: "org.a",
        doc: "Somebody.",
        fields: [
          { name: "id", type: "string", doc: "Theirs." },
          { name: "age", type: ["null", "int"] },
          { name: "on", type: "boolean", default: true },
        ],
      },
      {
        $ref: "(here)#/0/definitions/User",
        definitions: {
          User: {
            type: "object",
            description: "Somebody.",
            properties: {
              id: { type: "string", description: "Theirs." },
              age: { anyOf: [{ type: "null" }, { type: "integer", minimum: -2147483648, maximum: 2147483647 }] },
              on: { type: "boolean", default: true },
            },
            required: ["id"],
          },
        },
      },
    ],
    [
      "a record that contains itself, by its name",
      record("Tree", { name: "children", type: { type: "array", items: "Tree" } }),
      {
        $ref: "(here)#/0/definitions/Tree",
        definitions: {
          Tree: {
            type: "object",
            properties: { children: { type: "array", items: { $ref: "(here)#/0/definitions/Tree" } } },
            required: ["children"],
          },
        },
      },
    ],
    [
      "two types of one name in two namespaces",
      record(
        "R",
        { name: "a", type: { type: "enum", name: "x.E", symbols: ["A"] } },
        { name: "b", type: { type: "enum", name: "y.E", symbols: ["B"] } },
      ),
      {
        $ref: "(here)#/0/definitions/R",
        definitions: {
          R: {
            type: "object",
            properties: { a: { $ref: "(here)#/0/definitions/E" }, b: { $ref: "(here)#/0/definitions/y.E" } },
            required: ["a", "b"],
          },
          E: { type: "string", enum: ["A"] },
          "y.E": { type: "string", enum: ["B"] },
        },
      },
    ],
  ])("translates %s", (_, avro, wanted) => {
    expect(translate(avro).value).toEqual(wanted);
  });

  it.each<[string, Json, string]>([
    ["a name that is not known", record("R", { name: "a", type: "Nothing" }), "/fields/0/type"],
    ["a record without fields", { type: "record", name: "R" }, ""],
    ["a type without a name", { type: "enum", symbols: ["A"] }, ""],
    ["a number", record("R", { name: "a", type: { type: "array", items: 1 } }), "/fields/0/type/items"],
    ["a name that every object has", record("R", { name: "a", type: "constructor" }), "/fields/0/type"],
  ])("refuses %s", (_, avro, pointer) => {
    const error = expect.objectContaining({ at: { file: "a.avsc", pointer } });
    expect(() => translate(avro)).toThrow(AvroError);
    try {
      translate(avro);
    } catch (thrown) {
      expect(thrown).toEqual(error);
    }
  });

  it("remembers where everything comes from", () => {
    const { value, origins } = translate(record("R", { name: "a", type: "string" }));
    const place = valueAt(new Map([["x", { path: "x", value, locate: () => ({ line: 1, column: 1 }) }]]), {
      file: "x",
      pointer: "/definitions/R/properties/a",
    });
    expect(origins.get(place as object)).toEqual({ file: "a.avsc", pointer: "/fields/0" });
  });
});
