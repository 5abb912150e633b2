import type { Dialect } from "./dialect.js";
import { isObject, type Json, type JsonObject } from "./json.js";
import { mapSubschemas } from "./subschemas.js";

/** What stays beside a `$ref` that hides its siblings: places that other references may lead to. */
const placesBesideRef = new Set(["$ref", "definitions", "$defs"]);

/**
 * A copy of a schema in which what a draft says in a way of its own is said in the common way, so that nobody after this has to
 * know: draft-04's `id` and boolean `exclusiveMinimum` (draft-04 §5.1.2), and what stands beside a `$ref` where that hides it.
 */
export function normalised(schema: Json, dialect: Dialect): Json {
  if (!isObject(schema)) return schema;
  const visible = dialect.refHasSiblings || typeof schema.$ref !== "string" ? schema : withoutSiblings(schema);
  const said = dialect.draft === "draft-04" ? upgraded(visible) : visible;
  return mapSubschemas(said, (inner) => normalised(inner, dialect));
}

function withoutSiblings(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => placesBesideRef.has(keyword)));
}

function upgraded({ id, minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...others }: JsonObject): JsonObject {
  return {
    ...others,
    ...(typeof id === "string" && { $id: id }),
    ...limit("inimum", minimum, exclusiveMinimum),
    ...limit("aximum", maximum, exclusiveMaximum),
  };
}

function limit(name: "inimum" | "aximum", value: Json | undefined, isExclusive: Json | undefined): JsonObject {
  if (value === undefined) return {};
  return isExclusive === true ? { [`exclusiveM${name}`]: value } : { [`m${name}`]: value };
}
