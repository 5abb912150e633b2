import type { Claim } from "./claim.js";
import type { Json } from "./json.js";

/** What is asked of a number. */
export type NumberAtom =
  | { readonly kind: "above" | "below"; readonly limit: number; readonly inclusive: boolean }
  | { readonly kind: "multiple" | "notMultiple"; readonly of: number };

export type StringAtom =
  | { readonly kind: "lengths"; readonly min: number; readonly max: number }
  | { readonly kind: "pattern"; readonly pattern: string; readonly matches: boolean }
  | { readonly kind: "format"; readonly format: string; readonly accepts: boolean };

export type ArrayAtom =
  | { readonly kind: "items"; readonly prefix: readonly Json[]; readonly rest: Json }
  | { readonly kind: "itemAt"; readonly index: number; readonly claim: Claim }
  /** At least one item, from an index on. */
  | { readonly kind: "someItem"; readonly from: number; readonly claim: Claim }
  | { readonly kind: "atLeast" | "atMost"; readonly count: number; readonly schema: Json }
  | { readonly kind: "itemCount"; readonly min: number; readonly max: number }
  | { readonly kind: "unique" | "repeated" };

export type ObjectAtom =
  | {
      readonly kind: "members";
      readonly properties: ReadonlyMap<string, Json>;
      readonly patterns: ReadonlyMap<string, Json>;
      /** Of a member that is neither of these. */
      readonly others: Json;
    }
  | { readonly kind: "present" | "absent"; readonly name: string }
  | { readonly kind: "memberAt"; readonly name: string; readonly claim: Claim }
  /** At least one member whose name fits all of `inside`, and none of `outside` and `except`. */
  | {
      readonly kind: "someMember";
      readonly inside: readonly string[];
      readonly outside: readonly string[];
      readonly except: readonly string[];
      readonly claim: Claim;
    }
  | { readonly kind: "someName"; readonly claim: Claim }
  | { readonly kind: "names"; readonly schema: Json }
  | { readonly kind: "memberCount"; readonly min: number; readonly max: number };

/** What is asked of a value of one type, once nothing is left to be chosen. */
export type Atom = NumberAtom | StringAtom | ArrayAtom | ObjectAtom | { readonly kind: "not"; readonly value: Json };

/** One way among several, with what it asks. */
export interface Way {
  readonly claims: readonly Claim[];
  readonly atoms: readonly Atom[];
}

/** What a claim asks: all of the first two, and one way of each choice. */
export interface Demand extends Way {
  readonly choices: readonly (readonly Way[])[];
}
