import type { NormalSchema } from "../close/normal-schema.js";
import { explainDefinition } from "../explain/explain-definition.js";
import { Guard } from "../guard/guard.js";
import { DefinitionScope } from "./definition-scope.js";
import { schemaText } from "./schema-text.js";

/** What is written for a definition: its constants, its guard, and the function that explains. */
export interface DefinitionText {
  readonly text: string;
  readonly runtimeNames: ReadonlySet<string>;
}

/** A definition that was written, and what it was written from. */
interface Written extends DefinitionText {
  readonly remembers: boolean;
  /** By the name of a definition that was looked at on the way: what it said. */
  readonly lookedAt: ReadonlyMap<string, string>;
}

/** By name. The last thing that was written for it, so that a change of one definition costs no more than that one. */
const kept = new Map<string, Written>();
/** So that a long-lived process does not keep every definition that it ever met. */
const mostKept = 20_000;

export function definitionText(
  name: string,
  definitions: ReadonlyMap<string, NormalSchema>,
  remembers: boolean,
): DefinitionText {
  const known = kept.get(name);
  if (known?.remembers === remembers && isUnchanged(known, definitions)) return known;
  const written = write(name, definitions, remembers);
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, written);
  return written;
}

function isUnchanged({ lookedAt }: Written, definitions: ReadonlyMap<string, NormalSchema>): boolean {
  return [...lookedAt].every(([name, said]) => schemaText(definitions.get(name)) === said);
}

function write(name: string, definitions: ReadonlyMap<string, NormalSchema>, remembers: boolean): Written {
  const lookedAt = new Map<string, string>();
  const watched = {
    get(looked: string) {
      if (!lookedAt.has(looked)) lookedAt.set(looked, schemaText(definitions.get(looked)));
      return definitions.get(looked);
    },
  };
  const scope = new DefinitionScope(name);
  const guard = new Guard({ name, definitions: watched, remembers, scope });
  const explain = explainDefinition(name, watched.get(name) ?? true, guard);
  const text = [scope.declarations, guard.text, explain].filter((part) => part !== "").join("\n\n");
  return { text, runtimeNames: scope.runtimeNames, remembers, lookedAt };
}
