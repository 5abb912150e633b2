import { isJsonObject, type Json, type JsonObject, pointerTo } from "@tenon/contract";
import type { DocumentPath, PathToken } from "./document-path.js";
import type { Matcher, Rule } from "./matcher.js";
import type { Draft } from "./question.js";
import { RuleSet } from "./rule-set.js";
import { type Judged, valueSchema } from "./value-schema.js";

/** What a pact expects of a body: one example, and rules for where other values would do as well. */
export interface Expectation {
  readonly example: Json;
  readonly rules: readonly Rule[];
}

/** An expectation as a schema, for whoever wants to compare it with another one. */
export interface ExpectationSchema {
  /** A document is valid when Pact's own matching accepts it. */
  readonly schema: Json;
  /** Where JSON Schema cannot say what a matcher asks: the schema accepts anything there, and Pact may not. */
  readonly widenings: readonly Widening[];
}

export interface Widening {
  /** A JSON Pointer into the example. */
  readonly pointer: string;
  readonly why: string;
}

/**
 * The schema of all bodies that Pact accepts for an expectation, by the rules of its matching of messages (Pact specification
 * version 4): members that the example does not have are ignored, those that it has must be there, a value without a rule must
 * be equal, and a rule counts for what is below it, too.
 *
 * One thing is narrower here: Pact holds a `regex` or an `include` against the text of a number or an object as well; here it
 * must be a string.
 */
export function expectationSchema({ example, rules }: Expectation, draft: Draft = "2020-12"): ExpectationSchema {
  const widenings: Widening[] = [];
  const schema = new Expecting(new RuleSet(rules), widenings, draft).schemaOf(example, []);
  return { schema: { $schema: dialects[draft], ...asObject(schema) }, widenings };
}

const dialects: Readonly<Record<Draft, string>> = {
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
};

/** Walks an example with the rules that apply to it. */
class Expecting {
  constructor(
    private readonly rules: RuleSet,
    private readonly widenings: Widening[],
    private readonly draft: Draft,
  ) {}

  schemaOf(example: Json, path: DocumentPath): Json {
    if (Array.isArray(example)) return this.#ofArray(example, path);
    if (isJsonObject(example)) return this.#ofObject(example, path);
    const rule = this.rules.ruleFor(path);
    if (!rule) return { const: example };
    const schemas = rule.matchers.map((matcher) => this.#judged(valueSchema(matcher, example), path));
    return rule.combine === "or" ? anyOf(schemas) : allOf(schemas);
  }

  #ofObject(example: JsonObject, path: DocumentPath): Json {
    const rule = this.rules.ruleFor(path);
    if (!rule) return this.#members(example, path);
    // Pact asks all of an object's matchers, whatever the rule combines them by.
    return allOf(
      rule.matchers.map((matcher) => {
        if (!rule.isInherited && (matcher.match === "values" || matcher.match === "eachValue")) {
          return this.#values(example, path, matcher);
        }
        return allOf([this.#members(example, path), this.#sizeOf(matcher, example, path, rule.isInherited)]);
      }),
    );
  }

  /** The members that the example has, with the values that they may have. */
  #members(example: JsonObject, path: DocumentPath): Json {
    const names = Object.keys(example);
    const properties = Object.fromEntries(
      names.map((name) => [name, this.schemaOf(example[name] as Json, [...path, name])]),
    );
    const areOptional = this.rules.hasOwn(path, ["values", "eachValue", "eachKey"]);
    return {
      type: "object",
      ...(names.length > 0 && { properties }),
      ...(names.length > 0 && !areOptional && { required: names }),
    };
  }

  /** Whatever a member is called, its value is like the one of that name, or like the first. */
  #values(example: JsonObject, path: DocumentPath, matcher: Matcher): Json {
    const expecting = this.#inside(matcher, path);
    const names = Object.keys(example);
    const [first] = names;
    if (first === undefined) return { type: "object" };
    const like = (name: string) =>
      expecting.schemaOf(example[Object.hasOwn(example, name) ? name : first] as Json, [...path, name]);
    return {
      type: "object",
      properties: Object.fromEntries(
        [...names, ...expecting.rules.namesAt(path.length)].map((name) => [name, like(name)]),
      ),
      additionalProperties: like(unnamed),
    };
  }

  #sizeOf(matcher: Matcher, example: JsonObject, path: DocumentPath, isInherited: boolean): Json {
    switch (matcher.match) {
      case "type":
        return isInherited ? true : limits("Properties", matcher);
      case "notEmpty":
        return { minProperties: 1 };
      case "equality":
        return { const: example };
      case "eachKey":
        return isInherited
          ? true
          : { propertyNames: allOf(matcher.rules.map((rule) => this.#judged(valueSchema(rule, ""), path))) };
      case "regex":
      case "values":
      case "eachValue":
      case "arrayContains":
        return true;
      case "unknown":
        return this.#judged(valueSchema(matcher, example), path);
      default:
        return false;
    }
  }

  #ofArray(example: readonly Json[], path: DocumentPath): Json {
    const rule = this.rules.ruleFor(path);
    if (!rule)
      return { type: "array", ...this.#items(example, path), minItems: example.length, maxItems: example.length };
    // Pact looks at no rule where the example has no item to go by.
    if (example.length === 0) return { type: "array" };
    const schemas = rule.matchers.map((matcher) => this.#array(matcher, example, path, rule.isInherited));
    return rule.combine === "or" ? anyOf(schemas) : allOf(schemas);
  }

  #array(matcher: Matcher, example: readonly Json[], path: DocumentPath, isInherited: boolean): Json {
    const items = { type: "array", ...this.#items(example, path) };
    switch (matcher.match) {
      case "arrayContains":
        return this.#contains(matcher, example);
      case "eachValue":
        return isInherited
          ? { type: "array" }
          : { type: "array", ...this.#inside(matcher, path).#items(example, path) };
      case "type":
        return isInherited ? items : { ...items, ...limits("Items", matcher) };
      case "notEmpty":
        return { ...items, minItems: 1 };
      case "equality":
        return { ...items, const: example };
      case "null":
        return false;
      case "unknown":
        return allOf([items, this.#judged(valueSchema(matcher, example), path)]);
      default:
        return items;
    }
  }

  /** Items are like those of the example, and further ones like its first. */
  #items(example: readonly Json[], path: DocumentPath): JsonObject {
    const [first] = example;
    if (first === undefined) return {};
    const listed = example.map((item, place) => this.schemaOf(item, [...path, place]));
    const further = this.schemaOf(first, [...path, example.length]);
    if (listed.every((schema) => same(schema, further))) return { items: further };
    return this.draft === "2020-12"
      ? { prefixItems: listed, items: further }
      : { items: listed, additionalItems: further };
  }

  #contains({ variants }: Extract<Matcher, { match: "arrayContains" }>, example: readonly Json[]): Json {
    const wanted =
      variants.length > 0 ? variants : example.map((_, index) => ({ index, rules: [] as readonly Rule[] }));
    return allOf([
      { type: "array" },
      ...wanted.map(({ index, rules }) => {
        const item = example[index];
        return item === undefined ? false : { contains: this.#with(rules).schemaOf(item, []) };
      }),
    ]);
  }

  /** `eachValue` puts rules of its own in the place of all others. */
  #inside(matcher: Matcher, path: DocumentPath): Expecting {
    if (matcher.match !== "eachValue") return this;
    const steps = path.map(
      (step): PathToken => (typeof step === "number" ? { kind: "index", index: step } : { kind: "field", name: step }),
    );
    return this.#with([
      { path: [{ kind: "root" }, ...steps, { kind: "any" }], combine: "and", matchers: matcher.rules },
    ]);
  }

  #with(rules: readonly Rule[]): Expecting {
    return new Expecting(new RuleSet(rules), this.widenings, this.draft);
  }

  #judged({ schema, widening }: Judged, path: DocumentPath): Json {
    if (widening !== undefined) this.widenings.push({ pointer: pointerTo("", ...path), why: widening });
    return schema;
  }
}

/** A name that no rule names. */
const unnamed = "\0";

function limits(
  of: "Properties" | "Items",
  { min, max }: { readonly min?: number; readonly max?: number },
): JsonObject {
  return { ...(min !== undefined && { [`min${of}`]: min }), ...(max !== undefined && { [`max${of}`]: max }) };
}

function allOf(schemas: readonly Json[]): Json {
  const asking = schemas.filter((schema) => schema !== true);
  const [only, second] = asking;
  if (only === undefined) return true;
  return second === undefined ? only : { allOf: asking };
}

function anyOf(schemas: readonly Json[]): Json {
  const [only, second] = schemas;
  if (only === undefined) return false;
  return second === undefined ? only : { anyOf: schemas };
}

function same(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function asObject(schema: Json): JsonObject {
  if (isJsonObject(schema)) return schema;
  return schema === true ? {} : { not: {} };
}
