import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import type { DefinitionScope } from "../definition/definition-scope.js";
import type { Tag } from "../tags/tag-of.js";
import type { Block, Condition } from "./block.js";

/** What the writers of single keywords need from the writer of the whole. */
export interface GuardWriter {
  /** Statements that leave the function with `false` where a value is not as a schema says. */
  demand(schema: NormalSchema, value: string, out: Block): void;
  /** The condition that a value is as a schema says. */
  test(schema: NormalSchema, value: string): Condition;
  /** The name of the function that says whether a value is as a definition says. */
  accepts(definition: string): string;
  /** Whether nothing that is missing (`undefined`) can pass. */
  refusesMissing(schema: NormalSchema): boolean;
  tag(branches: readonly NormalSchema[], around: NormalObject): Tag | undefined;
  readonly scope: DefinitionScope;
  /** The name of the function that gives the first key or place that a schema refuses because nothing has looked at it. */
  unevaluated(schema: NormalObject, kind: "properties" | "items"): string;
  /** The name of the function that marks what a definition has looked at in a value that it accepts. */
  marks(definition: string, kind: "properties" | "items"): string;
  definition(name: string): NormalSchema;
}
