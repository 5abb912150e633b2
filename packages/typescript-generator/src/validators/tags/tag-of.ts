import type { Json } from "@tenon/contract";
import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import type { Definitions } from "../definition/definitions.js";

/** A member whose value alone says which branch of a `oneOf` or `anyOf` an object can belong to. */
export interface Tag {
  readonly property: string;
  readonly cases: readonly TagCase[];
  /** Whether nothing but an object can belong to any branch. */
  readonly objectsOnly: boolean;
}

export interface TagCase {
  /** Told apart by `===`. */
  readonly values: readonly Json[];
  readonly branch: NormalSchema;
}

/**
 * The tag of a union, where there is one: every branch requires the member and leaves it only values that no other branch does. `around` is the
 * schema in which the union stands. Then an object belongs to the branch of its tag or to none, whether the union is `oneOf` or `anyOf`.
 */
export function tagOf(
  branches: readonly NormalSchema[],
  around: NormalObject,
  definitions: Definitions,
): Tag | undefined {
  if (branches.length < 2) return undefined;
  const facts = branches.map((branch) => factsOf(branch, definitions));
  const outside = factsOf({ ...around, anyOf: [], oneOf: [] }, definitions);
  for (const property of facts[0]?.values.keys() ?? []) {
    const wanted = facts.map(({ values, required }) => {
      return required.has(property) || outside.required.has(property) ? values.get(property) : undefined;
    });
    if (!areDisjoint(wanted)) continue;
    const cases = branches.map((branch, index) => ({ values: [...(wanted[index] as Set<Json>)], branch }));
    return { property, cases, objectsOnly: outside.object || facts.every(({ object }) => object) };
  }
  return undefined;
}

/** What is certain about every value that a schema accepts. */
interface Facts {
  object: boolean;
  readonly required: Set<string>;
  /** By the name of a member: the only values that it can have, where they can be told apart by `===`. */
  readonly values: Map<string, Set<Json>>;
}

function factsOf(schema: NormalSchema, definitions: Definitions): Facts {
  const facts: Facts = { object: false, required: new Set(), values: new Map() };
  gather(schema, definitions, facts, new Set());
  return facts;
}

function gather(schema: NormalSchema, definitions: Definitions, facts: Facts, visited: Set<NormalSchema>): void {
  if (typeof schema === "boolean" || visited.has(schema)) return;
  visited.add(schema);
  if (schema.type?.length === 1 && schema.type[0] === "object") facts.object = true;
  for (const name of schema.required ?? []) facts.required.add(name);
  for (const [name, member] of schema.properties ?? []) {
    const values = valuesOf(member, definitions, new Set());
    const known = facts.values.get(name);
    if (values) facts.values.set(name, known ? new Set([...known].filter((value) => values.has(value))) : values);
  }
  if (schema.$ref !== undefined) gather(definitions.get(schema.$ref) ?? true, definitions, facts, visited);
  for (const part of schema.allOf ?? []) gather(part, definitions, facts, visited);
}

function valuesOf(schema: NormalSchema, definitions: Definitions, visited: Set<NormalSchema>): Set<Json> | undefined {
  if (typeof schema === "boolean" || visited.has(schema)) return undefined;
  visited.add(schema);
  if (schema.const !== undefined) return primitives([schema.const]);
  if (schema.enum) return primitives(schema.enum);
  const parts = [...(schema.allOf ?? []), ...(schema.$ref === undefined ? [] : [definitions.get(schema.$ref) ?? true])];
  return parts.map((part) => valuesOf(part, definitions, visited)).find((values) => values !== undefined);
}

function primitives(values: readonly Json[]): Set<Json> | undefined {
  return values.every((value) => typeof value !== "object" || value === null) ? new Set(values) : undefined;
}

function areDisjoint(sets: readonly (Set<Json> | undefined)[]): boolean {
  const seen = new Set<Json>();
  for (const set of sets) {
    if (!set) return false;
    for (const value of set) {
      if (seen.has(value)) return false;
      seen.add(value);
    }
  }
  return true;
}
