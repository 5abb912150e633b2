import { someArray } from "./arrays.js";
import type { ArrayAtom, Atom, NumberAtom, ObjectAtom, StringAtom, Way } from "./atom.js";
import type { Claim } from "./claim.js";
import { demandOf } from "./demands.js";
import { isObject, type Json, type JsonType, jsonTypes, typeOf } from "./json.js";
import { listedIn } from "./listed.js";
import { someNumber } from "./numbers.js";
import { someObject } from "./objects.js";
import { type Found, firstFound, type Questions, type SearchParts } from "./questions.js";
import { someText } from "./strings.js";
import { Undecided } from "./undecided.js";

interface Frame {
  readonly level: number;
  /** The outermost question that this one's answer has leant on. */
  lowest: number;
}

const deepest = 40;

/**
 * Looks for a value of which several claims are true at once, or finds that there is none. Claims are taken apart until only atoms of
 * one type are left; those are solved by the type's own means, which ask in turn about members and items.
 */
export class Search implements Questions {
  readonly #known = new Map<string, Found | undefined>();
  readonly #open = new Map<string, Frame>();

  constructor(readonly parts: SearchParts) {}

  /** @throws Undecided */
  find(claims: readonly Claim[]): Found | undefined {
    this.parts.budget.spend();
    const distinct = this.#distinct(claims);
    if (!distinct) return undefined;
    if (distinct.size === 0) return { value: null };
    const key = [...distinct.keys()].sort((one, other) => one - other).join(" ");
    if (this.#known.has(key)) return this.#known.get(key);
    const open = this.#open.get(key);
    if (open) {
      // A value that is inside another one of the same kind is not needed for it: the inner one would do.
      for (const frame of this.#open.values())
        if (frame.level >= open.level) frame.lowest = Math.min(frame.lowest, open.level);
      return undefined;
    }
    if (this.#open.size > deepest) throw new Undecided("depth", "values are nested too deep");
    const frame: Frame = { level: this.#open.size, lowest: Number.POSITIVE_INFINITY };
    this.#open.set(key, frame);
    try {
      const found = this.#findOfAnyType([...distinct.values()]);
      if (found || frame.lowest >= frame.level) this.#known.set(key, found);
      return found;
    } finally {
      this.#open.delete(key);
    }
  }

  isTrue({ schema, holds }: Claim, value: Json, source?: Json): boolean {
    return this.parts.evaluator.isValid(schema, value, source) === holds;
  }

  /** Undefined where two contradict each other. */
  #distinct(claims: readonly Claim[]): Map<number, Claim> | undefined {
    const distinct = new Map<number, Claim>();
    for (const claim of claims) {
      const { schema, holds } = claim;
      if (schema === holds) continue;
      if (typeof schema === "boolean") return undefined;
      const number = this.parts.identity.ofClaim(claim);
      if (distinct.has(-number)) return undefined;
      distinct.set(number, claim);
    }
    return distinct;
  }

  #findOfAnyType(claims: readonly Claim[]): Found | undefined {
    const listed = listedValues(claims);
    if (listed) return this.#among(listed.values, claims, listed.source);
    return firstFound(jsonTypes, (type) => this.#findOfType(type, claims));
  }

  #among(values: readonly Json[], claims: readonly Claim[], source?: Json): Found | undefined {
    this.parts.budget.spend(values.length);
    const value = values.find((one) => claims.every((claim) => this.isTrue(claim, one, source)));
    return value === undefined ? undefined : { value };
  }

  #findOfType(type: JsonType, claims: readonly Claim[]): Found | undefined {
    const state = new Choosing(this, type, claims);
    return state.explore(claims, new Map(), [], []);
  }

  /** A value of a type that has these atoms. */
  solve(type: JsonType, atoms: readonly Atom[], claims: readonly Claim[]): Found | undefined {
    const excluded = atoms.flatMap((atom) => (atom.kind === "not" ? [atom.value] : []));
    const { patterns, formats } = this.parts;
    switch (type) {
      case "null":
        return this.#among([null], claims);
      case "boolean":
        return this.#among([true, false], claims);
      case "number": {
        const numbers = excluded.filter((value) => typeof value === "number");
        const value = someNumber(atoms as readonly NumberAtom[], numbers);
        return value === undefined ? undefined : { value };
      }
      case "string": {
        const texts = excluded.filter((value) => typeof value === "string");
        const asked = atoms.filter((atom): atom is StringAtom => atom.kind !== "not");
        const value = someText(asked, texts, { patterns, formats });
        return value === undefined ? undefined : { value };
      }
      case "array":
        return someArray(atoms as readonly ArrayAtom[], excluded.filter(Array.isArray), this);
      case "object":
        return someObject(atoms as readonly ObjectAtom[], excluded.filter(isObject), this);
    }
  }
}

/** Decides between alternatives, for a value of one type. */
class Choosing {
  constructor(
    private readonly search: Search,
    private readonly type: JsonType,
    private readonly asked: readonly Claim[],
  ) {}

  explore(
    pending: readonly Claim[],
    before: ReadonlyMap<number, Claim>,
    atomsBefore: readonly Atom[],
    choicesBefore: readonly (readonly Way[])[],
  ): Found | undefined {
    const { parts } = this.search;
    parts.budget.spend();
    const made = new Map(before);
    const atoms = [...atomsBefore];
    const choices = [...choicesBefore];
    const stack = [...pending];
    for (let claim = stack.pop(); claim; claim = stack.pop()) {
      const number = parts.identity.ofClaim(claim);
      if (claim.schema !== claim.holds && made.has(-number)) return undefined;
      if (made.has(number)) continue;
      made.set(number, claim);
      const demand = demandOf(claim, this.type, parts);
      if (!demand) return undefined;
      const constant = constantOf(claim);
      if (constant !== undefined) return this.#onlyThis(constant, claim.schema);
      stack.push(...demand.claims);
      atoms.push(...demand.atoms);
      choices.push(...demand.choices);
    }
    return this.#choose(made, atoms, choices);
  }

  /** The narrowest choice first; one that is no choice any more is none. */
  #choose(
    made: ReadonlyMap<number, Claim>,
    atoms: readonly Atom[],
    choices: readonly (readonly Way[])[],
  ): Found | undefined {
    if (choices.length === 0) return this.search.solve(this.type, atoms, this.asked);
    let narrowest: { ways: readonly Way[]; index: number } | undefined;
    for (const [index, all] of choices.entries()) {
      const ways = all.filter((way) => this.#isOpen(way, made));
      if (ways.length === 0) return undefined;
      if (!narrowest || ways.length < narrowest.ways.length) narrowest = { ways, index };
      if (ways.length === 1) break;
    }
    const { ways, index } = narrowest as { ways: readonly Way[]; index: number };
    const others = choices.filter((_, other) => other !== index);
    return firstFound(ways, (way) => this.explore(way.claims, made, [...atoms, ...way.atoms], others));
  }

  #isOpen({ claims }: Way, made: ReadonlyMap<number, Claim>): boolean {
    return claims.every((claim) => {
      if (typeof claim.schema === "boolean") return claim.schema === claim.holds;
      if (made.has(-this.search.parts.identity.ofClaim(claim))) return false;
      return !claim.holds || mayBe(claim.schema, this.type);
    });
  }

  /** Exact: what the search was asked is asked of the value itself. */
  #onlyThis(value: Json, source: Json): Found | undefined {
    this.search.parts.budget.spend();
    return this.asked.every((claim) => this.search.isTrue(claim, value, source)) ? { value } : undefined;
  }
}

/** What a claim alone says a value has to be. */
function constantOf({ schema, holds }: Claim): Json | undefined {
  if (!holds || !isObject(schema)) return undefined;
  const listed = listedIn(schema);
  return listed?.length === 1 ? listed[0] : undefined;
}

/** The fewest values that one of the claims leaves, and the schema that lists them. */
function listedValues(claims: readonly Claim[]): { values: readonly Json[]; source: Json } | undefined {
  let fewest: { values: readonly Json[]; source: Json } | undefined;
  for (const { schema, holds } of claims) {
    if (!holds || !isObject(schema)) continue;
    const listed = listedIn(schema);
    if (listed && (!fewest || listed.length < fewest.values.length)) fewest = { values: listed, source: schema };
  }
  return fewest;
}

function mayBe(schema: Json, type: JsonType): boolean {
  if (!isObject(schema) || schema.type === undefined) return true;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (!types.includes(type) && !(type === "number" && types.includes("integer"))) return false;
  const listed = listedIn(schema);
  return !listed || listed.some((value) => typeOf(value) === type);
}
