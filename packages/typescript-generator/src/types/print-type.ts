import { quote } from "../emit/quote.js";
import type { Algebra } from "./algebra.js";
import { type ArrayStyle, writtenLength } from "./array-length.js";
import { isOpenObject } from "./intersect-shapes.js";
import { eitherOf, type Member, type TupleItem, text, type Words, withoutComments } from "./layout.js";
import {
  type ArrayShape,
  anything,
  isNothing,
  type NormalForm,
  type ObjectShape,
  type Reference,
  type Type,
} from "./normal-form.js";
import { type ObjectContext, objectMembers } from "./print-object.js";
import { itemAt } from "./shapes.js";
import { partShared } from "./shared-properties.js";
import { printTemplate } from "./template-literal.js";

/** How types are written. */
export interface TypeStyle extends ArrayStyle {
  /** `readonly ` or nothing. */
  readonly modifier: string;
  /** Whether objects to which anything may be added say so: `[key: string]: unknown`. */
  readonly openObjects: boolean;
  /** Whether what alternatives have in common is said once, before them. */
  readonly sharedFirst: boolean;
}

/** After so many types in one declaration, the others are `unknown`. */
const mostTypes = 50_000;

/** Puts types into words. */
export class TypePrinter {
  readonly style: TypeStyle;
  readonly #algebra: Algebra;
  readonly #context: ObjectContext;
  readonly #nameOf: (reference: Reference) => string;
  readonly #returns: (reference: Reference) => boolean;
  readonly #tooLarge: () => void;
  #types = 0;

  constructor(options: {
    readonly style: TypeStyle;
    readonly algebra: Algebra;
    nameOf(reference: Reference): string;
    /** Whether a name stands for something that has the declared type in its lists. */
    returns(reference: Reference): boolean;
    /** Told when there is more to print than anybody would read. */
    tooLarge(): void;
    comment: ObjectContext["comment"];
  }) {
    this.style = options.style;
    this.#algebra = options.algebra;
    this.#nameOf = options.nameOf;
    this.#returns = options.returns;
    this.#tooLarge = options.tooLarge;
    this.#context = {
      style: options.style,
      isAnything: (type) => this.#isAnything(type),
      unite: (types) => options.algebra.unite(types),
      comment: options.comment,
      words: (type) => this.words(type),
    };
  }

  words(type: Type): Words {
    if (type.kind === "reference") return this.#name(type);
    if (++this.#types > mostTypes) {
      this.#tooLarge();
      return text("unknown");
    }
    if (this.#isAnything(type)) return text("unknown");
    return eitherOf([
      ...this.#strings(type),
      ...this.#numbers(type),
      ...this.#booleans(type),
      ...this.#references(type),
      ...this.#arrays(type),
      ...this.#objects(type),
      ...(type.null ? [text("null")] : []),
    ]);
  }

  #isAnything(type: Type): boolean {
    return type.kind === "normal" && this.#algebra.equal(withoutReferences(type), anything);
  }

  members(shape: ObjectShape): readonly Member[] {
    return objectMembers(shape, [], this.#context);
  }

  #strings({ strings }: NormalForm): Words[] {
    if (strings.kind === "all but") return [text("string")];
    const fitting = strings.templates.map((templates) => text(templates.map(printTemplate).join(" & ")));
    return [...[...strings.values].map((value) => text(quote(value))), ...fitting];
  }

  #numbers({ numbers }: NormalForm): Words[] {
    if (numbers.kind === "all but") return [text("number")];
    return [...numbers.values].map((value) => text(String(value)));
  }

  #booleans({ booleans }: NormalForm): Words[] {
    if (booleans.true && booleans.false) return [text("boolean")];
    if (booleans.true) return [text("true")];
    return booleans.false ? [text("false")] : [];
  }

  #references(type: NormalForm): Words[] {
    const others = withoutReferences(type);
    const adding = type.references.filter((reference) => {
      const inside = this.#algebra.flatten(reference);
      const isScalar = inside && inside.arrays.length === 0 && inside.objects.length === 0;
      return !(isScalar && this.#algebra.inclusion.includes(others, inside));
    });
    return adding.map((reference) => this.#name(reference));
  }

  #name(reference: Reference): Words {
    return { kind: "text", text: this.#nameOf(reference), returns: this.#returns(reference) };
  }

  #arrays({ arrays }: NormalForm): Words[] {
    if (arrays.some(isOpenArray)) return [{ kind: "array", modifier: this.style.modifier, item: text("unknown") }];
    return arrays.map((shape) => this.#array(shape));
  }

  #array(shape: ArrayShape): Words {
    const { modifier } = this.style;
    const length = { first: shape.prefix.length, min: shape.min, max: shape.max };
    const { required, optional, open } = writtenLength(length, this.style);
    const rest = open ? this.words(shape.rest) : undefined;
    if (required + optional === 0 && rest) return { kind: "array", modifier, item: rest };
    const items = Array.from({ length: required + optional }, (_, index): TupleItem => {
      const type = this.words(itemAt(shape, index));
      const isRepeated = index > shape.prefix.length;
      return { type: isRepeated ? withoutComments(type) : type, is: index < required ? "required" : "optional" };
    });
    const isRestRepeated = items.length > shape.prefix.length;
    const after = rest && !isNothing(shape.rest) ? [isRestRepeated ? withoutComments(rest) : rest] : [];
    return { kind: "tuple", modifier, items: [...items, ...after.map((type): TupleItem => ({ type, is: "rest" }))] };
  }

  #objects({ objects }: NormalForm): Words[] {
    if (objects.some(isOpenObject)) {
      const head = `${this.style.modifier}[key: string]`;
      return [{ kind: "object", members: [{ head, type: text("unknown") }] }];
    }
    const parted = this.style.sharedFirst ? partShared(objects, this.#algebra.identity) : undefined;
    if (!parted) return this.#alternatives(objects);
    const shared: Words = { kind: "object", members: objectMembers(parted.shared, [], this.#context) };
    return [{ kind: "both", first: shared, second: eitherOf(this.#alternatives(parted.alternatives)) }];
  }

  #alternatives(objects: readonly ObjectShape[]): Words[] {
    return objects.map((shape) => {
      const others = objects.filter((other) => other !== shape);
      return { kind: "object", members: objectMembers(shape, others, this.#context) };
    });
  }
}

function withoutReferences(type: NormalForm): NormalForm {
  return type.references.length === 0 ? type : { ...type, references: [] };
}

function isOpenArray({ prefix, rest, min, max }: ArrayShape): boolean {
  return prefix.length === 0 && rest === anything && min === 0 && max === Number.POSITIVE_INFINITY;
}
