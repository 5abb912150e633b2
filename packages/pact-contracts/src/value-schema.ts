import { isJsonObject, type Json } from "@tenon/contract";
import type { Matcher } from "./matcher.js";

/** What a matcher asks of a value, as a schema. */
export interface Judged {
  readonly schema: Json;
  /** Why the schema accepts more than the matcher does. */
  readonly widening?: string;
}

/** The values that a matcher accepts where the example has this one. The limits of `type` are for what has a length. */
export function valueSchema(matcher: Matcher, example: Json): Judged {
  switch (matcher.match) {
    case "equality":
    case "values":
      return exactly({ const: example });
    case "type":
      return exactly({ type: typeOf(example) });
    case "number":
      return exactly({ type: "number" });
    case "integer":
      return exactly({ type: "integer" });
    case "decimal":
      // JavaScript, like most, writes 12.0 as 12, and Pact takes that for an integer.
      return exactly({ type: "number", not: { type: "integer" } });
    case "boolean":
      return exactly({ enum: [true, false, "true", "false"] });
    case "null":
      return exactly({ type: "null" });
    case "notEmpty":
      return exactly({ not: { enum: [null, "", [], {}] } });
    case "regex":
      // Pact asks that the whole text matches.
      return isPattern(matcher.regex)
        ? exactly({ type: "string", pattern: `^(?:${matcher.regex})$` })
        : { schema: { type: "string" }, widening: `/${matcher.regex}/ is no regular expression of ECMAScript` };
    case "include":
      return exactly({ type: "string", pattern: escaped(matcher.value) });
    case "semver":
      return exactly({ type: "string", pattern: semver });
    case "date":
    case "time":
    case "datetime":
      return timeSchema(matcher.match, matcher.format);
    case "eachKey":
    case "eachValue":
    case "arrayContains":
      return exactly(true);
    case "unknown":
      return { schema: true, widening: `the matcher ${matcher.name} is not known here` };
  }
}

function exactly(schema: Json): Judged {
  return { schema };
}

function typeOf(example: Json): string {
  if (example === null) return "null";
  if (Array.isArray(example)) return "array";
  return isJsonObject(example) ? "object" : typeof example;
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Semantic Versioning 2.0.0, "Is there a suggested regular expression …": numbers without leading zeros, then `-` and `+` parts. */
const numeric = "(0|[1-9][0-9]*)";
const prerelease = `(${numeric}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)`;
const semver = `^${numeric}\\.${numeric}\\.${numeric}(-${prerelease}(\\.${prerelease})*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$`;

/** The letters of Java's formats that are in use, and what they stand for. */
const letters: Readonly<Record<string, string>> = {
  yyyy: "[0-9]{4}",
  MM: "(0[1-9]|1[0-2])",
  dd: "(0[1-9]|[12][0-9]|3[01])",
  HH: "([01][0-9]|2[0-3])",
  mm: "[0-5][0-9]",
  ss: "[0-5][0-9]",
  SSS: "[0-9]{3}",
  XXX: "(Z|[+-][0-9]{2}:[0-9]{2})",
};

const defaultFormats = { date: "yyyy-MM-dd", time: "HH:mm:ss", datetime: "yyyy-MM-dd'T'HH:mm:ssXXX" };

function timeSchema(match: keyof typeof defaultFormats, written: string): Judged {
  const format = written === "" ? defaultFormats[match] : written;
  const pattern = patternOf(format);
  if (pattern === undefined) return { schema: { type: "string" }, widening: `the format ${format} is not known here` };
  const schema = { type: "string", pattern: `^${pattern}$` };
  if (format === defaultFormats.date) return exactly({ ...schema, format: "date" });
  return format.includes("dd")
    ? { schema, widening: `whether a month has the day is not asked of ${format}` }
    : exactly(schema);
}

/** Undefined where a letter is not one of those above. */
function patternOf(format: string): string | undefined {
  const parts = format.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']/g) ?? [];
  const patterns = parts.map((part) => {
    if (part.startsWith("'")) return escaped(part.slice(1, -1));
    return /^[A-Za-z]/.test(part) ? letters[part] : escaped(part);
  });
  return parts.join("") === format && !patterns.includes(undefined) ? patterns.join("") : undefined;
}
