import { isJsonObject, type Location, type Problem, pointerTo, type Source, type Sources } from "@tenon/contract";
import type { Dialect } from "../../schema/dialect.js";
import { impliedType } from "../../schema/implied-type.js";
import type { SchemaPlace } from "../../schema/schema-place.js";
import { compilePattern } from "../pattern/compile-pattern.js";
import { problemAt } from "../problem-codes.js";
import { checkedFormats } from "./checked-formats.js";
import type { DynamicScope } from "./dynamic-scope.js";
import { type JsonType, jsonTypes, type NormalObject, type NormalSchema } from "./normal-schema.js";

/** Schemas that are nested more deeply are not written by people. */
const deepest = 200;

const patternMends = {
  PATTERN_INVALID: "Correct it: patterns are regular expressions of ECMA-262.",
  PATTERN_UNSUPPORTED: "Say it without, or with `allOf` of several patterns.",
  PATTERN_TOO_LARGE: "Repeat less, or say it with `maxLength`.",
};

/** What a normaliser needs from around it. The names of definitions are undefined, with a problem told, where there are none. */
export interface Surroundings {
  readonly sources: Sources;
  reference(from: SchemaPlace, ref: string, scope: DynamicScope): string | undefined;
  dynamicReference(from: SchemaPlace, ref: string, scope: DynamicScope): string | undefined;
  problem(problem: Problem): void;
}

/** On which way a schema has been reached. */
interface Way {
  readonly scope: DynamicScope;
  /** Whether it says more about a value that another schema is about already, so that its type is not for it to imply. */
  readonly inPlace: boolean;
  readonly depth: number;
}

type SingleKeyword =
  | "contains"
  | "unevaluatedItems"
  | "additionalProperties"
  | "propertyNames"
  | "unevaluatedProperties"
  | "not"
  | "if"
  | "then"
  | "else";

type CountKeyword =
  | "maxLength"
  | "minLength"
  | "maxItems"
  | "minItems"
  | "maxContains"
  | "minContains"
  | "maxProperties"
  | "minProperties";

type Draft<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Says schemas of one dialect in the keywords of 2020-12. */
export class Normaliser {
  readonly #dialect: Dialect;
  readonly #around: Surroundings;

  constructor(dialect: Dialect, around: Surroundings) {
    this.#dialect = dialect;
    this.#around = around;
  }

  definition(place: SchemaPlace, scope: DynamicScope): NormalSchema {
    const inside = scope.entering(this.#source(place), place.value, this.#dialect);
    return this.#schema(place, { scope: inside, inPlace: false, depth: 0 });
  }

  #schema(place: SchemaPlace, outer: Way): NormalSchema {
    if (typeof place.value === "boolean") return place.value;
    if (!isJsonObject(place.value)) return this.#notASchema(place);
    if (outer.depth >= deepest) return this.#tooDeep(place);
    const scope = place.has("$id")
      ? outer.scope.entering(this.#source(place), place.value, this.#dialect)
      : outer.scope;
    const way = { scope, depth: outer.depth + 1, inPlace: false };
    const sameValue = { ...way, inPlace: true };
    const normal: Draft<NormalObject> = {};
    const ref = place.text("$ref");
    if (ref !== undefined) {
      const target = this.#around.reference(place, ref, scope);
      if (target !== undefined) normal.$ref = target;
      if (!this.#dialect.siblingsOfReferences) return normal;
    }
    this.#types(place, outer, normal);
    this.#numbers(place, normal);
    this.#strings(place, normal);
    this.#arrays(place, way, normal);
    this.#objects(place, way, normal);
    this.#combinations(place, sameValue, normal);
    if (this.#dialect.name === "2020-12") this.#dynamicReference(place, scope, normal);
    return Object.keys(normal).length === 0 ? true : normal;
  }

  #types(place: SchemaPlace, way: Way, normal: Draft<NormalObject>): void {
    const types = this.#typesOf(place, way);
    if (types) normal.type = types;
    const values = place.values("enum");
    if (values) normal.enum = values;
    const only = place.json("const");
    if (only !== undefined) normal.const = only;
  }

  #typesOf(place: SchemaPlace, way: Way): readonly JsonType[] | undefined {
    const type = place.json("type");
    if (type === undefined) {
      const implied =
        this.#dialect.impliedTypes && !way.inPlace && impliedType(place, this.#around.sources, this.#dialect);
      return implied ? [implied] : undefined;
    }
    const types = [...new Set([type].flat())] as JsonType[];
    if (types.length > 0 && types.every((name) => jsonTypes.includes(name))) {
      const nullable = this.#dialect.nullable && place.json("nullable") === true && !types.includes("null");
      return nullable ? [...types, "null"] : types;
    }
    place.invalid("type", "a type of JSON, or a list of them");
    return undefined;
  }

  #numbers(place: SchemaPlace, normal: Draft<NormalObject>): void {
    for (const keyword of ["multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"] as const) {
      const value = place.json(keyword);
      if (value === undefined) continue;
      if (typeof value !== "number") place.invalid(keyword, "a number");
      else if (keyword === "multipleOf" && value <= 0) place.invalid(keyword, "a number above 0");
      else normal[keyword] = value;
    }
  }

  #strings(place: SchemaPlace, normal: Draft<NormalObject>): void {
    this.#counts(place, normal, "maxLength", "minLength");
    const pattern = place.text("pattern");
    if (
      pattern !== undefined &&
      this.#isPattern(pattern, { ...place.at, pointer: pointerTo(place.at.pointer, "pattern") })
    ) {
      normal.pattern = pattern;
    }
    const format = place.json("format");
    if (typeof format === "string" && checkedFormats.has(format)) normal.format = format;
  }

  #arrays(place: SchemaPlace, way: Way, normal: Draft<NormalObject>): void {
    const { first, after } = this.#dialect.tuple;
    const isTuple = first === "prefixItems" || Array.isArray(place.json("items"));
    const prefix = isTuple ? place.schemas(first) : undefined;
    if (prefix) normal.prefixItems = prefix.map((item) => this.#schema(item, way));
    const items = place.schema(isTuple ? after : "items");
    if (items) normal.items = this.#schema(items, way);
    this.#single(place, way, normal, "contains");
    this.#counts(place, normal, "maxItems", "minItems");
    if (place.json("uniqueItems") === true) normal.uniqueItems = true;
    if (!this.#dialect.unevaluated) return;
    if (normal.contains !== undefined) this.#counts(place, normal, "maxContains", "minContains");
    this.#single(place, way, normal, "unevaluatedItems");
  }

  #objects(place: SchemaPlace, way: Way, normal: Draft<NormalObject>): void {
    this.#counts(place, normal, "maxProperties", "minProperties");
    const required = place.names("required");
    if (required && required.length > 0) normal.required = [...new Set(required)];
    const properties = this.#byName(place, way, "properties");
    if (properties) normal.properties = properties;
    const patterns = this.#byName(place, way, "patternProperties");
    const at = (source: string): Location => ({
      ...place.at,
      pointer: pointerTo(place.at.pointer, "patternProperties", source),
    });
    if (patterns)
      normal.patternProperties = new Map([...patterns].filter(([source]) => this.#isPattern(source, at(source))));
    this.#single(place, way, normal, "additionalProperties", "propertyNames");
    if (this.#dialect.unevaluated) this.#single(place, way, normal, "unevaluatedProperties");
    this.#dependencies(place, way, normal);
  }

  /** 2020-12 has split `dependencies` in two, and leaves it to validators whether they still know it. */
  #dependencies(place: SchemaPlace, way: Way, normal: Draft<NormalObject>): void {
    const required = new Map<string, readonly string[]>();
    const schemas = new Map<string, NormalSchema>();
    const keywords = this.#dialect.splitDependencies
      ? ["dependentRequired", "dependentSchemas", "dependencies"]
      : ["dependencies"];
    for (const [name, rule] of keywords.flatMap((keyword) => [...(place.namesOrSchemasByName(keyword) ?? [])])) {
      if ("value" in rule) schemas.set(name, this.#schema(rule, { ...way, inPlace: true }));
      else required.set(name, rule);
    }
    if (required.size > 0) normal.dependentRequired = required;
    if (schemas.size > 0) normal.dependentSchemas = schemas;
  }

  #combinations(place: SchemaPlace, way: Way, normal: Draft<NormalObject>): void {
    for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
      const branches = place.schemas(keyword);
      if (branches?.length === 0) place.invalid(keyword, "a list of at least one schema");
      else if (branches) normal[keyword] = branches.map((branch) => this.#schema(branch, way));
    }
    this.#single(place, way, normal, "not", "if");
    if (normal.if !== undefined) this.#single(place, way, normal, "then", "else");
  }

  #dynamicReference(place: SchemaPlace, scope: DynamicScope, normal: Draft<NormalObject>): void {
    const ref = place.text("$dynamicRef");
    const target = ref === undefined ? undefined : this.#around.dynamicReference(place, ref, scope);
    if (target === undefined) return;
    if (normal.$ref === undefined) normal.$ref = target;
    else normal.allOf = [...(normal.allOf ?? []), { $ref: target }];
  }

  #single(place: SchemaPlace, way: Way, normal: Draft<NormalObject>, ...keywords: readonly SingleKeyword[]): void {
    for (const keyword of keywords) {
      const part = place.schema(keyword);
      if (part) normal[keyword] = this.#schema(part, way);
    }
  }

  #byName(place: SchemaPlace, way: Way, keyword: string): Map<string, NormalSchema> | undefined {
    const parts = place.schemasByName(keyword);
    return parts && new Map([...parts].map(([name, part]) => [name, this.#schema(part, way)]));
  }

  #counts(place: SchemaPlace, normal: Draft<NormalObject>, ...keywords: readonly CountKeyword[]): void {
    for (const keyword of keywords) {
      const count = place.count(keyword);
      if (count !== undefined) normal[keyword] = count;
    }
  }

  #isPattern(source: string, at: Location): boolean {
    const compiled = compilePattern(source);
    if (compiled.kind !== "refused") return true;
    const { code, message } = compiled.error;
    this.#around.problem(problemAt(this.#around.sources, code, at, message, patternMends[code]));
    return false;
  }

  #notASchema(place: SchemaPlace): NormalSchema {
    const mend = "Write an object, true or false.";
    place.complain({ code: "SCHEMA_INVALID", at: place.at, message: "This is not a schema.", mend });
    return true;
  }

  #tooDeep(place: SchemaPlace): NormalSchema {
    const message = `This is nested more than ${deepest} levels deep.`;
    const mend = "Give a name to an inner schema, and refer to it.";
    place.complain({ code: "SCHEMA_TOO_LARGE", at: place.at, message, mend });
    return true;
  }

  #source(place: SchemaPlace): Source {
    return this.#around.sources.get(place.at.file) as Source;
  }
}
