import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import type { ModuleScope } from "../module-scope.js";
import type { Tag } from "../tags/tag-of.js";

/** What ajv's code shares with the rest of the module. */
export interface KeywordNeeds {
  readonly scope: ModuleScope;
  /** The name of the guard's function for a definition. */
  accepts(definition: string): string;
  /** The name of the constant whose `test` says whether a text matches a regular expression. */
  pattern(source: string): string;
  /** The name of the function that gives the first key or place that `unevaluated…` refuses. */
  unevaluated(schema: NormalObject, kind: "properties" | "items"): string;
  tag(branches: readonly NormalSchema[], around: NormalObject): Tag | undefined;
}
