import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import type { DefinitionScope } from "../definition/definition-scope.js";
import type { Condition } from "../guard/block.js";
import type { Tag } from "../tags/tag-of.js";

/** What ajv's code shares with the guard of the same definition. */
export interface KeywordNeeds {
  readonly scope: DefinitionScope;
  /** The name of the guard's function for a definition. */
  accepts(definition: string): string;
  /** The guard's condition that a value is as a schema says. */
  test(schema: NormalSchema, value: string): Condition;
  /** The name of the function that gives the first key or place that `unevaluated…` refuses. */
  unevaluated(schema: NormalObject, kind: "properties" | "items"): string;
  tag(branches: readonly NormalSchema[], around: NormalObject): Tag | undefined;
}

/** The needs of whatever definition is being written: an ajv is made once, and its keywords ask here. */
export class CurrentNeeds implements KeywordNeeds {
  #current: KeywordNeeds | undefined;

  set current(needs: KeywordNeeds) {
    this.#current = needs;
  }

  get scope(): DefinitionScope {
    return this.#needs.scope;
  }

  accepts(definition: string): string {
    return this.#needs.accepts(definition);
  }

  test(schema: NormalSchema, value: string): Condition {
    return this.#needs.test(schema, value);
  }

  unevaluated(schema: NormalObject, kind: "properties" | "items"): string {
    return this.#needs.unevaluated(schema, kind);
  }

  tag(branches: readonly NormalSchema[], around: NormalObject): Tag | undefined {
    return this.#needs.tag(branches, around);
  }

  get #needs(): KeywordNeeds {
    if (!this.#current) throw new Error("no definition is being written");
    return this.#current;
  }
}
