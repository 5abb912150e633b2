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

/** A definition that was written, and what it was written from besides its own schema. */
interface Written extends DefinitionText {
  /** By the name of a definition that was looked at on the way: what it said. */
  readonly lookedAt: ReadonlyMap<string, string>;
}

/**
 * By what a definition says, with `anyName` for what it is called: what says the same is written once, and a change of one definition costs no
 * more than that one.
 */
const kept = new Map<string, Written>();
/** So that a long-lived process does not keep every definition that it ever met. */
const mostKept = 20_000;

const anyName = "TheDefinitionItself";

export function definitionText(
  name: string,
  definitions: ReadonlyMap<string, NormalSchema>,
  remembers: boolean,
): DefinitionText {
  const schema = definitions.get(name) ?? true;
  const said = schemaText(schema);
  if (said.includes(anyName)) return write(name, schema, { definitions, remembers });
  const key = `${remembers} ${said}`;
  const known = kept.get(key);
  const written = known && isUnchanged(known, definitions) ? known : write(anyName, schema, { definitions, remembers });
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, written);
  return { text: written.text.replaceAll(anyName, name), runtimeNames: written.runtimeNames };
}

function isUnchanged({ lookedAt }: Written, definitions: ReadonlyMap<string, NormalSchema>): boolean {
  return [...lookedAt].every(([name, said]) => schemaText(definitions.get(name)) === said);
}

function write(
  name: string,
  schema: NormalSchema,
  { definitions, remembers }: { readonly definitions: ReadonlyMap<string, NormalSchema>; readonly remembers: boolean },
): Written {
  const lookedAt = new Map<string, string>();
  const watched = {
    get(looked: string) {
      if (looked === name) return schema;
      if (!lookedAt.has(looked)) lookedAt.set(looked, schemaText(definitions.get(looked)));
      return definitions.get(looked);
    },
  };
  const scope = new DefinitionScope(name);
  const guard = new Guard({ name, definitions: watched, remembers, scope });
  const explain = explainDefinition(name, schema, guard);
  const text = [scope.declarations, guard.text, explain].filter((part) => part !== "").join("\n\n");
  return { text, runtimeNames: scope.runtimeNames, lookedAt };
}
