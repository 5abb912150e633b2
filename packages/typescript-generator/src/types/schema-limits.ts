import type { Json } from "@tenon/contract";
import { commentLine } from "../emit/quote.js";
import type { Dialect } from "../schema/dialect.js";
import { itemsOf } from "../schema/keywords.js";
import type { SchemaPlace } from "../schema/schema-place.js";
import { type ArrayStyle, writtenLength } from "./array-length.js";
import { templateOfPattern } from "./template-literal.js";

export type LimitStyle = ArrayStyle;

/** Of what is nested more deeply, limits are not told. */
const deepest = 3;

const asWritten = [
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minProperties",
  "maxProperties",
  "minContains",
  "maxContains",
  "contentEncoding",
  "contentMediaType",
];

/**
 * What a schema says of its values that their TypeScript type does not say, as tags without their `@`: `minimum 0`. This is where the
 * type is wider than the schema.
 */
export function limitsOf(schema: SchemaPlace, dialect: Dialect, style: LimitStyle, depth = 0): string[] {
  if (depth > deepest || (schema.has("$ref") && !dialect.siblingsOfReferences)) return [];
  return [
    ...textLimit(schema, "format"),
    ...integerLimit(schema),
    ...asWritten.flatMap((keyword) => textLimit(schema, keyword)),
    ...patternLimits(schema),
    ...lengthLimits(schema, dialect, style),
    ...containedLimits(schema),
    ...partLimits(schema, dialect, style, depth),
    ...branchesOf(schema).flatMap((branch) => limitsOf(branch, dialect, style, depth + 1)),
  ];
}

function textLimit(schema: SchemaPlace, keyword: string): string[] {
  const value = schema.json(keyword);
  const isSaid = typeof value === "string" || typeof value === "number";
  return isSaid ? [`${keyword} ${commentLine(String(value))}`] : [];
}

function integerLimit(schema: SchemaPlace): string[] {
  const types = [schema.json("type") ?? []].flat();
  return types.includes("integer") && !types.includes("number") ? ["integer"] : [];
}

function patternLimits(schema: SchemaPlace): string[] {
  const pattern = schema.json("pattern");
  const names = schema.json("propertyNames") as { readonly pattern?: Json } | undefined;
  const described = schema.has("patternProperties")
    ? [...(schema.schemasByName("patternProperties") ?? []).keys()]
    : [];
  const untold = (text: unknown): text is string => typeof text === "string" && !templateOfPattern(text);
  return [
    ...(untold(pattern) ? [`pattern ${commentLine(pattern)}`] : []),
    ...(untold(names?.pattern) ? [`propertyNames ${commentLine(names.pattern)}`] : []),
    ...described.filter(untold).map((text) => `patternProperties ${commentLine(text)}`),
  ];
}

function lengthLimits(schema: SchemaPlace, dialect: Dialect, style: LimitStyle): string[] {
  const [min, max] = [schema.json("minItems"), schema.json("maxItems")];
  const first = itemsOf(schema, dialect).first.length;
  const bounds = { first, min: numberOr(min, 0), max: numberOr(max, Number.POSITIVE_INFINITY) };
  const written = writtenLength(bounds, style);
  return [
    ...(bounds.min > written.required ? [`minItems ${bounds.min}`] : []),
    ...(typeof max === "number" && written.open ? [`maxItems ${bounds.max}`] : []),
    ...(schema.json("uniqueItems") === true ? ["uniqueItems"] : []),
  ];
}

function containedLimits(schema: SchemaPlace): string[] {
  const contained = schema.json("contains");
  const text = contained === undefined ? "" : JSON.stringify(contained);
  return text === "" || text.length > 80 ? [] : [`contains ${commentLine(text)}`];
}

/** Of items and values that have no comment of their own. */
function partLimits(schema: SchemaPlace, dialect: Dialect, style: LimitStyle, depth: number): string[] {
  const { first, after } = itemsOf(schema, dialect);
  const values = schema.has("additionalProperties") ? schema.schema("additionalProperties") : undefined;
  return [
    ...first.flatMap((item, index) => prefixed(`items[${index}]`, limitsOf(item, dialect, style, depth + 1))),
    ...(after ? prefixed("items", limitsOf(after, dialect, style, depth + 1)) : []),
    ...(values ? prefixed("values", limitsOf(values, dialect, style, depth + 1)) : []),
  ];
}

function prefixed(prefix: string, limits: readonly string[]): string[] {
  return limits.map((limit) => `${prefix} ${limit}`);
}

function branchesOf(schema: SchemaPlace): SchemaPlace[] {
  return ["allOf", "anyOf", "oneOf"].flatMap((keyword) => (schema.has(keyword) ? (schema.schemas(keyword) ?? []) : []));
}

function numberOr(value: Json | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}
