import fc from "fast-check";
import type { Json, JsonObject } from "../json.js";

const name = fc.constantFrom("a", "b", "c");
const leafValue = fc.constantFrom<Json>(null, true, false, 0, 1, 1.5, -1, "", "a", "b", "ab");

/** Small values, of which many are valid under small schemas. */
export const arbitraryValue: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leafValue,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const small = fc.integer({ min: 0, max: 3 });
const number = fc.constantFrom(-1, 0, 1, 1.5, 2, 3);
const pattern = fc.constantFrom("^a", "b$", "^[ab]*$", "a.", "^.{2}$");

/** Schemas of draft-07 and 2020-12 in common, of every keyword that decides. */
export const arbitrarySchema: fc.Arbitrary<Json> = fc.letrec<{ schema: Json }>((tie) => {
  const schema = tie("schema") as fc.Arbitrary<Json>;
  const schemas = fc.array(schema, { minLength: 1, maxLength: 3 });
  const keyword: fc.Arbitrary<JsonObject> = fc.oneof(
    fc.constantFrom("null", "boolean", "number", "integer", "string", "array", "object").map((type) => ({ type })),
    fc.array(leafValue, { minLength: 1, maxLength: 3 }).map((listed) => ({ enum: listed })),
    arbitraryValue.map((only) => ({ const: only })),
    fc
      .constantFrom("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
      .chain((limit) => number.map((to) => ({ [limit]: to }))),
    fc.constantFrom(1, 2, 0.5).map((multipleOf) => ({ multipleOf })),
    fc
      .constantFrom("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
      .chain((limit) => small.map((to) => ({ [limit]: to }))),
    pattern.map((one) => ({ pattern: one })),
    fc.constant({ uniqueItems: true }),
    fc.array(name, { minLength: 1, maxLength: 2 }).map((required) => ({ required: [...new Set(required)] })),
    fc.dictionary(name, schema, { maxKeys: 2, noNullPrototype: true }).map((properties) => ({ properties })),
    fc
      .dictionary(pattern, schema, { maxKeys: 2, noNullPrototype: true })
      .map((patternProperties) => ({ patternProperties })),
    schema.map((additionalProperties) => ({ additionalProperties })),
    schema.map((propertyNames) => ({ propertyNames })),
    schema.map((items) => ({ items })),
    schema.map((contains) => ({ contains })),
    schemas.map((allOf) => ({ allOf })),
    schemas.map((anyOf) => ({ anyOf })),
    schemas.map((oneOf) => ({ oneOf })),
    schema.map((not) => ({ not })),
    fc.tuple(schema, schema, schema).map(([one, yes, no]) => ({ if: one, then: yes, else: no })),
  );
  return {
    schema: fc.oneof(
      { maxDepth: 2, depthSize: "small" },
      { arbitrary: fc.boolean() as fc.Arbitrary<Json>, weight: 1 },
      {
        arbitrary: fc.array(keyword, { minLength: 1, maxLength: 3 }).map((some): Json => Object.assign({}, ...some)),
        weight: 6,
      },
    ),
  };
}).schema;
