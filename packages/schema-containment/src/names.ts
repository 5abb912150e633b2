import type { StringAtom, Way } from "./atom.js";
import type { Claim } from "./claim.js";
import { demandOf, type Setting } from "./demands.js";
import { isObject, type Json } from "./json.js";
import type { Patterns, Texts } from "./patterns.js";
import { textsOf } from "./strings.js";
import { Undecided } from "./undecided.js";

/** All names that claims are true of, as a set. @throws Undecided */
export function namesOf(
  claims: readonly Claim[],
  setting: Setting & { readonly patterns: Patterns },
  depth = 0,
): Texts {
  const { patterns } = setting;
  if (depth > 30) throw new Undecided("propertyNames", "is nested too deep");
  let names = patterns.any;
  for (const claim of claims) {
    const { schema, holds } = claim;
    if (isObject(schema) && holds && Object.hasOwn(schema, "const")) {
      names = patterns.both(names, textsAmong([schema.const as Json], patterns));
    }
    const demand = demandOf(claim, "string", setting);
    if (!demand) return none(patterns);
    names = patterns.both(names, wayNames(demand, setting, depth));
    for (const choice of demand.choices) {
      const ways = choice.map((way) => wayNames(way, setting, depth));
      const [first = none(patterns), ...others] = ways;
      names = patterns.both(
        names,
        others.reduce((one, other) => patterns.either(one, other), first),
      );
      if (names.isEmpty) return names;
    }
  }
  return names;
}

function wayNames({ claims, atoms }: Way, setting: Setting & { readonly patterns: Patterns }, depth: number): Texts {
  const { patterns } = setting;
  let names = patterns.any;
  const asked = atoms.filter((atom): atom is StringAtom => ["lengths", "pattern", "format"].includes(atom.kind));
  if (asked.some(({ kind }) => kind === "format")) throw new Undecided("format", "of a name");
  if (asked.length > 0) names = patterns.both(names, textsOf(asked, patterns));
  const excluded = atoms.flatMap((atom) => (atom.kind === "not" && typeof atom.value === "string" ? [atom.value] : []));
  if (excluded.length > 0) names = patterns.without(names, patterns.these(excluded));
  const constants = claims.flatMap(({ schema, holds }) =>
    holds && isObject(schema) && Object.hasOwn(schema, "const") && Object.keys(schema).length === 1
      ? [schema.const as Json]
      : [],
  );
  if (constants.length > 0) return patterns.both(names, textsAmong(constants.slice(0, 1), patterns));
  return claims.length > 0 ? patterns.both(names, namesOf(claims, setting, depth + 1)) : names;
}

function textsAmong(values: readonly Json[], patterns: Patterns): Texts {
  const texts = values.filter((value) => typeof value === "string");
  return texts.length > 0 ? patterns.these(texts) : none(patterns);
}

function none(patterns: Patterns): Texts {
  return patterns.without(patterns.any, patterns.any);
}
