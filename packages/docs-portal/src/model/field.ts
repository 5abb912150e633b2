import type { PathLoop } from "@tenon/contract";

/** One line of a payload's description. */
export interface Field {
  /** As in `x-reads`: a JSON Pointer in which `*` is every item. */
  readonly path: string;
  /** The last step of the path, or what stands for it: `any other name`. */
  readonly name: string;
  readonly depth: number;
  /** `undefined` where it does not apply: a place in a list, the payload itself. */
  readonly required: boolean | undefined;
  /** `list of OrderLine`, `string or null`. */
  readonly type: string;
  /** Formats, bounds and patterns, in words. */
  readonly rules: readonly Rule[];
  /** The only values that are allowed, as JSON; of its items, where `ofItems`. */
  readonly values: readonly string[];
  readonly ofItems: boolean;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** Set where the schema begins again: `to` is where it is described. */
  readonly again: PathLoop | undefined;
  readonly variant: Variant | undefined;
}

/** The variant that a field belongs to. */
export interface Variant {
  /** `kind is "card"`. */
  readonly label: string;
  readonly description: string | undefined;
}

/** `at most 40 characters`, or `matches` and the pattern, which is set as code. */
export interface Rule {
  readonly text: string;
  readonly code?: string;
}
