import type { ArrayAtom, Atom, Demand, NumberAtom, ObjectAtom, StringAtom, Way } from "./atom.js";
import { type Claim, fails, holds } from "./claim.js";
import type { Dialect } from "./dialect.js";
import { type Documents, refersElsewhere } from "./documents.js";
import { dependenciesOf, itemsOf } from "./evaluator.js";
import type { Formats } from "./formats.js";
import { isObject, type Json, type JsonObject, type JsonType, typeOf } from "./json.js";
import { listedIn } from "./listed.js";
import { Undecided } from "./undecided.js";
import { withoutUnevaluated, withUnevaluated } from "./unevaluated.js";

/** What of a question is the same for all of its claims. */
export interface Setting {
  readonly dialect: Dialect;
  readonly documents: Documents;
  readonly formats: Formats;
}

const infinite = Number.POSITIVE_INFINITY;

/**
 * What a claim asks of a value of this type, keyword by keyword; undefined when no such value can be.
 * @throws Undecided
 */
export function demandOf({ schema, holds: isMeant }: Claim, type: JsonType, setting: Setting): Demand | undefined {
  if (typeof schema === "boolean") return schema === isMeant ? { claims: [], atoms: [], choices: [] } : undefined;
  if (!isObject(schema)) throw new Undecided("schema", "is neither an object nor a boolean");
  return isMeant ? demanded(schema, type, setting) : refused(schema, type, setting);
}

function demanded(schema: JsonObject, type: JsonType, setting: Setting): Demand | undefined {
  const atoms: Atom[] = [];
  const claims: Claim[] = [];
  const choices: (readonly Way[])[] = [];
  const unevaluated = withUnevaluated(schema, type, setting);
  if (unevaluated) return unevaluated;
  if (schema.type !== undefined) {
    const types = Array.isArray(schema.type) ? schema.type : [schema.type];
    if (!types.includes(type)) {
      if (type !== "number" || !types.includes("integer")) return undefined;
      atoms.push({ kind: "multiple", of: 1 });
    }
  }
  if (refersElsewhere(schema)) claims.push(holds(setting.documents.target(schema)));
  const listed = listedIn(schema)?.filter((value) => typeOf(value) === type);
  if (listed) choices.push(listed.map((value) => ({ claims: [holds({ const: value })], atoms: [] })));
  atoms.push(...atomsOf(schema, type, setting));
  for (const one of list(schema.allOf)) claims.push(holds(one));
  if (schema.not !== undefined) claims.push(fails(schema.not));
  if (Array.isArray(schema.anyOf)) choices.push(list(schema.anyOf).map((one) => ({ claims: [holds(one)], atoms: [] })));
  if (Array.isArray(schema.oneOf)) {
    const all = list(schema.oneOf);
    choices.push(
      all.map((one, index) => ({
        claims: [holds(one), ...all.filter((_, other) => other !== index).map(fails)],
        atoms: [],
      })),
    );
  }
  if (schema.if !== undefined && (schema.then !== undefined || schema.else !== undefined)) {
    choices.push([
      { claims: [holds(schema.if), holds(schema.then ?? true)], atoms: [] },
      { claims: [fails(schema.if), holds(schema.else ?? true)], atoms: [] },
    ]);
  }
  if (type === "object") choices.push(...dependenciesOf(schema).map(([name, needed]) => dependency(name, needed)));
  return { claims, atoms, choices };
}

/** A negation is a choice: any keyword may be the one that is not met. */
function refused(schema: JsonObject, type: JsonType, setting: Setting): Demand | undefined {
  const ways: Way[] = [];
  const unevaluated = withoutUnevaluated(schema, type, setting);
  if (unevaluated) return { claims: [], atoms: [], choices: [unevaluated] };
  if (schema.type !== undefined) {
    const types = Array.isArray(schema.type) ? schema.type : [schema.type];
    if (!types.includes(type)) {
      if (type !== "number" || !types.includes("integer")) return { claims: [], atoms: [], choices: [] };
      ways.push({ claims: [], atoms: [{ kind: "notMultiple", of: 1 }] });
    }
  }
  if (refersElsewhere(schema)) ways.push({ claims: [fails(setting.documents.target(schema))], atoms: [] });
  const listed = listedIn(schema)?.filter((value) => typeOf(value) === type);
  if (listed) ways.push({ claims: [], atoms: listed.map((value) => ({ kind: "not", value })) });
  ways.push(...refusalsOf(schema, type, setting));
  if (schema.not !== undefined) ways.push({ claims: [holds(schema.not)], atoms: [] });
  for (const one of list(schema.allOf)) ways.push({ claims: [fails(one)], atoms: [] });
  if (Array.isArray(schema.anyOf)) ways.push({ claims: list(schema.anyOf).map(fails), atoms: [] });
  if (Array.isArray(schema.oneOf)) {
    const all = list(schema.oneOf);
    ways.push({ claims: all.map(fails), atoms: [] });
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) ways.push({ claims: [holds(one), holds(other)], atoms: [] });
    }
  }
  if (schema.if !== undefined) {
    if (schema.then !== undefined) ways.push({ claims: [holds(schema.if), fails(schema.then)], atoms: [] });
    if (schema.else !== undefined) ways.push({ claims: [fails(schema.if), fails(schema.else)], atoms: [] });
  }
  if (type === "object") ways.push(...dependenciesOf(schema).flatMap(([name, needed]) => unmet(name, needed)));
  return ways.length === 0 ? undefined : { claims: [], atoms: [], choices: [ways] };
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function dependency(name: string, needed: Json): readonly Way[] {
  const absent: Way = { claims: [], atoms: [{ kind: "absent", name }] };
  const present: Atom = { kind: "present", name };
  if (!Array.isArray(needed)) return [absent, { claims: [holds(needed)], atoms: [present] }];
  return [
    absent,
    { claims: [], atoms: [present, ...needed.map((one): Atom => ({ kind: "present", name: String(one) }))] },
  ];
}

function unmet(name: string, needed: Json): readonly Way[] {
  const present: Atom = { kind: "present", name };
  if (!Array.isArray(needed)) return [{ claims: [fails(needed)], atoms: [present] }];
  return needed.map((one) => ({ claims: [], atoms: [present, { kind: "absent", name: String(one) }] }));
}

function atomsOf(schema: JsonObject, type: JsonType, setting: Setting): readonly Atom[] {
  switch (type) {
    case "number":
      return numberAtoms(schema);
    case "string":
      return stringAtoms(schema, setting);
    case "array":
      return arrayAtoms(schema, setting);
    case "object":
      return objectAtoms(schema);
    default:
      return [];
  }
}

/** Each is a way to fail. */
function refusalsOf(schema: JsonObject, type: JsonType, setting: Setting): readonly Way[] {
  return atomsOf(schema, type, setting).flatMap((atom) => negations(atom).map((atoms) => ({ claims: [], atoms })));
}

function numberAtoms({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: JsonObject): NumberAtom[] {
  const atoms: NumberAtom[] = [];
  if (typeof minimum === "number") atoms.push({ kind: "above", limit: minimum, inclusive: true });
  if (typeof exclusiveMinimum === "number") atoms.push({ kind: "above", limit: exclusiveMinimum, inclusive: false });
  if (typeof maximum === "number") atoms.push({ kind: "below", limit: maximum, inclusive: true });
  if (typeof exclusiveMaximum === "number") atoms.push({ kind: "below", limit: exclusiveMaximum, inclusive: false });
  if (typeof multipleOf === "number") atoms.push({ kind: "multiple", of: multipleOf });
  return atoms;
}

function stringAtoms({ minLength, maxLength, pattern, format }: JsonObject, { formats }: Setting): StringAtom[] {
  const atoms: StringAtom[] = [];
  if (typeof minLength === "number" && minLength > 0)
    atoms.push({ kind: "lengths", min: Math.ceil(minLength), max: infinite });
  if (typeof maxLength === "number") atoms.push({ kind: "lengths", min: 0, max: Math.floor(maxLength) });
  if (typeof pattern === "string") atoms.push({ kind: "pattern", pattern, matches: true });
  if (typeof format === "string" && formats.areAssertions) atoms.push({ kind: "format", format, accepts: true });
  return atoms;
}

function arrayAtoms(schema: JsonObject, { dialect }: Setting): ArrayAtom[] {
  const atoms: ArrayAtom[] = [];
  const { minItems, maxItems, uniqueItems, contains, minContains, maxContains } = schema;
  const { prefix, rest = true } = itemsOf(schema, dialect);
  if (prefix.length > 0 || rest !== true) atoms.push({ kind: "items", prefix, rest });
  if (typeof minItems === "number" && minItems > 0) atoms.push({ kind: "itemCount", min: minItems, max: infinite });
  if (typeof maxItems === "number") atoms.push({ kind: "itemCount", min: 0, max: maxItems });
  if (uniqueItems === true) atoms.push({ kind: "unique" });
  if (contains === undefined) return atoms;
  const counts = dialect.refHasSiblings;
  const least = counts && typeof minContains === "number" ? minContains : 1;
  if (least > 0) atoms.push({ kind: "atLeast", count: least, schema: contains });
  if (counts && typeof maxContains === "number") atoms.push({ kind: "atMost", count: maxContains, schema: contains });
  return atoms;
}

function objectAtoms(schema: JsonObject): ObjectAtom[] {
  const atoms: ObjectAtom[] = [];
  const { properties, patternProperties, additionalProperties = true, required, propertyNames } = schema;
  const { minProperties, maxProperties } = schema;
  const own = isObject(properties) ? properties : {};
  const patterns = isObject(patternProperties) ? patternProperties : {};
  if (Object.keys(own).length > 0 || Object.keys(patterns).length > 0 || additionalProperties !== true) {
    atoms.push({
      kind: "members",
      properties: new Map(Object.entries(own)),
      patterns: new Map(Object.entries(patterns)),
      others: additionalProperties,
    });
  }
  for (const name of list(required)) atoms.push({ kind: "present", name: String(name) });
  if (propertyNames !== undefined && propertyNames !== true) atoms.push({ kind: "names", schema: propertyNames });
  if (typeof minProperties === "number" && minProperties > 0)
    atoms.push({ kind: "memberCount", min: minProperties, max: infinite });
  if (typeof maxProperties === "number") atoms.push({ kind: "memberCount", min: 0, max: maxProperties });
  return atoms;
}

/** The ways in which an atom that a keyword asks for may not be met. */
function negations(atom: Atom): readonly (readonly Atom[])[] {
  switch (atom.kind) {
    case "above":
      return [[{ kind: "below", limit: atom.limit, inclusive: !atom.inclusive }]];
    case "below":
      return [[{ kind: "above", limit: atom.limit, inclusive: !atom.inclusive }]];
    case "multiple":
      return [[{ kind: "notMultiple", of: atom.of }]];
    case "lengths":
      return atom.min > 0
        ? [[{ kind: "lengths", min: 0, max: atom.min - 1 }]]
        : [[{ kind: "lengths", min: atom.max + 1, max: infinite }]];
    case "pattern":
      return [[{ ...atom, matches: false }]];
    case "format":
      return [[{ ...atom, accepts: false }]];
    case "itemCount":
      return atom.min > 0
        ? [[{ kind: "itemCount", min: 0, max: atom.min - 1 }]]
        : [[{ kind: "itemCount", min: atom.max + 1, max: infinite }]];
    case "unique":
      return [[{ kind: "repeated" }]];
    case "atLeast":
      return atom.count === 1
        ? [[{ kind: "items", prefix: [], rest: { not: atom.schema } }]]
        : [[{ kind: "atMost", count: atom.count - 1, schema: atom.schema }]];
    case "atMost":
      return [[{ kind: "atLeast", count: atom.count + 1, schema: atom.schema }]];
    case "items":
      return [
        ...atom.prefix.flatMap((schema, index): Atom[][] =>
          schema === true ? [] : [[{ kind: "itemAt", index, claim: fails(schema) }]],
        ),
        ...(atom.rest === true
          ? []
          : [[{ kind: "someItem" as const, from: atom.prefix.length, claim: fails(atom.rest) }]]),
      ];
    case "present":
      return [[{ kind: "absent", name: atom.name }]];
    case "names":
      return [[{ kind: "someName", claim: fails(atom.schema) }]];
    case "memberCount":
      return atom.min > 0
        ? [[{ kind: "memberCount", min: 0, max: atom.min - 1 }]]
        : [[{ kind: "memberCount", min: atom.max + 1, max: infinite }]];
    case "members":
      return memberNegations(atom);
    default:
      throw new Undecided(atom.kind, "is not asked by a keyword");
  }
}

function memberNegations(atom: Extract<Atom, { kind: "members" }>): readonly (readonly Atom[])[] {
  const ways: Atom[][] = [];
  for (const [name, schema] of atom.properties) {
    if (schema !== true) ways.push([{ kind: "memberAt", name, claim: fails(schema) }]);
  }
  for (const [pattern, schema] of atom.patterns) {
    if (schema === true) continue;
    ways.push([{ kind: "someMember", inside: [pattern], outside: [], except: [], claim: fails(schema) }]);
  }
  if (atom.others !== true) {
    const [outside, except] = [[...atom.patterns.keys()], [...atom.properties.keys()]];
    ways.push([{ kind: "someMember", inside: [], outside, except, claim: fails(atom.others) }]);
  }
  return ways;
}
