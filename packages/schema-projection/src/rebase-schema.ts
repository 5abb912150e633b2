import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  pointerTo,
  type Sources,
  valueAt,
} from "@tenon/contract";
import { referenceAt, referenceFromRoot } from "./reference-from-root.js";

/** Keywords whose value is a schema, a list of schemas or (`items`, `dependencies`) one of several things. */
const schemas = new Set(
  "additionalItems additionalProperties allOf anyOf contains else if items not oneOf prefixItems propertyNames then unevaluatedItems unevaluatedProperties contentSchema".split(
    " ",
  ),
);
/** Keywords whose value is an object of schemas. */
const schemasByName = new Set(["properties", "patternProperties", "dependentSchemas", "dependencies"]);
/** What is referred to from here is referred to where it stands. */
const left = new Set(["definitions", "$defs"]);
/** Names of a schema, which mean nothing once its `$ref`s are written from elsewhere. */
const names = new Set(["$id", "id", "$anchor", "$schema"]);

/** The schema at a place as it reads at the root of all files: the same, with its `$ref`s written from there. */
export function rebase(sources: Sources, at: Location, origins: WeakMap<object, Location>): Json {
  const value = valueAt(sources, at);
  if (!isJsonObject(value)) return value ?? true;
  const target = referenceAt(sources, at);
  const entries = Object.entries(value).flatMap(([keyword, said]): [string, Json][] => {
    if (left.has(keyword)) return [];
    if (keyword === "$ref" && target) return [[keyword, referenceFromRoot(target)]];
    return [[keyword, rebaseKeyword(sources, keyword, said, below(at, keyword), origins)]];
  });
  const rebased: JsonObject = Object.fromEntries(entries);
  origins.set(rebased, at);
  return rebased;
}

/** The same schema with every `$ref` written otherwise, and without names (`$id`, `$anchor`) by which others might refer to it. */
export function withReferences(schema: Json, written: (reference: string) => string): Json {
  if (!isJsonObject(schema)) return schema;
  const inside = (value: Json) => withReferences(value, written);
  const entries = Object.entries(schema).flatMap(([keyword, said]): [string, Json][] => {
    if (keyword === "$ref" && typeof said === "string") return [[keyword, written(said)]];
    if (left.has(keyword) || names.has(keyword)) return [];
    if (schemasByName.has(keyword) && isJsonObject(said)) {
      return [[keyword, Object.fromEntries(Object.entries(said).map(([name, rule]) => [name, inside(rule)]))]];
    }
    if (!schemas.has(keyword)) return [[keyword, said]];
    return [[keyword, Array.isArray(said) ? said.map(inside) : inside(said)]];
  });
  return Object.fromEntries(entries);
}

function rebaseKeyword(
  sources: Sources,
  keyword: string,
  said: Json,
  at: Location,
  origins: WeakMap<object, Location>,
): Json {
  const inside = (step: string | number) => rebase(sources, below(at, step), origins);
  if (schemasByName.has(keyword) && isJsonObject(said)) {
    return Object.fromEntries(
      Object.entries(said).map(([name, rule]) => [name, Array.isArray(rule) ? rule : inside(name)]),
    );
  }
  if (!schemas.has(keyword)) return said;
  return Array.isArray(said) ? said.map((_, index) => inside(index)) : rebase(sources, at, origins);
}

function below(at: Location, step: string | number): Location {
  return { file: at.file, pointer: pointerTo(at.pointer, step) };
}
