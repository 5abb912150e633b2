import type { ObjectAtom } from "./atom.js";
import { type Claim, fails, holds } from "./claim.js";
import { isSame, type Json, type JsonObject, objectOf } from "./json.js";
import { namesOf } from "./names.js";
import type { Texts } from "./patterns.js";
import { type Found, firstFound, type Questions } from "./questions.js";
import { OutOfBudget, Undecided } from "./undecided.js";

type Members = Extract<ObjectAtom, { kind: "members" }>;
type Wanted = Extract<ObjectAtom, { kind: "someMember" | "someName" }>;

const mostWanted = 4;
const mostPatterns = 6;
const mostMembers = 64;

/** What a member is called that may be called anything. */
const plainNames = ["other", "another"];

/** An object that all of this is true of; undefined when there is none. @throws Undecided */
export function someObject(
  atoms: readonly ObjectAtom[],
  excluded: readonly JsonObject[],
  search: Questions,
): Found | undefined {
  return new ObjectShape(atoms, excluded, search).find();
}

class ObjectShape {
  readonly #members: readonly Members[];
  readonly #placed: ReadonlyMap<string, readonly Claim[]>;
  readonly #wanted: readonly Wanted[];
  readonly #names: readonly Claim[];
  readonly #present = new Set<string>();
  readonly #absent = new Set<string>();
  readonly #mentioned: ReadonlySet<string>;
  readonly #min: number;
  readonly #max: number;
  #regions: readonly Texts[] | undefined;
  #undecidedRegion: Undecided | undefined;

  constructor(
    atoms: readonly ObjectAtom[],
    private readonly excluded: readonly JsonObject[],
    private readonly search: Questions,
  ) {
    this.#members = atoms.filter((atom) => atom.kind === "members");
    this.#wanted = atoms.filter((atom) => atom.kind === "someMember" || atom.kind === "someName");
    this.#names = atoms.flatMap((atom) => (atom.kind === "names" ? [holds(atom.schema)] : []));
    const placed = new Map<string, Claim[]>();
    for (const atom of atoms) {
      if (atom.kind === "present" || atom.kind === "memberAt") this.#present.add(atom.name);
      if (atom.kind === "absent") this.#absent.add(atom.name);
      if (atom.kind === "memberAt") placed.set(atom.name, [...(placed.get(atom.name) ?? []), atom.claim]);
    }
    this.#placed = placed;
    this.#mentioned = new Set([
      ...this.#present,
      ...this.#absent,
      ...this.#members.flatMap(({ properties }) => [...properties.keys()]),
      ...this.#wanted.flatMap((atom) => (atom.kind === "someMember" ? atom.except : [])),
    ]);
    const counts = atoms.flatMap((atom) => (atom.kind === "memberCount" ? [atom] : []));
    this.#min = Math.max(0, ...counts.map(({ min }) => min));
    this.#max = Math.min(Number.POSITIVE_INFINITY, ...counts.map(({ max }) => max));
  }

  find(): Found | undefined {
    if ([...this.#present].some((name) => this.#absent.has(name))) return undefined;
    if (this.#present.size > this.#max || this.#min > this.#max) return undefined;
    if (this.#wanted.length > mostWanted) throw new Undecided("additionalProperties", "too many members are wanted");
    // What is wanted in particular is what most often cannot be.
    for (const [name, claims] of this.#placed) {
      if (!this.#nameFits(name) || !this.search.find([...this.#claimsOf(name), ...claims])) return undefined;
    }
    return this.#place(0, new Map());
  }

  /** Gives each wanted member a name. */
  #place(index: number, wanted: ReadonlyMap<string, readonly Claim[]>): Found | undefined {
    this.search.parts.budget.spend();
    const atom = this.#wanted[index];
    if (!atom) return this.#fill(wanted);
    const names = this.#namesFor(atom, wanted);
    return firstFound(names, (name) => {
      const claims = atom.kind === "someMember" ? [atom.claim] : [];
      return this.#place(index + 1, new Map([...wanted, [name, [...(wanted.get(name) ?? []), ...claims]]]));
    });
  }

  /** One name of each kind that could be the one. */
  *#namesFor(atom: Wanted, wanted: ReadonlyMap<string, readonly Claim[]>): Generator<string> {
    const seen = new Set<string>();
    for (const name of [...this.#mentioned, ...wanted.keys(), ...plainNames]) {
      if (seen.has(name) || this.#absent.has(name) || !this.#isFor(atom, name) || !this.#nameFits(name)) continue;
      seen.add(name);
      yield name;
    }
    const { patterns } = this.search.parts;
    for (const region of this.#allRegions()) {
      const texts = atom.kind === "someName" ? patterns.both(region, namesOf([atom.claim], this.search.parts)) : region;
      for (const name of patterns.examples(texts, wanted.size + 4)) {
        if (seen.has(name) || this.#mentioned.has(name) || wanted.has(name) || !this.#isFor(atom, name)) continue;
        yield name;
        break;
      }
    }
    if (this.#undecidedRegion) throw this.#undecidedRegion;
  }

  #isFor(atom: Wanted, name: string): boolean {
    if (atom.kind === "someName") return this.search.isTrue(atom.claim, name);
    const { patterns } = this.search.parts;
    return (
      !atom.except.includes(name) &&
      atom.inside.every((pattern) => patterns.matches(pattern, name)) &&
      !atom.outside.some((pattern) => patterns.matches(pattern, name))
    );
  }

  #fill(wanted: ReadonlyMap<string, readonly Claim[]>): Found | undefined {
    const names = new Set([...this.#placed.keys(), ...wanted.keys(), ...this.#present]);
    if (names.size > this.#max || [...names].some((name) => this.#absent.has(name) || !this.#nameFits(name)))
      return undefined;
    const value = new Map<string, Json>();
    const claimsOf = (name: string) => [
      ...this.#claimsOf(name),
      ...(this.#placed.get(name) ?? []),
      ...(wanted.get(name) ?? []),
    ];
    for (const name of names) {
      const found = this.search.find(claimsOf(name));
      if (!found) return undefined;
      value.set(name, found.value);
    }
    if (!this.#fillUp(value)) return undefined;
    return this.#isExcluded(value) ? this.#other(value, claimsOf) : { value: this.#object(value) };
  }

  /** Adds members until there are as many as there have to be. */
  #fillUp(value: Map<string, Json>): boolean {
    if (value.size >= this.#min) return true;
    if (this.#min > mostMembers) throw new Undecided("minProperties", "is too large");
    for (const name of this.#furtherNames(new Set(value.keys()))) {
      const found = this.search.find(this.#claimsOf(name));
      if (found) value.set(name, found.value);
      if (value.size >= this.#min) return true;
    }
    if (this.#undecidedRegion) throw this.#undecidedRegion;
    return false;
  }

  *#furtherNames(taken: ReadonlySet<string>): Generator<string> {
    for (const name of new Set([...this.#mentioned, ...plainNames])) {
      if (!taken.has(name) && !this.#absent.has(name) && this.#nameFits(name)) yield name;
    }
    for (const region of this.#allRegions()) {
      for (const name of this.search.parts.patterns.examples(region, this.#min + taken.size + 1)) {
        if (!taken.has(name) && !this.#mentioned.has(name)) yield name;
      }
    }
  }

  /** One member more, or one that is different. */
  #other(value: ReadonlyMap<string, Json>, claimsOf: (name: string) => readonly Claim[]): Found {
    const further = value.size < this.#max ? [...firstFew(this.#furtherNames(new Set(value.keys())), 8)] : [];
    for (const name of [...further, ...value.keys()]) {
      const before = value.get(name);
      const different = before === undefined ? [] : [fails({ const: before })];
      try {
        const found = this.search.find([...claimsOf(name), ...different]);
        const changed = found && new Map([...value, [name, found.value]]);
        if (changed && !this.#isExcluded(changed)) return { value: this.#object(changed) };
      } catch (error) {
        if (!(error instanceof Undecided) || error instanceof OutOfBudget) throw error;
      }
    }
    throw new Undecided("enum", "only objects that are excluded were found");
  }

  /** What a member of this name has to be, if it is there. */
  #claimsOf(name: string): Claim[] {
    const { patterns } = this.search.parts;
    return this.#members.flatMap(({ properties, patterns: byPattern, others }) => {
      const asked: Claim[] = [];
      const own = properties.get(name);
      if (own !== undefined) asked.push(holds(own));
      for (const [pattern, schema] of byPattern) if (patterns.matches(pattern, name)) asked.push(holds(schema));
      return asked.length > 0 ? asked : [holds(others)];
    });
  }

  #nameFits(name: string): boolean {
    return this.#names.every((claim) => this.search.isTrue(claim, name));
  }

  /** Names that nobody mentions, by the patterns that they fit: those of one region are all alike. */
  #allRegions(): readonly Texts[] {
    this.#regions ??= this.#cutRegions();
    return this.#regions;
  }

  #cutRegions(): readonly Texts[] {
    const { patterns } = this.search.parts;
    const distinct = new Set([
      ...this.#members.flatMap((atom) => [...atom.patterns.keys()]),
      ...this.#wanted.flatMap((atom) => (atom.kind === "someMember" ? [...atom.inside, ...atom.outside] : [])),
    ]);
    if (distinct.size > mostPatterns) throw new Undecided("patternProperties", "there are too many patterns");
    let regions: Texts[] = [patterns.any];
    const cut = (make: () => Texts): Texts[] => {
      try {
        const texts = make();
        return texts.isEmpty ? [] : [texts];
      } catch (error) {
        if (!(error instanceof Undecided) || error instanceof OutOfBudget) throw error;
        this.#undecidedRegion ??= error;
        return [];
      }
    };
    for (const pattern of distinct) {
      regions = regions.flatMap((region) => [
        ...cut(() => patterns.both(region, patterns.notMatching(pattern))),
        ...cut(() => patterns.both(region, patterns.matching(pattern))),
      ]);
    }
    if (this.#names.length > 0) {
      const fitting = cut(() => namesOf(this.#names, this.search.parts));
      regions = regions.flatMap((region) => fitting.flatMap((names) => cut(() => patterns.both(region, names))));
    }
    if (this.#mentioned.size === 0 || distinct.size + this.#names.length === 0) return regions;
    const mentioned = patterns.these([...this.#mentioned]);
    return regions.flatMap((region) => cut(() => patterns.without(region, mentioned)));
  }

  #object(value: ReadonlyMap<string, Json>): JsonObject {
    return objectOf(value);
  }

  #isExcluded(value: ReadonlyMap<string, Json>): boolean {
    return this.excluded.length > 0 && this.excluded.some((other) => isSame(other, this.#object(value)));
  }
}

function* firstFew<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let count = 0;
  for (const item of items) {
    if (count++ >= most) return;
    yield item;
  }
}
