import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  pointerTo,
  referenceTarget,
  type Sources,
  valueAt,
} from "@tenon/contract";
import { sameJson } from "./json-equality.js";
import { type JsonType, jsonTypes, typeOf, typesNamed } from "./json-type.js";
import { type Limit, limitFrom } from "./limit.js";

/** Schemas that a value has to satisfy all at once; none at all means that anything goes. */
export type Conjunction = readonly Location[];

/**
 * What a schema allows, with `$ref`, `allOf` and "or null" taken in, so that two ways of writing the same thing give the same
 * shape. What is inside a field or an item stays a `Conjunction`, so a recursive schema has a finite shape.
 */
export interface Shape {
  readonly at: Location;
  readonly types: ReadonlySet<JsonType>;
  /** Where the types are said. */
  readonly typesAt: Location;
  /** `enum` or `const`: the only values that are allowed. */
  readonly values: readonly Value[] | undefined;
  readonly limits: readonly Limit[];
  readonly fields: ReadonlyMap<string, Field>;
  readonly rest: Rest;
  readonly items: Items;
  readonly variants: Variants | undefined;
  /** Keywords that the rules do not look into, with every place where they stand. */
  readonly other: ReadonlyMap<string, readonly Location[]>;
}

export interface Value {
  readonly value: Json;
  readonly at: Location;
}

/** A named field of an object. */
export interface Field {
  readonly name: string;
  readonly at: Location;
  /** Empty when the name only stands in `required`. */
  readonly schemas: Conjunction;
  /** Where it is said to be required; undefined where it is optional. */
  readonly required: Location | undefined;
}

/** What fields that are not named may be. */
export type Rest =
  /** `declared`: it says so itself, and does not only leave it open. */
  | { readonly kind: "open"; readonly declared: boolean }
  | { readonly kind: "closed"; readonly at: Location }
  | { readonly kind: "schema"; readonly at: Location };

/** What an array holds: the places of a tuple, then what every further item is, `closed` when there may be none. */
export interface Items {
  readonly places: readonly Conjunction[];
  readonly rest: Conjunction | "closed";
}

/** One of several schemas, told apart by the value of the field `tag`, or by JSON type where there is no such field. */
export interface Variants {
  readonly at: Location;
  readonly tag: string | undefined;
  readonly byTag: ReadonlyMap<string, Location>;
}

/** Reads shapes out of a contract's sources. What it has read it remembers. */
export class Shapes {
  private readonly known = new Map<string, Shape>();
  private readonly underway = new Set<string>();

  /** @param siblings whether keywords beside a `$ref` count: in 2020-12 they do, in draft-07 they do not (core §8.3) */
  constructor(
    private readonly sources: Sources,
    private readonly siblings: boolean,
  ) {}

  of(schemas: Conjunction): Shape {
    const [first, ...more] = schemas;
    if (first === undefined) return anything({ file: "", pointer: "" });
    return more.reduce((shape, at) => both(shape, this.schema(at)), this.schema(first));
  }

  /** Follows a `$ref` with nothing beside it that counts, so that a schema is the same wherever it is referred to. */
  settled(at: Location): Location {
    const seen = new Set<string>();
    for (let here = at; ; ) {
      const value = valueAt(this.sources, here);
      if (!isJsonObject(value) || typeof value.$ref !== "string" || seen.has(keyOf(here))) return here;
      if (this.siblings && Object.keys(value).some((key) => key !== "$ref" && !isAnnotation(key))) return here;
      seen.add(keyOf(here));
      here = referenceTarget(here.file, value.$ref);
    }
  }

  private schema(place: Location): Shape {
    const at = this.settled(place);
    const key = keyOf(at);
    const known = this.known.get(key);
    if (known) return known;
    // A schema that is part of itself without a field or an item between (`A: { allOf: [A] }`) adds nothing to itself.
    if (this.underway.has(key)) return anything(at);
    this.underway.add(key);
    const shape = finite(this.read(at, valueAt(this.sources, at)));
    this.underway.delete(key);
    this.known.set(key, shape);
    return shape;
  }

  private read(at: Location, value: Json | undefined): Shape {
    if (value === true) return anything(at);
    if (value === false) return { ...anything(at), types: new Set() };
    if (!isJsonObject(value)) return { ...anything(at), other: new Map([["$ref", [at]]]) };
    const parts: Shape[] = [];
    if (typeof value.$ref === "string") parts.push(this.schema(referenceTarget(at.file, value.$ref)));
    if (Array.isArray(value.allOf)) parts.push(...value.allOf.map((_, i) => this.schema(inside(at, "allOf", i))));
    for (const keyword of ["oneOf", "anyOf"] as const) {
      const count = Array.isArray(value[keyword]) ? value[keyword].length : 0;
      if (count > 0) parts.push(this.alternatives({ at, keyword, count, tag: value.discriminator }));
    }
    return parts.reduce(both, this.ownKeywords(at, value));
  }

  private ownKeywords(at: Location, value: JsonObject): Shape {
    const types = ownTypes(value.type);
    const items = this.ownItems(at, value);
    const other = new Map<string, readonly Location[]>();
    for (const keyword of Object.keys(value)) {
      if (!judged.has(keyword) && !isAnnotation(keyword)) other.set(keyword, [inside(at, keyword)]);
    }
    const limits = Object.keys(value).flatMap(
      (keyword) => limitFrom(keyword, value[keyword], inside(at, keyword)) ?? [],
    );
    if (items.rest === "closed") {
      const closedBy = "prefixItems" in value || !Array.isArray(value.items) ? "items" : "additionalItems";
      limits.push(...(limitFrom("maxItems", items.places.length, inside(at, closedBy)) ?? []));
    }
    return {
      at,
      types: types ?? new Set(jsonTypes),
      typesAt: value.type === undefined ? at : inside(at, "type"),
      values: ownValues(at, value),
      limits,
      fields: this.ownFields(at, value),
      rest: ownRest(at, value.additionalProperties),
      items,
      variants: undefined,
      other,
    };
  }

  private ownFields(at: Location, value: JsonObject): ReadonlyMap<string, Field> {
    const fields = new Map<string, Field>();
    for (const name of Object.keys(isJsonObject(value.properties) ? value.properties : {})) {
      const here = inside(at, "properties", name);
      fields.set(name, { name, at: here, schemas: [this.settled(here)], required: undefined });
    }
    const required = Array.isArray(value.required) ? value.required : [];
    required.forEach((name, index) => {
      if (typeof name !== "string") return;
      const here = inside(at, "required", index);
      fields.set(name, { ...(fields.get(name) ?? { name, at: here, schemas: [] }), required: here });
    });
    return fields;
  }

  private ownItems(at: Location, value: JsonObject): Items {
    const keyword = Array.isArray(value.prefixItems) ? "prefixItems" : "items";
    const tuple = value[keyword];
    if (!Array.isArray(tuple)) return { places: [], rest: this.furtherItems(at, "items", value.items) };
    const places = tuple.map((_, index) => [this.settled(inside(at, keyword, index))]);
    const further = keyword === "prefixItems" ? "items" : "additionalItems";
    return { places, rest: this.furtherItems(at, further, value[further]) };
  }

  private furtherItems(at: Location, keyword: string, value: Json | undefined): Conjunction | "closed" {
    if (value === undefined || value === true) return [];
    return value === false ? "closed" : [this.settled(inside(at, keyword))];
  }

  private alternatives({ at, keyword, count, tag }: Alternatives): Shape {
    const all = Array.from({ length: count }, (_, index) => inside(at, keyword, index));
    const branches = all.filter((branch) => !isNullAlone(this.schema(branch)));
    const nullable = branches.length < all.length;
    const [only, ...more] = branches;
    if (only === undefined) return this.schema(inside(at, keyword, 0));
    const shape = more.length === 0 ? this.schema(only) : this.oneOfSeveral({ at, keyword, branches, tag });
    if (!nullable) return shape;
    // Exactly one of `string or null` and `null` is not true of null.
    const clash = keyword === "oneOf" && shape.types.has("null");
    return clash ? { ...shape, other: new Map([[keyword, [inside(at, keyword)]]]) } : orNull(shape, at);
  }

  private oneOfSeveral({ at, keyword, branches, tag }: Branches): Shape {
    const shapes = branches.map((branch) => this.schema(branch));
    const types = new Set(shapes.flatMap((shape) => [...shape.types]));
    const open = { ...anything(at), types, typesAt: inside(at, keyword) };
    const listed = shapes.flatMap((shape) => shape.values ?? []);
    const isList = shapes.every((shape) => shape.values && shape.limits.length === 0 && shape.other.size === 0);
    if (isList && (keyword === "anyOf" || unique(listed).length === listed.length))
      return { ...open, values: unique(listed) };
    const place = inside(at, keyword);
    const variants =
      this.byTag(branches, shapes, typeof tag === "string" ? tag : undefined) ?? byType(branches, shapes);
    if (variants) return { ...open, variants: { at: place, ...variants } };
    return { ...open, other: new Map([[keyword, [place]]]) };
  }

  /** AsyncAPI 3.0, "Schema Object": `discriminator` names the field; a branch without a constant there is told by its name. */
  private byTag(branches: readonly Location[], shapes: readonly Shape[], declared?: string): Told | undefined {
    const candidates = declared === undefined ? [...(shapes[0]?.fields.keys() ?? [])] : [declared];
    for (const tag of candidates) {
      const byTag = new Map<string, Location>();
      branches.forEach((branch, index) => {
        const field = shapes[index]?.fields.get(tag);
        const [value, ...others] = (field?.required && this.of(field.schemas).values) || [];
        if (value && others.length === 0) byTag.set(JSON.stringify(value.value), this.settled(branch));
        else if (declared !== undefined) byTag.set(JSON.stringify(nameOf(this.settled(branch))), this.settled(branch));
      });
      if (byTag.size === branches.length) return { tag, byTag };
    }
    return undefined;
  }
}

/** A key for a place, one to one. */
export function keyOf(at: Location): string {
  return `${at.file}#${at.pointer}`;
}

export function inside(at: Location, ...steps: readonly (string | number)[]): Location {
  return { file: at.file, pointer: pointerTo(at.pointer, ...steps) };
}

/** Whether a keyword says nothing about which values are valid. */
export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith("x-");
}

const annotations: ReadonlySet<string> = new Set([
  "$anchor",
  "$comment",
  "$defs",
  "$id",
  "$schema",
  "default",
  "definitions",
  "deprecated",
  "description",
  "example",
  "examples",
  "externalDocs",
  "readOnly",
  "title",
  "writeOnly",
]);

/** Keywords that the rules look into. */
const judged: ReadonlySet<string> = new Set([
  ..."$ref allOf oneOf anyOf discriminator type enum const properties required additionalProperties".split(" "),
  ..."items prefixItems additionalItems minimum maximum exclusiveMinimum exclusiveMaximum multipleOf".split(" "),
  ..."minLength maxLength pattern format minItems maxItems uniqueItems minProperties maxProperties".split(" "),
]);

interface Alternatives {
  readonly at: Location;
  readonly keyword: "oneOf" | "anyOf";
  readonly count: number;
  readonly tag: Json | undefined;
}

interface Branches extends Omit<Alternatives, "count"> {
  readonly branches: readonly Location[];
}

type Told = Omit<Variants, "at">;

function anything(at: Location): Shape {
  return {
    at,
    types: new Set(jsonTypes),
    typesAt: at,
    values: undefined,
    limits: [],
    fields: new Map(),
    rest: { kind: "open", declared: false },
    items: { places: [], rest: [] },
    variants: undefined,
    other: new Map(),
  };
}

/** What satisfies both. The place is the first one's. */
function both(a: Shape, b: Shape): Shape {
  const types = new Set([...a.types].filter((type) => b.types.has(type)));
  const clash: [string, Location][] = [];
  if (a.variants && b.variants && !sameVariants(a.variants, b.variants)) clash.push(["oneOf", b.variants.at]);
  if (a.rest.kind !== "open" && b.rest.kind !== "open" && keyOf(a.rest.at) !== keyOf(b.rest.at)) {
    clash.push(["additionalProperties", b.rest.at]);
  }
  return {
    at: a.at,
    types,
    typesAt: a.types.size === types.size ? a.typesAt : b.typesAt,
    values: a.values && b.values ? a.values.filter((value) => allows(b.values, value.value)) : (a.values ?? b.values),
    limits: uniquePlaces([...a.limits, ...b.limits], (limit) => `${limit.kind} ${keyOf(limit.at)}`),
    fields: bothFields(a.fields, b.fields),
    rest: bothRests(a.rest, b.rest),
    items: bothItems(a.items, b.items),
    variants: a.variants ?? b.variants,
    other: bothOthers(a.other, new Map([...b.other, ...clash.map(([keyword, at]) => [keyword, [at]] as const)])),
  };
}

/** Whether a value is among those that are allowed; no list allows every value. */
export function allows(values: readonly Value[] | undefined, value: Json): boolean {
  return values === undefined || values.some((allowed) => sameJson(allowed.value, value));
}

function bothFields(a: ReadonlyMap<string, Field>, b: ReadonlyMap<string, Field>): ReadonlyMap<string, Field> {
  const fields = new Map(a);
  for (const [name, field] of b) {
    const known = fields.get(name);
    if (known === undefined) fields.set(name, field);
    else {
      const at = known.schemas.length > 0 ? known.at : field.at;
      const schemas = bothConjunctions(known.schemas, field.schemas);
      fields.set(name, { name, at, schemas, required: known.required ?? field.required });
    }
  }
  return fields;
}

function bothRests(a: Rest, b: Rest): Rest {
  if (a.kind !== "open") return a;
  return b.kind === "open" ? { kind: "open", declared: a.declared || b.declared } : b;
}

function bothItems(a: Items, b: Items): Items {
  const longest = Math.max(a.places.length, b.places.length);
  const places: Conjunction[] = [];
  for (let index = 0; index < longest; index++) {
    const [left, right] = [itemAt(a, index), itemAt(b, index)];
    if (left === undefined || right === undefined) return { places, rest: "closed" };
    places.push(bothConjunctions(left, right));
  }
  const rest = a.rest === "closed" || b.rest === "closed" ? "closed" : bothConjunctions(a.rest, b.rest);
  return { places, rest };
}

/** What the item at an index has to satisfy; undefined where there may be no such item. */
export function itemAt(items: Items, index: number): Conjunction | undefined {
  return items.places[index] ?? (items.rest === "closed" ? undefined : items.rest);
}

function bothConjunctions(a: Conjunction, b: Conjunction): Conjunction {
  return uniquePlaces([...a, ...b], keyOf);
}

function bothOthers(a: Shape["other"], b: Shape["other"]): Shape["other"] {
  const other = new Map(a);
  for (const [keyword, places] of b)
    other.set(keyword, uniquePlaces([...(other.get(keyword) ?? []), ...places], keyOf));
  return other;
}

function uniquePlaces<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function sameVariants(a: Variants, b: Variants): boolean {
  return (
    a.tag === b.tag &&
    [...a.byTag].every(([tag, at]) => keyOf(b.byTag.get(tag) ?? { file: "", pointer: "" }) === keyOf(at))
  );
}

function orNull(shape: Shape, at: Location): Shape {
  const values = shape.values && [...shape.values, { value: null, at }];
  return { ...shape, at, types: new Set([...shape.types, "null"]), values };
}

function isNullAlone(shape: Shape): boolean {
  return shape.types.size === 1 && shape.types.has("null");
}

/** Keeps values and types in step: what the one rules out, the other does not name. */
function finite(shape: Shape): Shape {
  const small = [...shape.types].every((type) => type === "null" || type === "boolean");
  const listed = shape.values ?? (small ? [...shape.types].flatMap((type) => every(type, shape.typesAt)) : undefined);
  if (listed === undefined) return shape;
  const values = listed.filter(({ value }) => shape.types.has(typeOf(value)));
  return { ...shape, values, types: new Set(values.map(({ value }) => typeOf(value))) };
}

function every(type: JsonType, at: Location): readonly Value[] {
  return type === "null" ? [{ value: null, at }] : [true, false].map((value) => ({ value, at }));
}

function ownTypes(type: Json | undefined): ReadonlySet<JsonType> | undefined {
  if (type === undefined) return undefined;
  const names = Array.isArray(type) ? type : [type];
  return new Set(names.flatMap((name) => (typeof name === "string" && typesNamed(name)) || []));
}

function ownValues(at: Location, value: JsonObject): readonly Value[] | undefined {
  const listed = Array.isArray(value.enum)
    ? value.enum.map((item, index) => ({ value: item as Json, at: inside(at, "enum", index) }))
    : undefined;
  if (value.const === undefined) return listed;
  const constant = { value: value.const, at: inside(at, "const") };
  return listed === undefined || allows(listed, value.const) ? [constant] : [];
}

function ownRest(at: Location, additional: Json | undefined): Rest {
  if (additional === undefined || additional === true) return { kind: "open", declared: additional === true };
  return { kind: additional === false ? "closed" : "schema", at: inside(at, "additionalProperties") };
}

function unique(values: readonly Value[]): readonly Value[] {
  return values.filter((one, index) => values.findIndex((other) => sameJson(other.value, one.value)) === index);
}

function byType(branches: readonly Location[], shapes: readonly Shape[]): Told | undefined {
  const count = shapes.reduce((sum, shape) => sum + shape.types.size, 0);
  if (count !== new Set(shapes.flatMap((shape) => [...shape.types])).size) return undefined;
  const named = branches.map((branch, index) => [[...(shapes[index]?.types ?? [])].join(" or "), branch] as const);
  return { tag: undefined, byTag: new Map(named) };
}

function nameOf(at: Location): string {
  return at.pointer.slice(at.pointer.lastIndexOf("/") + 1);
}
