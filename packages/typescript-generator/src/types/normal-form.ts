import type { SchemaPlace } from "../schema/schema-place.js";
import { allBut, type Domain, isEmptyDomain, only } from "./domain.js";
import type { TemplateLiteral } from "./template-literal.js";

/**
 * What TypeScript can say about the values that a schema accepts, kind by kind. It never says less than the schema: every value that the
 * schema accepts is in it. What TypeScript cannot say is left out, so values may be in it that the schema refuses.
 */
export type Type = NormalForm | Reference;

/** A schema with a name of its own, as long as nothing has to be known about what is in it. */
export interface Reference {
  readonly kind: "reference";
  readonly place: SchemaPlace;
}

export interface NormalForm {
  readonly kind: "normal";
  readonly null: boolean;
  readonly booleans: Booleans;
  readonly numbers: Domain<number>;
  readonly strings: Domain<string>;
  readonly arrays: readonly ArrayShape[];
  readonly objects: readonly ObjectShape[];
  /** And everything that these accept. */
  readonly references: readonly Reference[];
}

export interface Booleans {
  readonly true: boolean;
  readonly false: boolean;
}

/** Arrays of `min` to `max` items. */
export interface ArrayShape {
  /** The first items. */
  readonly prefix: readonly Type[];
  /** Every item after them. */
  readonly rest: Type;
  readonly min: number;
  readonly max: number;
  /** How many of the first items are evaluated, in the sense of `unevaluatedItems`. */
  readonly evaluated: number;
}

export interface ObjectShape {
  readonly properties: ReadonlyMap<string, Property>;
  /** For names that are not in `properties`; a name may fit several. */
  readonly patterns: readonly PatternProperties[];
  /** For names that are not in `properties` and fit no pattern. */
  readonly rest: Type;
  readonly evaluated: EvaluatedProperties;
}

export interface Property {
  readonly type: Type;
  readonly required: boolean;
  /** The schemas that describe it. */
  readonly notes: readonly SchemaPlace[];
}

export interface PatternProperties {
  readonly names: TemplateLiteral;
  readonly type: Type;
}

/** In the sense of `unevaluatedProperties`. `patterns` are regular expressions as the schema has them. */
export type EvaluatedProperties =
  | "all"
  | { readonly names: ReadonlySet<string>; readonly patterns: ReadonlySet<string> };

export const noneEvaluated: EvaluatedProperties = { names: new Set(), patterns: new Set() };

const noBooleans: Booleans = { true: false, false: false };
const bothBooleans: Booleans = { true: true, false: true };

export const nothing: NormalForm = {
  kind: "normal",
  null: false,
  booleans: noBooleans,
  numbers: only(),
  strings: only(),
  arrays: [],
  objects: [],
  references: [],
};

/** Every array and every object has anything in it, so this is made of itself. */
export const anything: NormalForm = madeOfItself();

export const anyArray = anything.arrays[0] as ArrayShape;
export const anyObject = anything.objects[0] as ObjectShape;

function madeOfItself(): NormalForm {
  const arrays: ArrayShape[] = [];
  const objects: ObjectShape[] = [];
  const all: NormalForm = {
    kind: "normal",
    null: true,
    booleans: bothBooleans,
    numbers: allBut(),
    strings: allBut(),
    arrays,
    objects,
    references: [],
  };
  arrays.push({ prefix: [], rest: all, min: 0, max: Number.POSITIVE_INFINITY, evaluated: 0 });
  objects.push({ properties: new Map(), patterns: [], rest: all, evaluated: noneEvaluated });
  return all;
}

export type Kind = "null" | "boolean" | "number" | "string" | "array" | "object";

export const kinds: readonly Kind[] = ["null", "boolean", "number", "string", "array", "object"];

const ofKind: { readonly [kind in Kind]: Partial<NormalForm> } = {
  null: { null: true },
  boolean: { booleans: bothBooleans },
  number: { numbers: anything.numbers },
  string: { strings: anything.strings },
  array: { arrays: anything.arrays },
  object: { objects: anything.objects },
};

/** Every value of these kinds. */
export function everyOf(...some: readonly Kind[]): NormalForm {
  return some.length === kinds.length ? anything : some.reduce((type, kind) => ({ ...type, ...ofKind[kind] }), nothing);
}

/** Nothing but what is given. */
export function onlySome(part: Partial<NormalForm>): NormalForm {
  return { ...nothing, ...part };
}

/** What is given, and every value of the other kinds: how a keyword speaks that is about one kind alone. */
export function orOtherKind(part: Partial<NormalForm>): NormalForm {
  return { ...anything, ...part };
}

export function isNothing(type: Type): boolean {
  return (
    type.kind === "normal" &&
    !type.null &&
    !type.booleans.true &&
    !type.booleans.false &&
    isEmptyDomain(type.numbers) &&
    isEmptyDomain(type.strings) &&
    type.arrays.length === 0 &&
    type.objects.length === 0 &&
    type.references.length === 0
  );
}

/** Those of the kinds of which at least one value is in it, as far as its references are not asked. */
export function kindsOf(type: NormalForm): Kind[] {
  const has: { readonly [kind in Kind]: boolean } = {
    null: type.null,
    boolean: type.booleans.true || type.booleans.false,
    number: !isEmptyDomain(type.numbers),
    string: !isEmptyDomain(type.strings),
    array: type.arrays.length > 0,
    object: type.objects.length > 0,
  };
  return kinds.filter((kind) => has[kind]);
}
