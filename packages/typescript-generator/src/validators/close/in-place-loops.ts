import type { NormalObject, NormalSchema } from "./normal-schema.js";
import { inPlaceParts } from "./parts.js";

type Definitions = ReadonlyMap<string, NormalSchema>;

/** More definitions that all lead back to each other are not taken apart: there would be too many ways. */
const mostInLoop = 6;

/**
 * Definitions without those loops that lead back to a definition without going into a part of the value, as where a base is `oneOf` of those that are
 * `allOf` the base and more. On the way back the base asks for nothing that it is not asking for already. `stuck` are those that mean nothing
 * even so: loops of nothing but references, and loops through `not` or `if`.
 */
export function withoutInPlaceLoops(definitions: Definitions): { definitions: Definitions; stuck: readonly string[] } {
  const next = new Map([...definitions].map(([name, schema]) => [name, new Set(referencesIn(schema))]));
  const loops = new Map([...definitions.keys()].map((name) => [name, loopOf(name, next)]));
  if ([...loops.values()].every((loop) => loop.size === 0)) return { definitions, stuck: [] };
  const unrolled = new Map(definitions);
  const stuck: string[] = [];
  for (const [name, loop] of loops) {
    if (loop.size === 0) continue;
    const schema =
      loop.size > mostInLoop ? undefined : new Unrolling(definitions, loop, unrolled).unroll(name, new Set());
    if (schema === undefined || schema === true) stuck.push(name);
    else unrolled.set(name, schema);
  }
  return { definitions: unrolled, stuck };
}

/** Writes the definitions of a loop, each for every way on which it is come to. */
class Unrolling {
  readonly #definitions: Definitions;
  readonly #loop: ReadonlySet<string>;
  readonly #unrolled: Map<string, NormalSchema>;

  constructor(definitions: Definitions, loop: ReadonlySet<string>, unrolled: Map<string, NormalSchema>) {
    this.#definitions = definitions;
    this.#loop = loop;
    this.#unrolled = unrolled;
  }

  /** What a definition says to whoever comes to it `through` others; undefined where that cannot be said. */
  unroll(name: string, through: ReadonlySet<string>): NormalSchema | undefined {
    return this.#within(this.#definitions.get(name) ?? true, new Set([...through, name]), name);
  }

  /** `owner` is the definition that the schema is a part of. */
  #within(schema: NormalSchema, through: ReadonlySet<string>, owner: string): NormalSchema | undefined {
    if (typeof schema === "boolean") return schema;
    const { $ref, ...rest } = schema;
    if ([schema.not, schema.if].some((part) => part !== undefined && this.#leadsIntoLoop(part))) return undefined;
    const reference = this.#reference($ref, through);
    if (reference === undefined) return undefined;
    const written: { -readonly [key in keyof NormalObject]: NormalObject[key] } = { ...reference, ...rest };
    for (const key of ["allOf", "anyOf", "oneOf"] as const) {
      const parts = schema[key]?.map((part) => this.#within(part, through, owner));
      if (parts?.some((part) => part === undefined)) return undefined;
      // A branch that is nothing but the union itself decides nothing.
      const isOwner = (branch: NormalSchema) => [...referencesIn(branch)].includes(owner);
      if (key !== "allOf" && schema[key]?.some((branch, index) => parts?.[index] === true && isOwner(branch)))
        return undefined;
      if (parts) written[key] = parts as NormalSchema[];
    }
    for (const key of ["then", "else"] as const) {
      const part = schema[key] === undefined ? true : this.#within(schema[key], through, owner);
      if (part === undefined) return undefined;
      if (schema[key] !== undefined) written[key] = part;
    }
    const dependent = [...(schema.dependentSchemas ?? [])].map(
      ([key, part]) => [key, this.#within(part, through, owner)] as const,
    );
    if (dependent.some(([, part]) => part === undefined)) return undefined;
    if (dependent.length > 0) written.dependentSchemas = new Map(dependent as [string, NormalSchema][]);
    return isNothing(written) ? true : written;
  }

  #reference($ref: string | undefined, through: ReadonlySet<string>): NormalObject | undefined {
    if ($ref === undefined || through.has($ref)) return {};
    if (!this.#loop.has($ref)) return { $ref };
    const name = `${$ref}_in_${[...through].sort().join("_")}`;
    if (!this.#unrolled.has(name)) {
      const schema = this.unroll($ref, through);
      if (schema === undefined || schema === true) return undefined;
      this.#unrolled.set(name, schema);
    }
    return { $ref: name };
  }

  #leadsIntoLoop(schema: NormalSchema): boolean {
    return [...referencesIn(schema)].some((name) => this.#loop.has(name));
  }
}

function isNothing(schema: NormalObject): boolean {
  const keywords = Object.keys(schema).filter((key) => key !== "allOf");
  return keywords.length === 0 && (schema.allOf ?? []).every((part) => part === true);
}

/** The definitions that a schema asks about the same value. */
function* referencesIn(schema: NormalSchema): Generator<string> {
  if (typeof schema === "boolean") return;
  if (schema.$ref !== undefined) yield schema.$ref;
  for (const part of inPlaceParts(schema)) yield* referencesIn(part);
}

/** Those that a definition leads to and that lead back to it. */
function loopOf(name: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = reachedFrom(name, next);
  return reached.has(name) ? new Set([...reached].filter((other) => reachedFrom(other, next).has(name))) : new Set();
}

function reachedFrom(name: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(next.get(name) ?? [])];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (reached.has(one)) continue;
    reached.add(one);
    waiting.push(...(next.get(one) ?? []));
  }
  return reached;
}
