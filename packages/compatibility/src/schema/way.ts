import type { Json } from "@tenon/contract";

/** A step into a value, towards a part of it. */
export type Way =
  | { readonly into: "field"; readonly name: string }
  /** Every field that is not declared. */
  | { readonly into: "other fields"; readonly declared: readonly string[] }
  | { readonly into: "place"; readonly index: number }
  /** Every item from this place on. */
  | { readonly into: "items"; readonly from: number }
  /** Nowhere else: only if it is this variant. */
  | { readonly into: "variant"; readonly when: Json };

/** A schema that says of the part what `part` says, and nothing of anything else. */
export function atTheEndOf(way: readonly Way[], part: Json, tuples: "items" | "prefixItems"): Json {
  return way.reduceRight((inner, step) => around(inner, step, tuples), part);
}

function around(inner: Json, step: Way, tuples: "items" | "prefixItems"): Json {
  switch (step.into) {
    case "field":
      return { properties: { [step.name]: inner } };
    case "other fields":
      return { properties: Object.fromEntries(step.declared.map((name) => [name, true])), additionalProperties: inner };
    case "place":
      return { [tuples]: [...anything(step.index), inner] };
    case "items":
      if (step.from === 0) return { items: inner };
      return { [tuples]: anything(step.from), [tuples === "items" ? "additionalItems" : "items"]: inner };
    case "variant":
      return { anyOf: [{ not: step.when }, inner] };
  }
}

function anything(count: number): readonly Json[] {
  return Array.from({ length: count }, () => true);
}
