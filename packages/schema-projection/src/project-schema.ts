import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  pointerTo,
  type Schema,
  type Sources,
  valueAt,
} from "@tenon/contract";
import { RE2JS } from "re2js";
import type { ReadTree } from "./read-tree.js";
import { rebase } from "./rebase-schema.js";
import { referenceAt } from "./reference-from-root.js";

/** A schema that was cut down to what is read of it. Its `$ref`s are written as if it stood at the root. */
export interface Projection {
  readonly value: Json;
  /** Where each object in `value` comes from. */
  readonly origins: WeakMap<object, Location>;
  /** The parts of the tree that the schema declares. What is not in it is read but does not exist. */
  readonly found: ReadonlySet<ReadTree>;
}

/**
 * Accepts every value that the schema accepts, and of the others refuses those that are wrong in what is read. A field stays
 * required if it was; a field that is read as a whole stays as it was written, by `$ref` where it has a name.
 */
export function projectSchema(sources: Sources, schema: Schema, reads: ReadTree): Projection {
  const projector = new Projector(sources, schema.dialect === "2020-12");
  const value = projector.project(schema.at, reads, []);
  return { value, origins: projector.origins, found: projector.found };
}

/** About numbers, strings and the length of arrays: stays true whatever is dropped from an object. */
const keptAsWritten = [
  "type",
  "nullable",
  "title",
  "description",
  "deprecated",
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
];

class Projector {
  readonly origins = new WeakMap<object, Location>();
  readonly found = new Set<ReadTree>();

  constructor(
    private readonly sources: Sources,
    private readonly siblingsOfReferences: boolean,
  ) {}

  /** `chain`: the schemas on the way here that say something about this same value, to end circles. */
  project(at: Location, reads: ReadTree, chain: readonly string[]): Json {
    this.found.add(reads);
    const parts = this.#parts(at, reads, chain);
    return reads.whole ? rebase(this.sources, at, this.origins) : parts;
  }

  #parts(at: Location, reads: ReadTree, chain: readonly string[]): Json {
    if (reads.isLeaf) return true;
    const value = valueAt(this.sources, at);
    const place = `${at.file}#${at.pointer}`;
    if (!isJsonObject(value) || chain.includes(place)) return value !== false;
    const deeper = [...chain, place];

    const target = referenceAt(this.sources, at);
    if (target && !this.siblingsOfReferences) return this.project(target, reads, deeper);
    const narrowed = {
      ...this.#scalars(value),
      ...this.#fields(value, at, reads),
      ...this.#items(value, at, reads),
      ...this.#conditions(value, at, reads, deeper),
      ...this.#alternatives(value, at, reads, deeper),
    };
    const parts = [
      ...(target ? [this.project(target, reads, deeper)] : []),
      ...this.#branches(value, "allOf", at, reads, deeper),
      ...this.#eitherBranch(value, at, reads, deeper),
    ].filter((part) => part !== true && !isEmpty(part));
    return this.#from(at, parts.length > 0 ? { ...narrowed, allOf: parts } : narrowed);
  }

  #scalars(value: JsonObject): JsonObject {
    const kept = keptAsWritten.filter((keyword) => Object.hasOwn(value, keyword));
    const isScalar = (item: Json | undefined) => typeof item !== "object" || item === null;
    if (Object.hasOwn(value, "const") && isScalar(value.const)) kept.push("const");
    if (Array.isArray(value.enum) && value.enum.every(isScalar)) kept.push("enum");
    return Object.fromEntries(kept.map((keyword) => [keyword, value[keyword] as Json]));
  }

  #fields(value: JsonObject, at: Location, reads: ReadTree): JsonObject {
    const properties = new Map<string, Json>();
    for (const [field, part] of reads.fields) {
      const declared = declarationsOf(value, field).map((steps) => this.project(below(at, ...steps), part, []));
      const [only] = declared;
      if (only !== undefined) properties.set(field, declared.length === 1 ? only : { allOf: declared });
    }
    const required = Array.isArray(value.required)
      ? value.required.filter((name) => reads.fields.has(String(name)))
      : [];
    return {
      ...(properties.size > 0 ? { properties: Object.fromEntries(properties) } : {}),
      ...(required.length > 0 ? { required } : {}),
    };
  }

  #items(value: JsonObject, at: Location, reads: ReadTree): JsonObject {
    const projected: { [keyword: string]: Json } = {};
    for (const keyword of ["prefixItems", "items"]) {
      const items = value[keyword];
      if (!Array.isArray(items)) continue;
      const parts = items.map((_, index) => this.#item(below(at, keyword, index), reads, String(index)));
      if (parts.some((part) => part !== true)) projected[keyword] = parts;
    }
    for (const keyword of ["items", "additionalItems"]) {
      const items = value[keyword];
      if (items === false) projected[keyword] = false;
      else if (items !== undefined && !Array.isArray(items) && reads.items) {
        projected[keyword] = this.project(below(at, keyword), reads.items, []);
      }
    }
    return projected;
  }

  #item(at: Location, reads: ReadTree, index: string): Json {
    const own = reads.fields.get(index);
    const parts = [own, reads.items].flatMap((part) => (part ? [this.project(at, part, [])] : []));
    return parts.length > 1 ? { allOf: parts } : (parts[0] ?? true);
  }

  /** A condition is kept where all that it looks at is read. */
  #conditions(value: JsonObject, at: Location, reads: ReadTree, chain: readonly string[]): JsonObject {
    const dependencies = this.#dependencies(value, at, reads, chain);
    if (value.if === undefined || !looksOnlyAt(value.if, reads)) return dependencies;
    const branches = ["then", "else"].filter((keyword) => value[keyword] !== undefined);
    return {
      ...dependencies,
      if: rebase(this.sources, below(at, "if"), this.origins),
      ...Object.fromEntries(branches.map((keyword) => [keyword, this.project(below(at, keyword), reads, chain)])),
    };
  }

  /** Of another condition this much is known: one of its branches holds. */
  #eitherBranch(value: JsonObject, at: Location, reads: ReadTree, chain: readonly string[]): Json[] {
    if (value.if === undefined || value.then === undefined || value.else === undefined || looksOnlyAt(value.if, reads))
      return [];
    const branches = [this.project(below(at, "then"), reads, chain), this.project(below(at, "else"), reads, chain)];
    return branches.includes(true) ? [] : [{ anyOf: branches }];
  }

  #dependencies(value: JsonObject, at: Location, reads: ReadTree, chain: readonly string[]): JsonObject {
    const projected: { [keyword: string]: Json } = {};
    for (const keyword of ["dependentRequired", "dependentSchemas", "dependencies"]) {
      const rules = value[keyword];
      if (!isJsonObject(rules)) continue;
      const kept = Object.entries(rules).flatMap(([field, rule]): [string, Json][] => {
        if (!reads.fields.has(field)) return [];
        if (!Array.isArray(rule)) return [[field, this.project(below(at, keyword, field), reads, chain)]];
        const names = rule.filter((name) => reads.fields.has(String(name)));
        return names.length > 0 ? [[field, names]] : [];
      });
      if (kept.length > 0) projected[keyword] = Object.fromEntries(kept);
    }
    return projected;
  }

  /** With fields dropped, several branches may accept what exactly one did before, so `oneOf` becomes `anyOf`, unless a tag that is read keeps them apart. */
  #alternatives(value: JsonObject, at: Location, reads: ReadTree, chain: readonly string[]): JsonObject {
    const projected: { [keyword: string]: Json } = {};
    const oneOf = withoutRepetition(this.#branches(value, "oneOf", at, reads, chain));
    const anyOf = withoutRepetition(this.#branches(value, "anyOf", at, reads, chain));
    if (oneOf.length > 0 && !oneOf.includes(true)) projected[tagOf(oneOf) === undefined ? "anyOf" : "oneOf"] = oneOf;
    if (anyOf.length > 0 && !anyOf.includes(true)) {
      if (projected.anyOf === undefined) projected.anyOf = anyOf;
      else projected.oneOf = [{ anyOf }];
    }
    return projected;
  }

  #branches(value: JsonObject, keyword: string, at: Location, reads: ReadTree, chain: readonly string[]): Json[] {
    const branches = value[keyword];
    if (!Array.isArray(branches)) return [];
    return branches.map((_, index) => this.project(below(at, keyword, index), reads, chain));
  }

  #from(at: Location, value: JsonObject): JsonObject {
    this.origins.set(value, at);
    return value;
  }
}

/** Where a schema says what a field of this name must be. */
function declarationsOf(value: JsonObject, field: string): string[][] {
  const declared: string[][] = [];
  if (isJsonObject(value.properties) && Object.hasOwn(value.properties, field)) declared.push(["properties", field]);
  for (const pattern of Object.keys(isJsonObject(value.patternProperties) ? value.patternProperties : {})) {
    if (matches(pattern, field)) declared.push(["patternProperties", pattern]);
  }
  if (declared.length === 0 && isJsonObject(value.additionalProperties)) declared.push(["additionalProperties"]);
  return declared;
}

/** In linear time. A pattern that cannot be matched so is not taken for a declaration. */
function matches(pattern: string, field: string): boolean {
  try {
    return RE2JS.compile(pattern).matcher(field).find();
  } catch {
    return false;
  }
}

/** Whether a condition asks about nothing but fields that are read as a whole. */
function looksOnlyAt(condition: Json, reads: ReadTree): boolean {
  if (!isJsonObject(condition)) return true;
  const asks = Object.keys(condition).filter((keyword) => !["type", "title", "description"].includes(keyword));
  if (!asks.every((keyword) => keyword === "properties" || keyword === "required")) return false;
  const fields = [
    ...Object.keys(isJsonObject(condition.properties) ? condition.properties : {}),
    ...(Array.isArray(condition.required) ? condition.required.map(String) : []),
  ];
  return fields.every((field) => reads.fields.get(field)?.whole === true);
}

/** A field that every branch requires and that has other values in each. */
function tagOf(branches: readonly Json[]): string | undefined {
  const [first] = branches;
  if (!isJsonObject(first) || !isJsonObject(first.properties)) return undefined;
  return Object.keys(first.properties).find((field) => {
    const values = branches.map((branch) => tagValues(branch, field));
    const all = values.flatMap((some) => some ?? []).map((value) => JSON.stringify(value));
    return values.every((some) => some !== undefined) && new Set(all).size === all.length;
  });
}

function tagValues(branch: Json, field: string): readonly Json[] | undefined {
  if (!isJsonObject(branch) || branch.type !== "object" || !isJsonObject(branch.properties)) return undefined;
  if (!Array.isArray(branch.required) || !branch.required.includes(field)) return undefined;
  const property = Object.hasOwn(branch.properties, field) ? branch.properties[field] : undefined;
  if (!isJsonObject(property)) return undefined;
  const values = Object.hasOwn(property, "const") ? [property.const as Json] : property.enum;
  return Array.isArray(values) && values.every((value) => typeof value === "string") ? values : undefined;
}

function isEmpty(value: Json): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

function withoutRepetition(branches: readonly Json[]): Json[] {
  const seen = new Set<string>();
  return branches.filter((branch) => {
    const text = JSON.stringify(branch);
    return !seen.has(text) && seen.add(text);
  });
}

function below(at: Location, ...steps: readonly (string | number)[]): Location {
  return { file: at.file, pointer: pointerTo(at.pointer, ...steps) };
}
