import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import { partsOf } from "../close/parts.js";
import { tagOf } from "../tags/tag-of.js";

type Definitions = ReadonlyMap<string, NormalSchema>;

/**
 * The definitions that look at one part of a value more than once, each time by themselves again, as a union does whose branches all have
 * the same recursive member. Two looks on each level are 2ⁿ on n levels, unless what was found is remembered.
 */
export function repeatedLooks(definitions: Definitions): ReadonlySet<string> {
  const reachable = new Map([...definitions.keys()].map((name) => [name, reachableFrom(name, definitions)]));
  const isAmong = (circle: ReadonlySet<string>) => (name: string) => circle.has(name);
  const repeated = new Set<string>();
  for (const [name, schema] of definitions) {
    const circle = new Set([...(reachable.get(name) ?? [])].filter((other) => reachable.get(other)?.has(name)));
    if (circle.size > 0 && new Looks(isAmong(circle), definitions).at(schema) > 1)
      for (const other of circle) repeated.add(other);
  }
  return repeated;
}

function reachableFrom(name: string, definitions: Definitions): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...referencesIn(definitions.get(name) ?? true)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...referencesIn(definitions.get(next) ?? true));
  }
  return found;
}

function* referencesIn(schema: NormalSchema): Generator<string> {
  if (typeof schema === "boolean") return;
  if (schema.$ref !== undefined) yield schema.$ref;
  for (const part of partsOf(schema)) yield* referencesIn(part);
}

/** Counts how often a part of a value may be looked at through the definitions of a circle, at most. */
class Looks {
  readonly #isInCircle: (name: string) => boolean;
  readonly #definitions: Definitions;

  constructor(isInCircle: (name: string) => boolean, definitions: Definitions) {
    this.#isInCircle = isInCircle;
    this.#definitions = definitions;
  }

  at(schema: NormalSchema): number {
    if (typeof schema === "boolean") return 0;
    const { allOf = [], anyOf = [], oneOf = [], dependentSchemas, not = true, if: condition = true } = schema;
    const { then = true, else: otherwise = true, unevaluatedItems, unevaluatedProperties } = schema;
    const branches = (union: readonly NormalSchema[]) => {
      return tagOf(union, schema, this.#definitions) ? this.#most(union) : this.#sum(union);
    };
    const sameValue =
      (schema.$ref !== undefined && this.#isInCircle(schema.$ref) ? 1 : 0) +
      this.#sum([...allOf, ...(dependentSchemas?.values() ?? []), not, condition]) +
      branches(anyOf) +
      branches(oneOf) +
      this.#most([then, otherwise]);
    const again = unevaluatedItems === undefined && unevaluatedProperties === undefined ? 1 : 2;
    return sameValue * again + this.#ofItems(schema) + this.#ofMembers(schema);
  }

  #ofItems({ prefixItems = [], items = true, contains = true, unevaluatedItems = true }: NormalObject): number {
    return this.#most([...prefixItems, items]) + this.#sum([contains, unevaluatedItems]);
  }

  #ofMembers(schema: NormalObject): number {
    const { properties, patternProperties, additionalProperties = true, unevaluatedProperties = true } = schema;
    const byName = this.#most([...(properties?.values() ?? []), additionalProperties]);
    return byName + this.#sum([...(patternProperties?.values() ?? []), unevaluatedProperties]);
  }

  #sum(schemas: readonly NormalSchema[]): number {
    return schemas.reduce((sum, schema) => sum + this.at(schema), 0);
  }

  #most(schemas: readonly NormalSchema[]): number {
    return Math.max(0, ...schemas.map((schema) => this.at(schema)));
  }
}
