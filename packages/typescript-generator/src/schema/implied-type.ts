import { isJsonObject, type Json } from "@tenon/contract";

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
export function impliedType(
  schema: Json,
  follow: (ref: string, from: Json) => Json | undefined,
): ImpliedType | undefined {
  const spoken = new Set<ImpliedType>();
  const seen = new Set<Json>();
  const waiting: Json[] = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isJsonObject(next) || seen.has(next)) continue;
    seen.add(next);
    if (typeof next.$ref === "string") {
      waiting.push(follow(next.$ref, next) ?? true);
      continue;
    }
    if (["type", "enum", "const"].some((keyword) => Object.hasOwn(next as object, keyword))) return undefined;
    for (const keyword of Object.keys(next)) {
      const kind = kindOfKeyword.get(keyword);
      if (kind) spoken.add(kind);
    }
    if (typeof next.format === "string" && textFormats.has(next.format)) spoken.add("string");
    for (const keyword of inPlace) waiting.push(...[next[keyword] ?? []].flat());
  }
  const [only, another] = spoken;
  return another === undefined ? only : undefined;
}
