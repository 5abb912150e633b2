import type { Atom, Demand, Way } from "./atom.js";
import { type Claim, fails, holds } from "./claim.js";
import type { Dialect } from "./dialect.js";
import { type Documents, refersElsewhere } from "./documents.js";
import { dependenciesOf, itemsOf } from "./evaluator.js";
import { isObject, type Json, type JsonObject, type JsonType } from "./json.js";
import { Undecided } from "./undecided.js";

interface Setting {
  readonly dialect: Dialect;
  readonly documents: Documents;
}

/** One way in which a schema is met, with all that is evaluated then (2020-12 §11). */
interface Evaluation {
  readonly claims: readonly Claim[];
  readonly atoms: readonly Atom[];
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly prefix: number;
  /** Items that these accept are evaluated, wherever they stand. */
  readonly contains: readonly Json[];
  readonly all: boolean;
}

const nothing: Evaluation = { claims: [], atoms: [], names: [], patterns: [], prefix: 0, contains: [], all: false };
const most = 128;

/**
 * What a schema with `unevaluatedProperties` or `unevaluatedItems` asks: every way to meet its other keywords, and for each that
 * what it leaves unevaluated is as the keyword says. Undefined for a schema that has none of them for this type.
 */
export function withUnevaluated(schema: JsonObject, type: JsonType, setting: Setting): Demand | undefined {
  const found = partsOf(schema, type, setting);
  if (!found) return undefined;
  const { rest, left, evaluations } = found;
  const ways = evaluations.map((evaluation): Way => {
    const { claims, atoms } = evaluation;
    return { claims, atoms: evaluation.all ? atoms : [...atoms, leftAtom(evaluation, left, type)] };
  });
  return { claims: [holds(rest)], atoms: [], choices: [ways] };
}

/** The ways not to meet such a schema. */
export function withoutUnevaluated(schema: JsonObject, type: JsonType, setting: Setting): readonly Way[] | undefined {
  const found = partsOf(schema, type, setting);
  if (!found) return undefined;
  const { rest, left, evaluations } = found;
  const ways = evaluations.flatMap((evaluation): Way[] => {
    if (evaluation.all) return [];
    const { claims, atoms } = evaluation;
    return [{ claims: [holds(rest), ...claims], atoms: [...atoms, somethingLeft(evaluation, left, type)] }];
  });
  return [{ claims: [fails(rest)], atoms: [] }, ...ways];
}

function partsOf(schema: JsonObject, type: JsonType, setting: Setting) {
  const { unevaluatedItems, unevaluatedProperties, ...rest } = schema;
  if (unevaluatedItems === undefined && unevaluatedProperties === undefined) return undefined;
  const left = type === "object" ? unevaluatedProperties : type === "array" ? unevaluatedItems : undefined;
  if (left === undefined || !setting.dialect.refHasSiblings)
    return { rest, left: true as Json, evaluations: [{ ...nothing, all: true }] };
  return { rest, left, evaluations: evaluationsOf(rest, type, setting, 0) };
}

function leftAtom({ names, patterns, prefix, contains }: Evaluation, left: Json, type: JsonType): Atom {
  if (type === "array") {
    const rest = contains.length > 0 ? { anyOf: [left, ...contains] } : left;
    return { kind: "items", prefix: Array.from({ length: prefix }, () => true), rest };
  }
  const free = (some: readonly string[]) => new Map(some.map((one): [string, Json] => [one, true]));
  return { kind: "members", properties: free(names), patterns: free(patterns), others: left };
}

function somethingLeft({ names, patterns, prefix, contains }: Evaluation, left: Json, type: JsonType): Atom {
  if (type === "object") {
    return { kind: "someMember", inside: [], outside: patterns, except: names, claim: fails(left) };
  }
  return { kind: "someItem", from: prefix, claim: fails(contains.length > 0 ? { anyOf: [left, ...contains] } : left) };
}

function evaluationsOf(schema: Json, type: JsonType, setting: Setting, depth: number): readonly Evaluation[] {
  if (!isObject(schema)) return [nothing];
  if (depth > 20) throw new Undecided("$ref", "evaluates itself");
  const inner = (one: Json) => evaluationsOf(one, type, setting, depth + 1);
  const positive = (one: Json) => inner(one).map((evaluation) => withClaim(evaluation, holds(one)));
  const negative = (one: Json): Evaluation => ({ ...nothing, claims: [fails(one)] });
  let all: readonly Evaluation[] = [ownEvaluation(schema, type, setting)];
  const also = (ways: readonly Evaluation[]) => {
    all = all.flatMap((one) => ways.map((other) => joined(one, other)));
    if (all.length > most) throw new Undecided("unevaluated", "there are too many ways to evaluate");
  };
  if (refersElsewhere(schema)) also(inner(setting.documents.target(schema)));
  for (const one of listOf(schema.allOf)) also(inner(one));
  for (const one of listOf(schema.anyOf)) also([...positive(one), negative(one)]);
  if (Array.isArray(schema.oneOf)) {
    const alternatives = listOf(schema.oneOf);
    also(
      alternatives.flatMap((one, index) => {
        const others = alternatives.filter((_, other) => other !== index).map(negative);
        return positive(one).map((evaluation) => others.reduce(joined, evaluation));
      }),
    );
  }
  if (schema.if !== undefined) {
    const met = positive(schema.if).flatMap((one) => inner(schema.then ?? true).map((other) => joined(one, other)));
    also([...met, ...inner(schema.else ?? true).map((one) => joined(one, negative(schema.if as Json)))]);
  }
  if (type === "object") {
    for (const [name, needed] of dependenciesOf(schema)) {
      if (Array.isArray(needed)) continue;
      const present = inner(needed).map((one) => withAtom(one, { kind: "present", name }));
      also([...present, { ...nothing, atoms: [{ kind: "absent", name }] }]);
    }
  }
  return all;
}

function ownEvaluation(schema: JsonObject, type: JsonType, { dialect }: Setting): Evaluation {
  if (type === "object") {
    const { properties, patternProperties, additionalProperties, unevaluatedProperties } = schema;
    return {
      ...nothing,
      names: isObject(properties) ? Object.keys(properties) : [],
      patterns: isObject(patternProperties) ? Object.keys(patternProperties) : [],
      all: additionalProperties !== undefined || unevaluatedProperties !== undefined,
    };
  }
  const { prefix, rest } = itemsOf(schema, dialect);
  const contains = dialect.prefixItems && schema.contains !== undefined ? [schema.contains] : [];
  return {
    ...nothing,
    prefix: prefix.length,
    contains,
    all: rest !== undefined || schema.unevaluatedItems !== undefined,
  };
}

function joined(one: Evaluation, other: Evaluation): Evaluation {
  return {
    claims: [...one.claims, ...other.claims],
    atoms: [...one.atoms, ...other.atoms],
    names: [...one.names, ...other.names],
    patterns: [...one.patterns, ...other.patterns],
    prefix: Math.max(one.prefix, other.prefix),
    contains: [...one.contains, ...other.contains],
    all: one.all || other.all,
  };
}

function withClaim(evaluation: Evaluation, claim: Claim): Evaluation {
  return { ...evaluation, claims: [...evaluation.claims, claim] };
}

function withAtom(evaluation: Evaluation, atom: Atom): Evaluation {
  return { ...evaluation, atoms: [...evaluation.atoms, atom] };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
