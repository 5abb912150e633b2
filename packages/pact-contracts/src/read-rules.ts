import { isJsonObject, type Json, type JsonObject } from "@tenon/contract";
import { parsePathExpression } from "./document-path.js";
import type { Matcher, Rule, Variant } from "./matcher.js";

/** A path expression that nobody can follow, so that Pact itself would not read the file. */
export class PathExpressionError extends Error {
  override readonly name = "PathExpressionError";

  constructor(readonly expression: string) {
    super(`${JSON.stringify(expression)} is no path expression`);
  }
}

/**
 * The rules of one category of an interaction, `matchingRules.body` say. Versions 3 and 4 of the specification list matchers
 * for a path; version 2 writes one.
 * @throws PathExpressionError
 */
export function readRules(written: Json | undefined): readonly Rule[] {
  if (!isJsonObject(written)) return [];
  return Object.entries(written).map(([expression, rule]) => {
    const path = parsePathExpression(expression);
    if (!path) throw new PathExpressionError(expression);
    const isList = isJsonObject(rule) && rule.matchers !== undefined;
    const combine = isList && String(rule.combine).toUpperCase() === "OR" ? "or" : "and";
    return { path, combine, matchers: isList ? matchers(rule.matchers) : [readMatcher(rule)] };
  });
}

function matchers(written: Json | undefined): readonly Matcher[] {
  return list(written).map(readMatcher);
}

function readMatcher(written: Json): Matcher {
  if (!isJsonObject(written)) return { match: "unknown", name: JSON.stringify(written) };
  const name = typeof written.match === "string" ? written.match : nameless(written);
  switch (name) {
    case "equality":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "semver":
      return { match: name };
    case "decimal":
    case "real":
      return { match: "decimal" };
    case "notEmpty":
    case "not-empty":
      return { match: "notEmpty" };
    case "type":
    case "min":
    case "max":
    case "min-type":
    case "max-type":
      return { match: "type", ...limit("min", written), ...limit("max", written) };
    case "regex":
      return { match: "regex", regex: text(written.regex) };
    case "include":
      return { match: "include", value: text(written.value) };
    case "date":
    case "time":
      return { match: name, format: text(written.format ?? written[name]) };
    case "timestamp":
    case "datetime":
      return { match: "datetime", format: text(written.format ?? written[name]) };
    case "values":
      return { match: "values" };
    case "eachKey":
    case "each-key":
      return { match: "eachKey", rules: matchers(written.rules) };
    case "eachValue":
    case "each-value":
      return { match: "eachValue", rules: matchers(written.rules) };
    case "arrayContains":
    case "array-contains":
      return { match: "arrayContains", variants: list(written.variants).map(readVariant) };
    default:
      return { match: "unknown", name };
  }
}

/** A variant without rules is one that is equal to its example. */
function readVariant(written: Json): Variant {
  const { index, rules } = isJsonObject(written) ? written : {};
  return { index: typeof index === "number" ? index : 0, rules: readRules(rules) };
}

/** Version 2 writes `{ "min": 1 }` and `{ "regex": "…" }` without saying which matcher it is. */
function nameless(written: JsonObject): string {
  if (written.regex !== undefined) return "regex";
  if (written.min !== undefined || written.max !== undefined) return "type";
  return JSON.stringify(written);
}

function limit(name: "min" | "max", { [name]: value }: JsonObject): { min?: number; max?: number } {
  return typeof value === "number" ? { [name]: value } : {};
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
