import { type Json, type PathLoop, pointerTo } from "@tenon/contract";
import type { FieldPair, ValuePair } from "../rule.js";
import type { SchemaTwins } from "./same-schema.js";
import { type Conjunction, itemAt, keyOf, type Shape, type Shapes } from "./shape.js";
import type { Way } from "./way.js";

/** What a walk meets. `where` names the variants that it is inside of: `kind is "card"`. */
export type Step =
  | (Here & { readonly kind: "field"; readonly pair: FieldPair })
  | (Here & { readonly kind: "value"; readonly pair: ValuePair })
  | { readonly kind: "loop"; readonly loop: PathLoop }
  | { readonly kind: "too large" };

export interface Sides {
  readonly before: Shapes;
  readonly after: Shapes;
  readonly twins: SchemaTwins;
}

/**
 * Goes through two schemas side by side, field by field, through `$ref`, `allOf`, items, tuples and variants. What is alike
 * is not entered; a recursive schema is entered once; after `limit` values it gives up and says `too large`.
 */
export function* walk(sides: Sides, before: Conjunction, after: Conjunction, limit = 20_000): Generator<Step> {
  yield* new Walk(sides, limit).value({ path: "", where: "", way: [], before, after });
}

/** The value that is looked at; for a field, the object that it is a field of. */
interface Here {
  readonly path: string;
  readonly where: string;
  readonly way: readonly Way[];
  readonly before: Conjunction;
  readonly after: Conjunction;
}

class Walk {
  private readonly underway = new Map<string, string>();
  private left: number;

  constructor(
    private readonly sides: Sides,
    limit: number,
  ) {
    this.left = limit;
  }

  *value(here: Here): Generator<Step> {
    if (this.alike(here)) return;
    const pair = `${here.before.map(keyOf).join(" ")} > ${here.after.map(keyOf).join(" ")}`;
    const begun = this.underway.get(pair);
    if (begun !== undefined) {
      yield { kind: "loop", loop: { from: here.path, to: begun } };
      return;
    }
    if (this.left === 0) yield { kind: "too large" };
    if (--this.left < 0) return;
    this.underway.set(pair, here.path);
    const before = this.sides.before.of(here.before);
    const after = this.sides.after.of(here.after);
    yield { ...here, kind: "value", pair: this.valuePair(before, after) };
    yield* this.fields(here, before, after);
    yield* this.items(here, before, after);
    yield* this.variants(here, before, after);
    this.underway.delete(pair);
  }

  private alike({ before, after }: Here): boolean {
    return (
      before.length === after.length &&
      before.every((at, index) => this.sides.twins.same(at, after[index] as typeof at))
    );
  }

  private valuePair(before: Shape, after: Shape): ValuePair {
    const sameText = (keyword: string) => {
      const [was, is] = [before.other.get(keyword) ?? [], after.other.get(keyword) ?? []];
      return (
        was.length === is.length &&
        was.every((at, index) => this.sides.twins.sameUnder(keyword, at, is[index] as typeof at))
      );
    };
    return { before, after, sameText };
  }

  private *fields(parent: Here, before: Shape, after: Shape): Generator<Step> {
    const { path, where, way } = parent;
    if (!before.types.has("object") || !after.types.has("object")) return;
    for (const name of new Set([...before.fields.keys(), ...after.fields.keys()])) {
      const [was, is] = [before.fields.get(name), after.fields.get(name)];
      const here = pointerTo(path, name);
      const pair = { path: here, object: { path, before, after }, before: was, after: is };
      yield { ...parent, kind: "field", pair };
      if (was?.schemas.length && is?.schemas.length) {
        const further: Way = { into: "field", name };
        yield* this.value({ path: here, where, way: [...way, further], before: was.schemas, after: is.schemas });
      }
    }
    if (before.rest.kind === "schema" && after.rest.kind === "schema") {
      const [was, is] = [this.sides.before.settled(before.rest.at), this.sides.after.settled(after.rest.at)];
      const further: Way = { into: "other fields", declared: [...before.fields.keys(), ...after.fields.keys()] };
      yield* this.value({ path: `${path}/*`, where, way: [...way, further], before: [was], after: [is] });
    }
  }

  private *items({ path, where, way }: Here, before: Shape, after: Shape): Generator<Step> {
    if (!before.types.has("array") || !after.types.has("array")) return;
    const places = Math.max(before.items.places.length, after.items.places.length);
    for (let index = 0; index < places; index++) {
      const [was, is] = [itemAt(before.items, index), itemAt(after.items, index)];
      const further: Way = { into: "place", index };
      if (was && is)
        yield* this.value({ path: pointerTo(path, index), where, way: [...way, further], before: was, after: is });
    }
    const [was, is] = [before.items.rest, after.items.rest];
    const further: Way = { into: "items", from: places };
    if (was !== "closed" && is !== "closed")
      yield* this.value({ path: `${path}/*`, where, way: [...way, further], before: was, after: is });
  }

  private *variants({ path, where, way }: Here, before: Shape, after: Shape): Generator<Step> {
    if (!before.variants || before.variants.tag !== after.variants?.tag) return;
    for (const [tag, was] of before.variants.byTag) {
      const is = after.variants?.byTag.get(tag);
      const told = before.variants.tag === undefined ? `it is ${tag}` : `${before.variants.tag} is ${tag}`;
      const inner = where === "" ? told : `${where} and ${told}`;
      const further: Way = { into: "variant", when: condition(before.variants.tag, tag) };
      if (is) yield* this.value({ path, where: inner, way: [...way, further], before: [was], after: [is] });
    }
  }
}

/** What is true of the variant alone. */
function condition(tag: string | undefined, value: string): Json {
  if (tag !== undefined) return { required: [tag], properties: { [tag]: { const: JSON.parse(value) } } };
  return { type: [...new Set(value.split(" or ").map((type) => (type === "fraction" ? "number" : type)))] };
}
