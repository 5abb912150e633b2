import { isJsonObject, type Json, type Sources } from "@tenon/contract";
import type { Dialect } from "./dialect.js";
import { type Found, resolveReference } from "./resolve.js";

export type ImpliedType = "object" | "array" | "string" | "number";

const kindOfKeyword = new Map<string, ImpliedType>(
  Object.entries({
    object:
      "properties required additionalProperties patternProperties propertyNames minProperties maxProperties dependencies",
    array: "items additionalItems minItems maxItems contains uniqueItems",
    string: "minLength maxLength pattern contentEncoding contentMediaType",
    number: "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf",
  }).flatMap(([kind, keywords]) => keywords.split(" ").map((keyword) => [keyword, kind as ImpliedType] as const)),
);

/** Formats of texts. Others may be of numbers, too. */
const textFormats = new Set(
  (
    "date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference " +
    "uri-template uuid json-pointer relative-json-pointer regex"
  ).split(" "),
);

/** What these say is also said about the very value that the schema is about. */
const inPlace = ["allOf", "anyOf", "oneOf", "then", "else"];

/**
 * The kind of value that a schema is plainly about although nothing in it says `type`: `{ properties: … }` means an object. By the letter of
 * JSON Schema such a schema accepts every string and number, too, which no author of an event means. Undefined where a type is said, where
 * values are listed, or where the schema speaks of several kinds.
 */
export function impliedType(schema: Found, sources: Sources, dialect: Dialect): ImpliedType | undefined {
  const spoken = new Set<ImpliedType>();
  const seen = new Set<Json>();
  const waiting: Found[] = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, at } = next;
    if (!isJsonObject(value) || seen.has(value)) continue;
    seen.add(value);
    if (typeof value.$ref === "string") {
      waiting.push(...[resolveReference(sources, next, value.$ref, dialect) ?? []].flat());
      continue;
    }
    if (["type", "enum", "const"].some((keyword) => Object.hasOwn(value, keyword))) return undefined;
    for (const keyword of Object.keys(value)) {
      const kind = kindOfKeyword.get(keyword);
      if (kind) spoken.add(kind);
    }
    if (typeof value.format === "string" && textFormats.has(value.format)) spoken.add("string");
    const branches = inPlace.flatMap((keyword) => (Object.hasOwn(value, keyword) ? (value[keyword] as Json) : []));
    // Of a branch only the file matters here, in which its references stand.
    waiting.push(...branches.flat().map((branch) => ({ value: branch as Json, at })));
  }
  const [only, another] = spoken;
  return another === undefined ? only : undefined;
}
