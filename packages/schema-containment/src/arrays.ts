import type { ArrayAtom } from "./atom.js";
import { type Claim, fails, holds } from "./claim.js";
import { isSame, type Json } from "./json.js";
import { type Found, firstFound, type Questions } from "./questions.js";
import { OutOfBudget, Undecided } from "./undecided.js";

/** An item that has to be somewhere. */
interface Wanted {
  readonly from: number;
  readonly claim: Claim;
  /** Items that are wanted by the same atom are different ones. */
  readonly atom: ArrayAtom;
}

const longest = 20_000;
const longestUnique = 64;
const mostWanted = 5;
const farthestPair = 6;

/** An array that all of this is true of; undefined when there is none. @throws Undecided */
export function someArray(
  atoms: readonly ArrayAtom[],
  excluded: readonly (readonly Json[])[],
  search: Questions,
): Found | undefined {
  return new ArrayShape(atoms, excluded, search).find();
}

class ArrayShape {
  readonly #items: readonly Extract<ArrayAtom, { kind: "items" }>[];
  readonly #placed: readonly Extract<ArrayAtom, { kind: "itemAt" }>[];
  readonly #limited: readonly { readonly schema: Json; readonly count: number }[];
  readonly #wanted: readonly Wanted[];
  readonly #isUnique: boolean;
  readonly #hasRepeated: boolean;
  readonly #min: number;
  readonly #max: number;

  constructor(
    atoms: readonly ArrayAtom[],
    private readonly excluded: readonly (readonly Json[])[],
    private readonly search: Questions,
  ) {
    this.#items = atoms.filter((atom) => atom.kind === "items");
    this.#placed = atoms.filter((atom) => atom.kind === "itemAt");
    this.#limited = atoms.flatMap((atom) =>
      atom.kind === "atMost" ? [{ schema: atom.schema, count: atom.count }] : [],
    );
    this.#isUnique = atoms.some(({ kind }) => kind === "unique");
    this.#hasRepeated = atoms.some(({ kind }) => kind === "repeated");
    this.#wanted = atoms.flatMap((atom): Wanted[] => {
      if (atom.kind === "someItem") return [{ from: atom.from, claim: atom.claim, atom }];
      if (atom.kind !== "atLeast") return [];
      if (atom.count > mostWanted) throw new Undecided("minContains", "is too large");
      return Array.from({ length: atom.count }, () => ({ from: 0, claim: holds(atom.schema), atom }));
    });
    const counts = atoms.flatMap((atom) => (atom.kind === "itemCount" ? [atom] : []));
    this.#min = Math.max(
      0,
      this.#hasRepeated ? 2 : 0,
      ...counts.map(({ min }) => min),
      ...this.#placed.map(({ index }) => index + 1),
    );
    this.#max = Math.min(...counts.map(({ max }) => max), Number.POSITIVE_INFINITY);
  }

  find(): Found | undefined {
    if ((this.#isUnique && this.#hasRepeated) || this.#min > this.#max) return undefined;
    if (this.#min > (this.#isUnique || this.#limited.length > 0 ? longestUnique : longest)) {
      throw new Undecided("minItems", "is too large");
    }
    if (this.#wanted.length > mostWanted) throw new Undecided("contains", "asks for too many items");
    // Places after the last that anything tells from others are all alike.
    const places = Math.max(
      ...this.#placed.map(({ index }) => index + 1),
      this.#hasRepeated ? 2 : 0,
      ...this.#items.map(({ prefix }) => prefix.length),
      ...this.#wanted.map(({ from }) => from),
    );
    const last = places + this.#wanted.length;
    if (this.#contradictsCounts()) return undefined;
    const pairs = this.#hasRepeated ? pairsBelow(Math.min(last + 2, farthestPair)) : [undefined];
    const found = firstFound(pairs, (pair) => this.#place([], last, pair));
    if (!found && this.#hasRepeated && last + 2 > farthestPair) throw new Undecided("uniqueItems", "of a long array");
    return found;
  }

  /** More are wanted of a schema than there may be. */
  #contradictsCounts(): boolean {
    const { identity } = this.search.parts;
    return this.#limited.some(({ schema, count }) => {
      const number = identity.ofClaim(holds(schema));
      return this.#wanted.filter(({ claim }) => identity.ofClaim(claim) === number).length > count;
    });
  }

  /** Gives each wanted item a place. */
  #place(chosen: readonly number[], last: number, pair: readonly [number, number] | undefined): Found | undefined {
    this.search.parts.budget.spend();
    const next = this.#wanted[chosen.length];
    if (!next) return this.#fill(chosen, pair);
    const taken = new Set(chosen.filter((_, index) => this.#wanted[index]?.atom === next.atom));
    const free = range(next.from, last).filter((place) => place < this.#max && !taken.has(place));
    return firstFound(free, (place) => this.#place([...chosen, place], last, pair));
  }

  #fill(chosen: readonly number[], pair: readonly [number, number] | undefined): Found | undefined {
    const length = Math.max(this.#min, ...chosen.map((place) => place + 1), pair ? pair[1] + 1 : 0);
    if (length > this.#max) return undefined;
    const value: Json[] = [];
    for (let index = 0; index < length; index++) {
      const claims = [...this.#at(index), ...this.#wantedAt(index, chosen)];
      const same = pair?.[1] === index ? value[pair[0]] : undefined;
      const found = same === undefined ? this.#item(claims, value) : this.#repeat(claims, same, pair);
      if (!found) return undefined;
      value.push(found.value);
    }
    return this.#isExcluded(value) ? this.#other(value, chosen) : { value };
  }

  #item(claims: readonly Claim[], before: readonly Json[]): Found | undefined {
    const distinct = this.#isUnique ? before.map((item) => fails({ const: item })) : [];
    const beyond = this.#limited
      .filter(
        ({ schema, count }) => count < 1 + before.filter((item) => this.search.isTrue(holds(schema), item)).length,
      )
      .map(({ schema }) => fails(schema));
    const found = this.search.find([...claims, ...distinct, ...beyond]);
    if (found || (distinct.length === 0 && beyond.length === 0) || !this.search.find(claims)) return found;
    // Another choice of the items before might leave one for this.
    throw new Undecided(distinct.length > 0 ? "uniqueItems" : "maxContains", "the items found first leave none");
  }

  #repeat(claims: readonly Claim[], same: Json, pair: readonly [number, number] | undefined): Found | undefined {
    if (claims.every((claim) => this.search.isTrue(claim, same))) return { value: same };
    const both = this.search.find([...claims, ...this.#at(pair?.[0] ?? 0)]);
    if (!both) return undefined;
    throw new Undecided("uniqueItems", "the first of two equal items was chosen too early");
  }

  /** What every item at this place has to be. */
  #at(index: number): Claim[] {
    return [
      ...this.#items.map(({ prefix, rest }) => holds(index < prefix.length ? (prefix[index] as Json) : rest)),
      ...this.#placed.filter((atom) => atom.index === index).map(({ claim }) => claim),
    ];
  }

  #wantedAt(index: number, chosen: readonly number[]): Claim[] {
    return this.#wanted.filter((_, which) => chosen[which] === index).map(({ claim }) => claim);
  }

  /** One longer, or one item different. */
  #other(value: readonly Json[], chosen: readonly number[]): Found | undefined {
    const claimsAt = (index: number) => [...this.#at(index), ...this.#wantedAt(index, chosen)];
    const tries = [...value.keys(), ...(value.length < this.#max ? [value.length] : [])].reverse();
    for (const index of tries) {
      const others = value.filter((_, other) => other !== index);
      const distinct = [...(index < value.length ? [value[index] as Json] : []), ...(this.#isUnique ? others : [])];
      const limits = this.#limited.map(({ schema }) => fails(schema));
      try {
        const found = this.search.find([
          ...claimsAt(index),
          ...limits,
          ...distinct.map((item) => fails({ const: item })),
        ]);
        if (!found) continue;
        const changed = [...value.slice(0, index), found.value, ...value.slice(index + 1)];
        if (!this.#isExcluded(changed) && !this.#hasRepeated) return { value: changed };
      } catch (error) {
        if (!(error instanceof Undecided) || error instanceof OutOfBudget) throw error;
      }
    }
    throw new Undecided("enum", "only arrays that are excluded were found");
  }

  #isExcluded(value: readonly Json[]): boolean {
    return this.excluded.some((other) => isSame(other, value));
  }
}

function pairsBelow(end: number): readonly (readonly [number, number])[] {
  return range(0, end - 1).flatMap((one) => range(one + 1, end).map((other) => [one, other] as const));
}

/** Both included. */
function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
