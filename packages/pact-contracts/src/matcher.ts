import type { PathToken } from "./document-path.js";

/** A matcher of Pact (Pact specification version 4, "Supported matching rules"), as far as it judges JSON. */
export type Matcher =
  | { readonly match: "equality" | "number" | "integer" | "decimal" | "boolean" | "null" | "notEmpty" | "semver" }
  | { readonly match: "type"; readonly min?: number; readonly max?: number }
  | { readonly match: "regex"; readonly regex: string }
  | { readonly match: "include"; readonly value: string }
  | { readonly match: "date" | "time" | "datetime"; readonly format: string }
  | { readonly match: "values" }
  | { readonly match: "eachKey" | "eachValue"; readonly rules: readonly Matcher[] }
  | { readonly match: "arrayContains"; readonly variants: readonly Variant[] }
  /** Of a plugin, or newer than this program. */
  | { readonly match: "unknown"; readonly name: string };

/** One item that an array must have, by its place in the example, with rules of its own. */
export interface Variant {
  readonly index: number;
  readonly rules: readonly Rule[];
}

/** What a pact asks of the values at a path. */
export interface Rule {
  readonly path: readonly PathToken[];
  readonly combine: "and" | "or";
  readonly matchers: readonly Matcher[];
}
