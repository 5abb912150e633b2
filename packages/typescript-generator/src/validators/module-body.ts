import { quote } from "../emit/quote.js";
import type { ClosedSchemas } from "./close/close-schemas.js";
import { explainCode } from "./explain/explain-code.js";
import { Guard } from "./guard/guard.js";
import { ModuleScope } from "./module-scope.js";

/** What a module of validators consists of, apart from its imports and exports. */
export interface ModuleBody {
  /** Constants and functions. */
  readonly text: string;
  /** By the name of a root definition: an expression that makes its validator. */
  readonly validators: ReadonlyMap<string, string>;
  /** The names of the runtime that all this uses. */
  readonly runtimeNames: readonly string[];
}

/** Writes a guard, which decides, and ajv's code, which explains, for every root. */
export function moduleBody({ definitions, roots }: ClosedSchemas): ModuleBody {
  const scope = new ModuleScope();
  const guard = new Guard(definitions, scope, (source) =>
    scope.constant("pattern", `new RegExp(${quote(source)}, "u")`),
  );
  const accepts = new Map(roots.map((root) => [root, guard.accepts(root)]));
  const explain = explainCode(definitions, roots, guard);
  const define = scope.runtime("defineValidator");
  const validators = new Map(
    [...accepts].map(([root, name]) => [root, `${define}(${name}, ${explain.functions.get(root)})`]),
  );
  const text = [scope.declarations, guard.text, explain.text].filter((part) => part !== "").join("\n\n");
  return { text, validators, runtimeNames: scope.imported };
}
