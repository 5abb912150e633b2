import type { Dialect } from "./dialect.js";
import { type Documents, refersElsewhere } from "./documents.js";
import type { Formats } from "./formats.js";
import { isObject, isSame, type Json, type JsonObject, lengthOf, member, typeOf } from "./json.js";
import { isMultiple } from "./multiple.js";
import type { Patterns } from "./patterns.js";
import { Undecided } from "./undecided.js";

/** What of a value was looked at, for `unevaluatedProperties` and `unevaluatedItems` (2020-12 §11). */
interface Seen {
  readonly names: Set<string>;
  readonly items: Set<number>;
}

/** Says of one value whether it is valid: exact, and without anything being compiled. */
export class Evaluator {
  #source: Json | undefined;

  constructor(
    private readonly dialect: Dialect,
    private readonly documents: Documents,
    private readonly patterns: Patterns,
    private readonly formats: Formats,
  ) {}

  /**
   * @param source the schema whose own list the value was taken from: it is not asked whether it is in it
   * @throws Undecided
   */
  isValid(schema: Json, value: Json, source?: Json): boolean {
    this.#source = source;
    return this.#valid(schema, value, { names: new Set(), items: new Set() }, 0);
  }

  #valid(schema: Json, value: Json, seen: Seen, depth: number): boolean {
    if (typeof schema === "boolean") return schema;
    if (!isObject(schema)) throw new Undecided("schema", "is neither an object nor a boolean");
    if (depth > 200) throw new Undecided("$ref", "leads to itself");
    const inner = (one: Json, at: Json) => this.#valid(one, at, { names: new Set(), items: new Set() }, depth + 1);
    const here = (one: Json) => {
      const own: Seen = { names: new Set(), items: new Set() };
      const isValid = this.#valid(one, value, own, depth + 1);
      if (isValid) {
        for (const name of own.names) seen.names.add(name);
        for (const item of own.items) seen.items.add(item);
      }
      return isValid;
    };
    if (refersElsewhere(schema) && !here(this.documents.target(schema))) return false;
    if (!this.#combined(schema, here)) return false;
    if (!isOfType(schema, value) || (schema !== this.#source && !isListed(schema, value))) return false;
    switch (typeOf(value)) {
      case "number":
        return isNumber(schema, value as number);
      case "string":
        return this.#isText(schema, value as string);
      case "array":
        return this.#isArray(schema, value as readonly Json[], seen, inner);
      case "object":
        return this.#isMembers(schema, value as JsonObject, seen, { inner, here });
      default:
        return true;
    }
  }

  #combined(schema: JsonObject, here: (one: Json) => boolean): boolean {
    const { allOf, anyOf, oneOf, not } = schema;
    if (Array.isArray(allOf) && !allOf.map(here).every(Boolean)) return false;
    if (Array.isArray(anyOf) && !anyOf.map(here).some(Boolean)) return false;
    if (Array.isArray(oneOf) && oneOf.map(here).filter(Boolean).length !== 1) return false;
    if (not !== undefined && here({ allOf: [not] })) return false;
    if (schema.if === undefined) return true;
    const branch = here(schema.if) ? schema.then : schema.else;
    return branch === undefined || here(branch);
  }

  #isText({ minLength, maxLength, pattern, format }: JsonObject, value: string): boolean {
    if (typeof minLength === "number" && lengthOf(value) < minLength) return false;
    if (typeof maxLength === "number" && lengthOf(value) > maxLength) return false;
    if (typeof pattern === "string" && !this.patterns.matches(pattern, value)) return false;
    return typeof format !== "string" || this.formats.accepts(format, value);
  }

  #isArray(schema: JsonObject, value: readonly Json[], seen: Seen, inner: (one: Json, at: Json) => boolean): boolean {
    const { minItems, maxItems, uniqueItems, contains, minContains, maxContains, unevaluatedItems } = schema;
    if (typeof minItems === "number" && value.length < minItems) return false;
    if (typeof maxItems === "number" && value.length > maxItems) return false;
    if (uniqueItems === true && value.some((one, index) => value.slice(0, index).some((other) => isSame(one, other)))) {
      return false;
    }
    const { prefix, rest } = itemsOf(schema, this.dialect);
    for (const [index, item] of value.entries()) {
      const one = index < prefix.length ? prefix[index] : rest;
      if (one === undefined) continue;
      if (!inner(one, item)) return false;
      seen.items.add(index);
    }
    if (contains !== undefined) {
      const found = value.flatMap((item, index) => (inner(contains, item) ? [index] : []));
      const counts = this.dialect.refHasSiblings;
      if (found.length < (counts && typeof minContains === "number" ? minContains : 1)) return false;
      if (counts && typeof maxContains === "number" && found.length > maxContains) return false;
      if (this.dialect.prefixItems) for (const index of found) seen.items.add(index);
    }
    if (unevaluatedItems === undefined || !this.dialect.refHasSiblings) return true;
    for (const [index, item] of value.entries()) {
      if (!seen.items.has(index) && !inner(unevaluatedItems, item)) return false;
      seen.items.add(index);
    }
    return true;
  }

  #isMembers(
    schema: JsonObject,
    value: JsonObject,
    seen: Seen,
    { inner, here }: { inner(one: Json, at: Json): boolean; here(one: Json): boolean },
  ): boolean {
    const { minProperties, maxProperties, required, propertyNames, unevaluatedProperties } = schema;
    const names = Object.keys(value);
    if (typeof minProperties === "number" && names.length < minProperties) return false;
    if (typeof maxProperties === "number" && names.length > maxProperties) return false;
    if (Array.isArray(required) && !required.every((name) => Object.hasOwn(value, String(name)))) return false;
    if (propertyNames !== undefined && !names.every((name) => inner(propertyNames, name))) return false;
    for (const [name, needed] of dependenciesOf(schema)) {
      if (!Object.hasOwn(value, name)) continue;
      if (Array.isArray(needed) ? !needed.every((one) => Object.hasOwn(value, String(one))) : !here(needed))
        return false;
    }
    for (const name of names) {
      const asked = this.memberSchemas(schema, name);
      if (asked.length > 0) seen.names.add(name);
      if (!asked.every((one) => inner(one, value[name] as Json))) return false;
    }
    if (unevaluatedProperties === undefined || !this.dialect.refHasSiblings) return true;
    for (const name of names) {
      if (!seen.names.has(name) && !inner(unevaluatedProperties, value[name] as Json)) return false;
      seen.names.add(name);
    }
    return true;
  }

  /** The schemas that `properties`, `patternProperties` and `additionalProperties` ask of a member of this name. */
  memberSchemas({ properties, patternProperties, additionalProperties }: JsonObject, name: string): readonly Json[] {
    const asked: Json[] = [];
    const own = isObject(properties) ? member(properties, name) : undefined;
    if (own !== undefined) asked.push(own);
    if (isObject(patternProperties)) {
      for (const [pattern, one] of Object.entries(patternProperties)) {
        if (this.patterns.matches(pattern, name)) asked.push(one);
      }
    }
    if (asked.length === 0 && additionalProperties !== undefined) asked.push(additionalProperties);
    return asked;
  }
}

function isOfType({ type }: JsonObject, value: Json): boolean {
  if (type === undefined) return true;
  const types = Array.isArray(type) ? type : [type];
  return types.includes(typeOf(value)) || (types.includes("integer") && Number.isInteger(value));
}

function isListed(schema: JsonObject, value: Json): boolean {
  const { enum: listed } = schema;
  if (
    typeof value === "number" &&
    Math.abs(value) > Number.MAX_SAFE_INTEGER &&
    (listed || Object.hasOwn(schema, "const"))
  ) {
    throw new Undecided("enum", "numbers beyond 2^53 cannot be told apart");
  }
  if (Array.isArray(listed) && !listed.some((one) => isSame(one, value))) return false;
  return !Object.hasOwn(schema, "const") || isSame(schema.const as Json, value);
}

function isNumber(schema: JsonObject, value: number): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  return (
    !(typeof minimum === "number" && value < minimum) &&
    !(typeof maximum === "number" && value > maximum) &&
    !(typeof exclusiveMinimum === "number" && value <= exclusiveMinimum) &&
    !(typeof exclusiveMaximum === "number" && value >= exclusiveMaximum) &&
    !(typeof multipleOf === "number" && !isMultiple(value, multipleOf))
  );
}

/** The schemas of the first items, and of those after them; undefined where nothing is asked of these. */
export function itemsOf(schema: JsonObject, { prefixItems }: Dialect): { prefix: readonly Json[]; rest?: Json } {
  const { items, additionalItems } = schema;
  if (prefixItems) {
    const prefix = Array.isArray(schema.prefixItems) ? (schema.prefixItems as readonly Json[]) : [];
    return { prefix, ...(items !== undefined && { rest: items }) };
  }
  if (!Array.isArray(items)) return { prefix: [], ...(items !== undefined && { rest: items }) };
  return { prefix: items as readonly Json[], ...(additionalItems !== undefined && { rest: additionalItems }) };
}

/** What a member asks for by being there: other members, or that the whole object is valid under a schema. */
export function dependenciesOf(schema: JsonObject): readonly (readonly [string, Json])[] {
  return [schema.dependencies, schema.dependentRequired, schema.dependentSchemas].flatMap((one) =>
    isObject(one) ? Object.entries(one) : [],
  );
}
