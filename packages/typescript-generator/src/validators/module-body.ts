import type { ClosedSchemas } from "./close/close-schemas.js";
import { DefinitionScope } from "./definition/definition-scope.js";
import { type DefinitionText, definitionText } from "./definition/definition-text.js";
import { explainName } from "./explain/guarded-reference.js";
import { acceptsName, Guard } from "./guard/guard.js";
import { repeatedLooks } from "./guard/repeated-looks.js";

/** What a module of validators consists of, apart from its imports and exports. */
export interface ModuleBody {
  /** Constants and functions, definition by definition. */
  readonly text: string;
  /** The names of the runtime that it uses, sorted. */
  readonly runtimeNames: readonly string[];
}

/** Writes a guard, which decides, and ajv's code, which explains, for every definition. */
export function moduleBody({ definitions }: ClosedSchemas): ModuleBody {
  const repeated = repeatedLooks(definitions);
  const written = [...definitions.keys()].map((name) => definitionText(name, definitions, repeated.has(name)));
  return together([...written, { text: "", runtimeNames: new Set(["defineValidator"]) }]);
}

/** Writes the guards alone, for whoever wants no more than yes or no: `acceptsName` says how they are called. */
export function guardsBody({ definitions }: ClosedSchemas): ModuleBody {
  const repeated = repeatedLooks(definitions);
  const written = [...definitions.keys()].map((name) => {
    const scope = new DefinitionScope(name);
    const guard = new Guard({ name, definitions, remembers: repeated.has(name), scope });
    return { text: [scope.declarations, guard.text].join("\n\n"), runtimeNames: scope.runtimeNames };
  });
  return together(written);
}

/** An expression that makes the validator of a definition. */
export function validatorOf(definition: string): string {
  return `defineValidator(${acceptsName(definition)}, ${explainName(definition)})`;
}

function together(written: readonly DefinitionText[]): ModuleBody {
  const text = written
    .map((definition) => definition.text)
    .join("\n\n")
    .trim();
  const runtimeNames = new Set(written.flatMap((definition) => [...definition.runtimeNames]));
  return { text, runtimeNames: [...runtimeNames].sort() };
}
