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
import { patternExample } from "./pattern-example.js";

/**
 * A value that a schema asks for, made from its examples, defaults, enums and bounds: the same for the same schema. Undefined where it
 * finds none. It is a proposal: what a schema says with `not`, `if` and the like is not followed, so hold it against a validator.
 */
export function exampleOf(sources: Sources, at: Location): Json | undefined {
  return new ExampleMaker(sources).value(at, 0);
}

const deepest = 12;

/** How many schemas are looked at before it is given up. */
const mostSteps = 4_000;

class ExampleMaker {
  #steps = 0;
  /** What contains what is being made: a schema that leads back to itself is left out there. */
  readonly #underway = new Set<string>();
  constructor(private readonly sources: Sources) {}

  value(at: Location, depth: number): Json | undefined {
    const place = `${at.file}#${at.pointer}`;
    if (this.#steps++ > mostSteps || depth > deepest || this.#underway.has(place)) return undefined;
    this.#underway.add(place);
    const value = this.#made(at, depth);
    this.#underway.delete(place);
    return value;
  }

  #made(at: Location, depth: number): Json | undefined {
    const schema = valueAt(this.sources, at);
    if (!isJsonObject(schema)) return schema === true ? {} : undefined;
    if (typeof schema.$ref === "string") return this.value(referenceTarget(at.file, schema.$ref), depth + 1);
    const said = given(schema);
    if (said !== undefined) return said;
    const parts = this.parts(schema, at, depth);
    const own = this.ofType(schema, at, depth);
    if (parts.length === 0) return own;
    if (parts.every(isJsonObject) && (own === undefined || isJsonObject(own)))
      return parts.reduce<JsonObject>((all, part) => ({ ...all, ...part }), own ?? {});
    return parts[0];
  }

  private parts(schema: JsonObject, at: Location, depth: number): readonly Json[] {
    const of = (keyword: string, index: number) => this.value(below(at, keyword, String(index)), depth + 1);
    const all = Array.isArray(schema.allOf) ? schema.allOf.map((_, index) => of("allOf", index)) : [];
    const choices = ["oneOf", "anyOf"].flatMap((keyword) => {
      const listed = schema[keyword];
      if (!Array.isArray(listed)) return [];
      const made = listed.map((_, index) => of(keyword, index)).filter((value) => value !== undefined);
      return [made.find((value) => value !== null) ?? made[0]];
    });
    return [...all, ...choices].filter((value) => value !== undefined);
  }

  private ofType(schema: JsonObject, at: Location, depth: number): Json | undefined {
    switch (typeOf(schema)) {
      case "object":
        return this.object(schema, at, depth);
      case "array":
        return this.list(schema, at, depth);
      case "string":
        return text(schema);
      case "integer":
      case "number":
        return number(schema);
      case "boolean":
        return true;
      case "null":
        return null;
      default:
        return undefined;
    }
  }

  /** All that is required, and what is optional where it can be made without going round. */
  private object(schema: JsonObject, at: Location, depth: number): Json | undefined {
    const properties = isJsonObject(schema.properties) ? schema.properties : {};
    const required = new Set(Array.isArray(schema.required) ? schema.required.filter(isText) : []);
    const members: [string, Json][] = [];
    for (const name of Object.keys(properties)) {
      const value = required.has(name) || depth < 4 ? this.value(below(at, "properties", name), depth + 1) : undefined;
      if (value !== undefined) members.push([name, value]);
      else if (required.has(name)) return undefined;
    }
    for (const name of required) if (!Object.hasOwn(properties, name)) members.push([name, "text"]);
    return Object.fromEntries(members);
  }

  private list(schema: JsonObject, at: Location, depth: number): Json | undefined {
    const [keyword, tuple] = Array.isArray(schema.prefixItems)
      ? ["prefixItems", schema.prefixItems]
      : ["items", Array.isArray(schema.items) ? schema.items : undefined];
    const least = typeof schema.minItems === "number" ? schema.minItems : 0;
    if (tuple) {
      const items = tuple.map((_, index) => this.value(below(at, keyword, String(index)), depth + 1));
      return items.every((item) => item !== undefined) && items.length >= least ? items : undefined;
    }
    if (schema.items === undefined) return least === 0 ? [] : Array.from({ length: Math.min(least, 50) }, () => "text");
    const item = this.value(below(at, "items"), depth + 1);
    if (item === undefined) return least === 0 ? [] : undefined;
    return Array.from({ length: Math.min(Math.max(least, schema.maxItems === 0 ? 0 : 1), 50) }, () => item);
  }
}

function below(at: Location, ...steps: readonly string[]): Location {
  return { file: at.file, pointer: steps.reduce((pointer, step) => pointerTo(pointer, step), at.pointer) };
}

/** What the schema itself names as a value of it. */
function given(schema: JsonObject): Json | undefined {
  if (schema.const !== undefined) return schema.const;
  const [example] = Array.isArray(schema.examples) ? schema.examples : [];
  if (example !== undefined) return example;
  if (schema.default !== undefined && schema.default !== null) return schema.default;
  return Array.isArray(schema.enum) ? schema.enum[0] : undefined;
}

function typeOf(schema: JsonObject): string | undefined {
  const types = Array.isArray(schema.type) ? schema.type.filter(isText) : [schema.type].filter(isText);
  const type = types.find((one) => one !== "null") ?? types[0];
  if (type !== undefined) return type;
  const implied: readonly [string, string][] = [
    ["object", "properties required additionalProperties"],
    ["array", "items prefixItems minItems"],
    ["string", "pattern format minLength maxLength"],
    ["number", "minimum maximum exclusiveMinimum multipleOf"],
  ];
  return implied.find(([, keywords]) => keywords.split(" ").some((keyword) => schema[keyword] !== undefined))?.[0];
}

const formats: Readonly<Record<string, string>> = {
  date: "2026-11-02",
  "date-time": "2026-11-02T09:41:00Z",
  time: "09:41:00Z",
  duration: "PT5M",
  email: "ada@example.com",
  "idn-email": "ada@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "https://example.com/",
  iri: "https://example.com/",
  uuid: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01",
  "json-pointer": "/a",
  regex: "^a$",
};

function text(schema: JsonObject): string | undefined {
  const format = typeof schema.format === "string" ? formats[schema.format] : undefined;
  if (format !== undefined) return format;
  const made = typeof schema.pattern === "string" ? patternExample(schema.pattern) : "text";
  if (made === undefined) return undefined;
  const least = typeof schema.minLength === "number" ? schema.minLength : 0;
  const most = typeof schema.maxLength === "number" ? schema.maxLength : 1_000;
  if (least > 1_000) return undefined;
  return made.padEnd(least, made === "" ? "a" : made).slice(0, Math.max(most, least));
}

function number(schema: JsonObject): number {
  const { minimum, exclusiveMinimum: above, maximum, exclusiveMaximum: under, multipleOf: step = 1 } = schema;
  const by = typeof step === "number" && step > 0 ? step : 1;
  if (typeof minimum === "number") return Math.ceil(minimum / by) * by;
  if (typeof above === "number") return (Math.floor(above / by) + 1) * by;
  if (typeof maximum === "number" && maximum < by) return Math.floor(maximum / by) * by;
  if (typeof under === "number" && under <= by) return (Math.ceil(under / by) - 1) * by;
  return by;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
