import type { Json } from "@tenon/contract";

/** JSON Schema's types with `number` taken apart, so that sets of them can be compared: `number` is `integer` and `fraction`. */
export const jsonTypes = ["null", "boolean", "integer", "fraction", "string", "array", "object"] as const;

export type JsonType = (typeof jsonTypes)[number];

/** The types that the keyword `type` allows; undefined for a word that is not a type. */
export function typesNamed(name: string): readonly JsonType[] | undefined {
  if (name === "number") return ["integer", "fraction"];
  if (name === "fraction") return undefined;
  return jsonTypes.filter((type) => type === name).length === 1 ? [name as JsonType] : undefined;
}

export function typeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "fraction";
  return typeof value as "boolean" | "string" | "object";
}

/** `string or null`, `number`, `any type`. */
export function typesInWords(types: ReadonlySet<JsonType>): string {
  if (types.size === jsonTypes.length) return "any type";
  if (types.size === 0) return "nothing";
  const words = jsonTypes
    .filter((type) => types.has(type) && !(type === "integer" && types.has("fraction")))
    .map((type) => (type === "fraction" ? (types.has("integer") ? "number" : "fractional number") : type));
  const ordered = [...words.filter((word) => word !== "null"), ...words.filter((word) => word === "null")];
  return ordered.join(" or ");
}
