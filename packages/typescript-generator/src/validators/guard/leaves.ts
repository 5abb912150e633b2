import type { Json } from "@tenon/contract";
import { checkedFormats } from "../close/checked-formats.js";
import type { NormalObject } from "../close/normal-schema.js";
import { anyOf, type Condition, comparison, not, truth } from "./block.js";
import type { GuardWriter } from "./guard-writer.js";
import { literal } from "./literal.js";

/** From this many strings on, an enum is looked up in a set. */
const setFrom = 8;

/** `enum` and `const`. */
export function valueConditions(schema: NormalObject, value: string, writer: GuardWriter): Condition[] {
  const conditions: Condition[] = [];
  if (schema.const !== undefined) conditions.push(equality(schema.const, value, writer));
  if (schema.enum) {
    const primitive = schema.enum.every(isPrimitive);
    if (primitive && schema.enum.length >= setFrom) {
      const members = schema.enum.map(literal).join(", ");
      conditions.push(
        truth(`${writer.scope.constant("values", `/* @__PURE__ */ new Set([${members}])`)}.has(${value})`),
      );
    } else conditions.push(anyOf(schema.enum.map((member) => equality(member, value, writer))));
  }
  return conditions;
}

function equality(wanted: Json, value: string, writer: GuardWriter): Condition {
  if (isPrimitive(wanted)) return comparison(value, "===", literal(wanted));
  return truth(`${writer.scope.runtime("sameJson")}(${value}, ${writer.scope.constant("wanted", literal(wanted))})`);
}

function isPrimitive(value: Json): boolean {
  return typeof value !== "object" || value === null;
}

/** What a number must be besides a number. */
export function numberConditions(schema: NormalObject, value: string, writer: GuardWriter): Condition[] {
  const conditions: Condition[] = [];
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  if (minimum !== undefined) conditions.push(comparison(value, ">=", literal(minimum)));
  if (exclusiveMinimum !== undefined) conditions.push(comparison(value, ">", literal(exclusiveMinimum)));
  if (maximum !== undefined) conditions.push(comparison(value, "<=", literal(maximum)));
  if (exclusiveMaximum !== undefined) conditions.push(comparison(value, "<", literal(exclusiveMaximum)));
  if (multipleOf !== undefined)
    conditions.push(truth(`${writer.scope.runtime("isMultipleOf")}(${value}, ${literal(multipleOf)})`));
  return conditions;
}

/** What a text must be besides a text. */
export function stringConditions(schema: NormalObject, value: string, writer: GuardWriter): Condition[] {
  const conditions: Condition[] = [];
  const { minLength, maxLength, format, pattern } = schema;
  if (minLength === 1) conditions.push(not(comparison(value, "===", `""`)));
  else if (minLength) conditions.push(truth(`${writer.scope.runtime("hasAtLeast")}(${value}, ${minLength})`));
  if (maxLength !== undefined) conditions.push(truth(`${writer.scope.runtime("hasAtMost")}(${value}, ${maxLength})`));
  const check = format === undefined ? undefined : checkedFormats.get(format);
  if (check) conditions.push(truth(`${writer.scope.runtime(check)}(${value})`));
  if (pattern !== undefined) conditions.push(truth(`${writer.scope.pattern(pattern)}.test(${value})`));
  return conditions;
}
