import type { Json } from "@tenon/contract";
import { type JsonType, jsonTypes, type NormalObject, type NormalSchema } from "../close/normal-schema.js";
import { hasArrayKeywords } from "./arrays.js";
import { allOf, anyOf, type Condition, comparison, not, truth } from "./block.js";
import type { GuardWriter } from "./guard-writer.js";
import { numberConditions, stringConditions, valueConditions } from "./leaves.js";
import { hasObjectKeywords } from "./objects.js";

/** Whether a schema can be decided by one expression. */
export function isSimple(schema: NormalSchema): boolean {
  if (typeof schema === "boolean") return true;
  if (hasArrayKeywords(schema) || hasObjectKeywords(schema) || schema.oneOf || schema.if !== undefined) return false;
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.not === undefined ? [] : [schema.not])];
  return parts.every(isSimple);
}

/** The conditions that decide a simple schema. */
export function simpleConditions(schema: NormalSchema, value: string, writer: GuardWriter): Condition[] {
  if (schema === true) return [];
  if (schema === false) return [{ holds: "false", fails: "true" }];
  const conditions = [...referenceConditions(schema, value, writer), ...valueConditions(schema, value, writer)];
  const kinds = valuesSettleKind(schema) ? undefined : kindCondition(schema, value, writer);
  if (kinds) conditions.push(kinds);
  const all = (part: NormalSchema) => allOf(simpleConditions(part, value, writer));
  for (const part of schema.allOf ?? []) conditions.push(...simpleConditions(part, value, writer));
  if (schema.anyOf) conditions.push(anyOf(schema.anyOf.map(all)));
  if (schema.not !== undefined) conditions.push(not(all(schema.not)));
  return conditions;
}

export function referenceConditions({ $ref }: NormalObject, value: string, writer: GuardWriter): Condition[] {
  return $ref === undefined ? [] : [truth(`${writer.accepts($ref)}(${value})`)];
}

/** What a value of a kind must be besides of that kind, as far as conditions can say it. */
export function leafConditions(schema: NormalObject, kind: JsonType, value: string, writer: GuardWriter): Condition[] {
  if (kind === "number" || kind === "integer") return numberConditions(schema, value, writer);
  return kind === "string" ? stringConditions(schema, value, writer) : [];
}

export function kindTest(kind: JsonType, value: string, writer: GuardWriter): Condition {
  switch (kind) {
    case "null":
      return comparison(value, "===", "null");
    case "boolean":
    case "string":
      return comparison(`typeof ${value}`, "===", `"${kind}"`);
    case "number":
      return truth(`Number.isFinite(${value})`);
    case "integer":
      return truth(`Number.isInteger(${value})`);
    case "array":
      return truth(`Array.isArray(${value})`);
    case "object":
      return truth(`${writer.scope.runtime("isObject")}(${value})`);
  }
}

/** The kinds that `type` leaves, each said once; `integer` only where not every number is allowed. */
export function allowedKinds(schema: NormalObject): readonly JsonType[] {
  const types = new Set(schema.type ?? jsonTypes);
  return jsonTypes.filter((kind) => types.has(kind) && !(kind === "integer" && types.has("number")));
}

/** Whether the values that are listed are all right for their kind, so that nothing more need be asked: `enum: ["a"]` says `type: string`. */
function valuesSettleKind(schema: NormalObject): boolean {
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const { minLength, maxLength, pattern, format, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } =
    schema;
  const more = [
    minLength,
    maxLength,
    pattern,
    format,
    minimum,
    maximum,
    exclusiveMinimum,
    exclusiveMaximum,
    multipleOf,
  ];
  if (values.length === 0 || more.some((keyword) => keyword !== undefined)) return false;
  const allowed = new Set<string>(schema.type);
  return (
    !schema.type ||
    values.every((value) => allowed.has(kindOf(value)) || (Number.isInteger(value) && allowed.has("integer")))
  );
}

function kindOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** That a value is of one of the allowed kinds, and right for its kind. */
function kindCondition(schema: NormalObject, value: string, writer: GuardWriter): Condition | undefined {
  const kinds = allowedKinds(schema);
  if (schema.type) {
    return anyOf(
      kinds.map((kind) => allOf([kindTest(kind, value, writer), ...leafConditions(schema, kind, value, writer)])),
    );
  }
  const conditional = kinds.flatMap((kind) => {
    const conditions = leafConditions(schema, kind, value, writer);
    return conditions.length === 0 ? [] : [anyOf([not(kindTest(kind, value, writer)), allOf(conditions)])];
  });
  return conditional.length === 0 ? undefined : allOf(conditional);
}
