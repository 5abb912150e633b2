import type { Json, Sources } from "@tenon/contract";
import { below, type SchemaView, viewSchema } from "./schema-view.js";

/** The type of a value, by the name of its schema where it has one: `list of OrderLine`, `string or null`. */
export function typeInWords(sources: Sources, view: SchemaView | undefined, depth = 0): string {
  if (view === undefined) return "anything";
  const words = plainType(sources, view, depth);
  return view.nullable && !words.endsWith("null") ? `${words} or null` : words;
}

function plainType(sources: Sources, view: SchemaView, depth: number): string {
  if (view.name !== undefined) return view.name;
  if (depth > 4) return "…";
  const inner = (at: SchemaView["at"]) => typeInWords(sources, viewSchema(sources, at), depth + 1);
  if (view.variants.length > 0) return [...new Set(view.variants.map(({ at }) => inner(at)))].join(" or ");
  const types = typesOf(view);
  if (types.length !== 1 || types[0] !== "array") return types.join(" or ") || "anything";
  const list = view.parts.find(({ value }) => value.items !== undefined || value.prefixItems !== undefined);
  if (!list) return "list";
  const places = tupleOf(list.value);
  if (places === undefined) return `list of ${inner(below(list.at, "items"))}`;
  return `list of ${places.length} (${places.map((_, index) => inner(below(list.at, tupleKeyword(list.value), index))).join(", ")})`;
}

/** The JSON types that a schema allows, null last. */
export function typesOf({ parts }: SchemaView): readonly string[] {
  const declared = parts.map(({ value }) => value.type).find((type) => type !== undefined);
  const types = Array.isArray(declared)
    ? declared.map(String)
    : typeof declared === "string"
      ? [declared]
      : guessed(parts);
  return [...types.filter((type) => type !== "null"), ...types.filter((type) => type === "null")];
}

function guessed(parts: SchemaView["parts"]): readonly string[] {
  const values = parts.flatMap(({ value }) => valuesOf(value) ?? []);
  if (values.length > 0) return [...new Set(values.map(jsonType))];
  if (parts.some(({ value }) => value.properties !== undefined)) return ["object"];
  return parts.some(({ value }) => value.items !== undefined || value.prefixItems !== undefined) ? ["array"] : [];
}

/** The only values that a schema allows, where it lists them. */
export function valuesOf(schema: SchemaView["parts"][number]["value"]): readonly Json[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  return Array.isArray(schema.enum) ? schema.enum : undefined;
}

/** The schemas of a tuple's places: draft-07 writes them under `items`, 2020-12 under `prefixItems`. */
export function tupleOf(schema: SchemaView["parts"][number]["value"]): readonly Json[] | undefined {
  const places = schema[tupleKeyword(schema)];
  return Array.isArray(places) ? places : undefined;
}

export function tupleKeyword(schema: SchemaView["parts"][number]["value"]): "items" | "prefixItems" {
  return Array.isArray(schema.prefixItems) ? "prefixItems" : "items";
}

function jsonType(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
