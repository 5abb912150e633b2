import { intersectDomains, uniteDomains } from "./domain.js";
import { Inclusion } from "./inclusion.js";
import { evaluatedByEither, intersectArrays, intersectObjects } from "./intersect-shapes.js";
import { mergedObjects } from "./merge-objects.js";
import {
  type ArrayShape,
  anyArray,
  anyObject,
  anything,
  isNothing,
  type NormalForm,
  noneEvaluated,
  nothing,
  type ObjectShape,
  type Reference,
  type Type,
} from "./normal-form.js";
import { TypeIdentity } from "./type-identity.js";

/** More alternatives than this are widened to any array, any object. */
const mostShapes = 256;
/** An intersection of alternatives with alternatives that would give more than this is not computed. */
const mostProducts = 192;
/** More steps than this are not taken for one declaration. */
const mostEffort = 30_000;
const deepest = 24;

/**
 * Computes with types. Every result has at least the values that it should have; where the exact one would cost too much, or a schema
 * is asked for while it is being read, the result is wider.
 */
export class Algebra {
  readonly identity = new TypeIdentity();
  readonly inclusion = new Inclusion(this.identity);
  /** What a reference stands for; undefined while that is being found out. */
  readonly #expand: (reference: Reference) => Type | undefined;
  readonly #pairs = new Set<string>();
  #depth = 0;
  #effort = 0;

  constructor(expand: (reference: Reference) => Type | undefined) {
    this.#expand = expand;
  }

  readonly intersect = (a: Type, b: Type): Type => {
    if (a === b || b === anything || isNothing(a)) return a;
    if (a === anything || isNothing(b)) return b;
    const pair = [this.identity.of(a), this.identity.of(b)].toSorted((x, y) => x - y).join("&");
    if (this.#depth > deepest || this.#effort > mostEffort || this.#pairs.has(pair)) return givenUp(a);
    this.#pairs.add(pair);
    this.#depth++;
    this.#effort++;
    try {
      const [x, y] = [this.flatten(a), this.flatten(b)];
      if (!x) return y && isScalar(y) ? y : a;
      if (!y) return isScalar(x) ? x : b;
      return this.#named(a, x, b, y, this.#intersectNormal(x, y));
    } finally {
      this.#depth--;
      this.#pairs.delete(pair);
    }
  };

  unite(types: readonly Type[]): Type {
    const some = types.filter((type) => !isNothing(type));
    const [first, ...others] = some;
    if (first === undefined) return nothing;
    if (others.length === 0) return first;
    if (some.includes(anything) && some.every(evaluatesNothing)) return anything;
    return this.#united(some);
  }

  /** The same, with alternatives brought together that have become alike. */
  tidied(type: NormalForm): Type {
    return this.#united([type]);
  }

  /** The same without references; undefined where one of them is just being read. */
  flatten(type: Type): NormalForm | undefined {
    if (type.kind === "normal" && type.references.length === 0) return type;
    const seen = new Set<string>();
    const parts: NormalForm[] = [];
    const waiting: Type[] = [type];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.kind === "normal") {
        parts.push(next.references.length > 0 ? { ...next, references: [] } : next);
        waiting.push(...next.references.toReversed());
      } else if (!seen.has(next.place.key)) {
        seen.add(next.place.key);
        const expanded = this.#expand(next);
        if (!expanded) return undefined;
        waiting.push(expanded);
      }
    }
    return this.unite(parts) as NormalForm;
  }

  /** Whether no value is in both, as far as that can be told. */
  disjoint(a: Type, b: Type): boolean {
    return isNothing(this.intersect(a, b));
  }

  equal(a: Type, b: Type): boolean {
    return this.identity.of(a) === this.identity.of(b);
  }

  /** A name is kept where the other side takes nothing away from it. */
  #named(a: Type, x: NormalForm, b: Type, y: NormalForm, both: NormalForm): Type {
    if (this.equal(both, anything)) return anything;
    if (a !== x && this.equal(both, x)) return a;
    if (b !== y && this.equal(both, y)) return b;
    return both;
  }

  #intersectNormal(a: NormalForm, b: NormalForm): NormalForm {
    return {
      kind: "normal",
      null: a.null && b.null,
      booleans: { true: a.booleans.true && b.booleans.true, false: a.booleans.false && b.booleans.false },
      numbers: intersectDomains(a.numbers, b.numbers),
      strings: intersectDomains(a.strings, b.strings),
      arrays: this.#distinctArrays(this.#eachWithEach(a.arrays, b.arrays, this.#intersectArrays, unevaluable)),
      objects: this.#distinctObjects(this.#eachWithEach(a.objects, b.objects, this.#intersectObjects, unclosable)),
      references: [],
    };
  }

  readonly #intersectArrays = (a: ArrayShape, b: ArrayShape): ArrayShape | undefined => {
    if (a === anyArray || a === b) return b;
    return b === anyArray ? a : intersectArrays(a, b, this.intersect);
  };

  readonly #intersectObjects = (a: ObjectShape, b: ObjectShape): ObjectShape | undefined => {
    if (a === anyObject || a === b) return b;
    if (b === anyObject) return a;
    this.#effort += a.properties.size + b.properties.size;
    return intersectObjects(a, b, this.intersect);
  };

  #eachWithEach<Shape>(
    some: readonly Shape[],
    others: readonly Shape[],
    intersect: (a: Shape, b: Shape) => Shape | undefined,
    widened: (shape: Shape) => Shape,
  ): Shape[] {
    const products = some.length * others.length;
    this.#effort += products;
    if (products > mostProducts && some.length > 1 && others.length > 1) return some.map(widened);
    return some.flatMap((one) => others.flatMap((other) => intersect(one, other) ?? []));
  }

  #united(types: readonly Type[]): Type {
    const normal = types.filter((type) => type.kind === "normal");
    const references = types.flatMap((type) => (type.kind === "reference" ? [type] : type.references));
    const all = (pick: (type: NormalForm) => boolean) => normal.some(pick);
    const union: NormalForm = {
      kind: "normal",
      null: all((type) => type.null),
      booleans: { true: all((type) => type.booleans.true), false: all((type) => type.booleans.false) },
      numbers: normal.map(({ numbers }) => numbers).reduce(uniteDomains, nothing.numbers),
      strings: normal.map(({ strings }) => strings).reduce(uniteDomains, nothing.strings),
      arrays: this.#distinctArrays(normal.flatMap(({ arrays }) => arrays)),
      objects: this.#distinctObjects(normal.flatMap(({ objects }) => objects)),
      references: [...new Map(references.map((reference) => [reference.place.key, reference])).values()],
    };
    return this.equal({ ...union, references: [] }, anything) ? anything : union;
  }

  #distinctArrays(shapes: readonly ArrayShape[]): readonly ArrayShape[] {
    if (shapes.length > mostShapes) return [unevaluable(anyArray)];
    return this.#widest(shapes, (wide, narrow) => this.inclusion.includesArray(wide, narrow));
  }

  #distinctObjects(shapes: readonly ObjectShape[]): readonly ObjectShape[] {
    if (shapes.length > mostShapes) return [unclosable(anyObject)];
    const widest = this.#widest(shapes, (wide, narrow) => this.inclusion.includesObject(wide, narrow));
    return mergedObjects(widest, this);
  }

  #widest<Shape>(shapes: readonly Shape[], includes: (wide: Shape, narrow: Shape) => boolean): readonly Shape[] {
    if (shapes.length < 2) return shapes;
    return shapes.filter(
      (shape, index) =>
        !shapes.some(
          (other, place) => place !== index && includes(other, shape) && (place < index || !includes(shape, other)),
        ),
    );
  }
}

function isScalar({ arrays, objects }: NormalForm): boolean {
  return arrays.length === 0 && objects.length === 0;
}

function evaluatesNothing(type: Type): boolean {
  if (type === anything || type.kind === "reference") return true;
  return (
    type.arrays.every(({ evaluated }) => evaluated === 0) &&
    type.objects.every(({ evaluated }) => evaluated === noneEvaluated)
  );
}

/** Wider than the intersection that was asked for, of which nothing is known to be unevaluated. */
function givenUp(type: Type): Type {
  if (type.kind === "reference") return type;
  return { ...type, arrays: type.arrays.map(unevaluable), objects: type.objects.map(unclosable) };
}

function unevaluable(shape: ArrayShape): ArrayShape {
  return { ...shape, evaluated: Number.POSITIVE_INFINITY };
}

function unclosable(shape: ObjectShape): ObjectShape {
  return { ...shape, evaluated: evaluatedByEither(shape.evaluated, "all") };
}
