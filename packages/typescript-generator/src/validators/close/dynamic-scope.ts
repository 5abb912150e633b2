import { isJsonObject, type Json, type Location, type Source, valueAtPointer } from "@tenon/contract";
import type { Dialect } from "../../schema/dialect.js";
import { schemaIndex } from "../../schema/schema-index.js";

/**
 * What each `$dynamicAnchor` means on one way into a schema: the place in the outermost schema resource on that way that has it (JSON
 * Schema 2020-12 core §8.2.3.2). There are finitely many, so a schema that is reached with several is written once for each.
 */
export class DynamicScope {
  static readonly empty = new DynamicScope(new Map());

  readonly #anchors: ReadonlyMap<string, Location>;

  private constructor(anchors: ReadonlyMap<string, Location>) {
    this.#anchors = anchors;
  }

  /** Names the scope, and no other. */
  get key(): string {
    return [...this.#anchors].map(([name, { file, pointer }]) => JSON.stringify([name, file, pointer])).join();
  }

  meaning(anchor: string): Location | undefined {
    return this.#anchors.get(anchor);
  }

  /** The scope inside of the resource that a schema of `source` belongs to. */
  entering(source: Source, schema: Json, dialect: Dialect): DynamicScope {
    if (dialect.name !== "2020-12") return this;
    const index = schemaIndex(source, dialect);
    const prefix = `${index.baseOf(schema)}#`;
    const added = [...index.anchors].filter(([uri, at]) => {
      const name = uri.slice(prefix.length);
      return (
        uri.startsWith(prefix) &&
        !this.#anchors.has(name) &&
        isDynamicAnchor(valueAtPointer(source.value, at.pointer), name)
      );
    });
    if (added.length === 0) return this;
    return new DynamicScope(
      new Map([...this.#anchors, ...added.map(([uri, at]) => [uri.slice(prefix.length), at] as const)]),
    );
  }
}

/** Whether a schema bears a name that can mean another schema on another way. */
export function isDynamicAnchor(schema: Json | undefined, name: string): boolean {
  return isJsonObject(schema) && schema.$dynamicAnchor === name;
}
