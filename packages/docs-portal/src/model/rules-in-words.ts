import type { Json, JsonObject } from "@tenon/contract";
import type { Rule } from "./field.js";

/** What a schema demands beyond its type. */
export function rulesInWords(schema: JsonObject): readonly Rule[] {
  const rules: Rule[] = [];
  if (typeof schema.format === "string") rules.push({ text: "format", code: schema.format });
  rules.push(...range(schema), ...counts(schema));
  if (typeof schema.multipleOf === "number") rules.push({ text: `a multiple of ${schema.multipleOf}` });
  if (typeof schema.pattern === "string") rules.push({ text: "matches", code: schema.pattern });
  if (schema.uniqueItems === true) rules.push({ text: "no item twice" });
  if (schema.additionalProperties === false) rules.push({ text: "no other fields" });
  if (schema.default !== undefined) rules.push({ text: "default", code: JSON.stringify(schema.default) });
  return rules;
}

function range({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject): readonly Rule[] {
  if (typeof minimum === "number" && typeof maximum === "number") return [{ text: `${minimum} to ${maximum}` }];
  const bounds: readonly [Json | undefined, (bound: number) => string][] = [
    [minimum, (bound) => `${bound} or more`],
    [exclusiveMinimum, (bound) => `more than ${bound}`],
    [maximum, (bound) => `at most ${bound}`],
    [exclusiveMaximum, (bound) => `less than ${bound}`],
  ];
  return bounds.flatMap(([bound, inWords]) => (typeof bound === "number" ? [{ text: inWords(bound) }] : []));
}

function counts(schema: JsonObject): readonly Rule[] {
  return [
    count(schema.minLength, schema.maxLength, "character"),
    count(schema.minItems, schema.maxItems, "item"),
    count(schema.minProperties, schema.maxProperties, "field"),
  ].flatMap((text) => (text === undefined ? [] : [{ text }]));
}

function count(least: Json | undefined, most: Json | undefined, thing: string): string | undefined {
  const things = (number: number) => `${number} ${thing}${number === 1 ? "" : "s"}`;
  const min = typeof least === "number" && least > 0 ? least : undefined;
  if (typeof most !== "number") return min === undefined ? undefined : `at least ${things(min)}`;
  if (min === most) return `exactly ${things(most)}`;
  return min === undefined ? `at most ${things(most)}` : `${min} to ${things(most)}`;
}
