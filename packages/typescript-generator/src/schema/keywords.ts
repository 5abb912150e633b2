import type { Json } from "@tenon/contract";
import type { Dialect } from "./dialect.js";
import type { SchemaPlace } from "./schema-place.js";

export type JsonType = "null" | "boolean" | "number" | "integer" | "string" | "array" | "object";

const jsonTypes = new Set<string>(["null", "boolean", "number", "integer", "string", "array", "object"]);

/** What `type` allows; undefined where it says nothing. */
export function typesOf(place: SchemaPlace, dialect: Dialect): readonly JsonType[] | undefined {
  const said = place.json("type");
  if (said === undefined) return undefined;
  const types = [said].flat();
  if (!types.every((type) => typeof type === "string" && jsonTypes.has(type))) {
    place.invalid("type", "a type of JSON, or a list of them");
    return undefined;
  }
  const allowed = types as JsonType[];
  return dialect.nullable && place.json("nullable") === true ? [...allowed, "null"] : allowed;
}

/** What is said about the items of an array by their index. */
export interface Items {
  readonly first: readonly SchemaPlace[];
  /** Undefined where the items after the first ones may be anything. */
  readonly after: SchemaPlace | undefined;
}

export function itemsOf(place: SchemaPlace, { tuple }: Dialect): Items {
  if (tuple.first !== "items") return { first: place.schemas(tuple.first) ?? [], after: place.schema(tuple.after) };
  if (Array.isArray(place.json("items"))) {
    return { first: place.schemas("items") ?? [], after: place.schema(tuple.after) };
  }
  return { first: [], after: place.schema("items") };
}

/** What must be there, or hold, when a property is there. */
export function dependenciesOf(
  place: SchemaPlace,
  { splitDependencies }: Dialect,
): readonly (readonly [name: string, rule: readonly string[] | SchemaPlace])[] {
  if (!splitDependencies) return [...(place.namesOrSchemasByName("dependencies") ?? [])];
  return [
    ...(place.namesOrSchemasByName("dependentRequired") ?? []),
    ...(place.schemasByName("dependentSchemas") ?? []),
  ];
}

/** The values that `const` and `enum` list; undefined where neither does. */
export function listedValues(place: SchemaPlace): readonly Json[] | undefined {
  const values = place.values("enum");
  if (!place.has("const")) return values;
  const constant = place.json("const") as Json;
  const isListed = values === undefined || values.some((value) => JSON.stringify(value) === JSON.stringify(constant));
  return isListed ? [constant] : [];
}
