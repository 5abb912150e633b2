import fc from "fast-check";
import type { Json, JsonObject } from "../json.js";

/** A way to say the same in other words. Which of its places it takes is drawn by `pick`, at most so much. */
export type Rephrase = (schema: Json, pick: (most: number) => number) => Json;

/** Keywords that mean something only beside each other. */
const together = [
  ["properties", "patternProperties", "additionalProperties"],
  ["if", "then", "else"],
  ["contains", "minContains", "maxContains"],
];

const lists = new Set(["allOf", "anyOf", "oneOf"]);
const single = new Set(["additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else"]);
const named = new Set(["properties", "patternProperties", "$defs"]);

export const rephrases: Readonly<Record<string, Rephrase>> = {
  /** Names, choices and lists in another order. */
  reordered: (schema, pick) => everywhere(schema, (one) => shuffled(one, pick)),

  /** One of its subschemas stands elsewhere, and a reference in its place. */
  referred: (schema, pick) => {
    const places = placesOf(schema);
    const place = places[pick(places.length - 1)];
    if (!place || !isObject(schema)) return schema;
    const defs = isObject(schema.$defs ?? null) ? (schema.$defs as JsonObject) : {};
    const name = `d${Object.keys(defs).length}`;
    return {
      ...(replaced(schema, place, { $ref: `#/$defs/${name}` }) as JsonObject),
      $defs: { ...defs, [name]: at(schema, place) },
    };
  },

  /** What it asks is asked in two. */
  split: (schema, pick) =>
    atOnePlace(schema, pick, (one) => {
      const { $defs, ...rest } = one;
      const groups = groupsOf(rest);
      if (groups.length < 2) return one;
      const cut = 1 + pick(groups.length - 2);
      const halves = [groups.slice(0, cut), groups.slice(cut)].map((half) => Object.assign({}, ...half) as JsonObject);
      return { allOf: halves, ...($defs !== undefined && { $defs }) };
    }),

  /** A choice between it and nothing. */
  chosen: (schema, pick) => atOnePlace(schema, pick, (one) => wrapped(one, (rest) => ({ anyOf: [false, rest] }))),

  /** Not what it is not. */
  doubted: (schema, pick) => atOnePlace(schema, pick, (one) => wrapped(one, (rest) => ({ not: { not: rest } }))),
};

/** Three of them, one after the other. */
export const arbitraryRephrasing = fc.tuple(
  fc.array(fc.constantFrom(...Object.keys(rephrases)), { minLength: 3, maxLength: 3 }),
  fc.array(fc.nat(1_000), { minLength: 60, maxLength: 60 }),
);

export function rephrased(schema: Json, [names, draws]: readonly [readonly string[], readonly number[]]): Json {
  let drawn = 0;
  const pick = (most: number) => (most <= 0 ? 0 : (draws[drawn++ % draws.length] ?? 0) % (most + 1));
  return names.reduce((said, name) => rephrases[name]?.(said, pick) ?? said, schema);
}

/** Limits of which each keeps the value out. */
export function limitsAgainst(value: Json): readonly JsonObject[] {
  const own: readonly JsonObject[] = [{ not: { const: value } }, { not: { enum: [value] } }];
  if (typeof value === "string") {
    const { length } = [...value];
    return [...own, { minLength: length + 1 }, ...(length > 0 ? [{ maxLength: length - 1 }] : [])];
  }
  if (typeof value === "number") return [...own, { exclusiveMinimum: value }, { exclusiveMaximum: value }];
  if (Array.isArray(value)) {
    return [...own, { minItems: value.length + 1 }, ...(value.length > 0 ? [{ maxItems: value.length - 1 }] : [])];
  }
  if (isObject(value)) {
    const names = Object.keys(value);
    const fewer = names.length > 0 ? [{ maxProperties: names.length - 1 }] : [];
    return [...own, { minProperties: names.length + 1 }, ...fewer];
  }
  return own;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `$defs` stay at the root, where references look for them. */
function wrapped({ $defs, ...rest }: JsonObject, wrap: (rest: JsonObject) => JsonObject): JsonObject {
  return { ...wrap(rest), ...($defs !== undefined && { $defs }) };
}

function groupsOf(schema: JsonObject): readonly JsonObject[] {
  const groups = new Map<string, JsonObject>();
  for (const [keyword, value] of Object.entries(schema)) {
    const group = together.find((some) => some.includes(keyword))?.[0] ?? keyword;
    groups.set(group, { ...groups.get(group), [keyword]: value });
  }
  return [...groups.values()];
}

type Place = readonly (string | number)[];

/** Where subschemas stand, the schema itself first. */
function placesOf(schema: Json, here: Place = []): readonly Place[] {
  if (!isObject(schema)) return [here];
  const below = Object.entries(schema).flatMap(([keyword, value]): readonly Place[] => {
    const place = [...here, keyword];
    if (single.has(keyword)) return placesOf(value, place);
    if (lists.has(keyword) && Array.isArray(value)) return value.flatMap((one, n) => placesOf(one, [...place, n]));
    if (named.has(keyword) && isObject(value)) {
      return Object.entries(value).flatMap(([name, one]) => placesOf(one, [...place, name]));
    }
    return [];
  });
  return here.length === 0 ? below : [here, ...below];
}

function at(schema: Json, place: Place): Json {
  return place.reduce<Json>((value, step) => (value as Record<string, Json>)[step] ?? true, schema);
}

function replaced(schema: Json, [step, ...further]: Place, by: Json): Json {
  if (step === undefined) return by;
  if (Array.isArray(schema)) return schema.map((one, n) => (n === step ? replaced(one, further, by) : one));
  if (!isObject(schema)) return schema;
  return { ...schema, [step]: replaced(schema[step] ?? true, further, by) };
}

function atOnePlace(schema: Json, pick: (most: number) => number, change: (one: JsonObject) => JsonObject): Json {
  const places: readonly Place[] = [[], ...placesOf(schema)];
  const place = places[pick(places.length - 1)] ?? [];
  const one = at(schema, place);
  return isObject(one) ? replaced(schema, place, change(one)) : schema;
}

function everywhere(schema: Json, change: (one: JsonObject) => JsonObject): Json {
  const deepest = [...placesOf(schema)].sort((one, other) => other.length - one.length);
  return [...deepest, []].reduce<Json>((said, place) => {
    const one = at(said, place);
    return isObject(one) ? replaced(said, place, change(one)) : said;
  }, schema);
}

const unordered = new Set(["enum", "required", "allOf", "anyOf", "oneOf"]);

function shuffled(schema: JsonObject, pick: (most: number) => number): JsonObject {
  const turn = <Item>(items: readonly Item[]): Item[] => {
    const by = pick(items.length - 1);
    return [...items.slice(by), ...items.slice(0, by)];
  };
  return Object.fromEntries(
    turn(Object.entries(schema)).map(([keyword, value]) => {
      if (unordered.has(keyword) && Array.isArray(value)) return [keyword, turn(value)];
      if (named.has(keyword) && isObject(value)) return [keyword, Object.fromEntries(turn(Object.entries(value)))];
      return [keyword, value];
    }),
  );
}
