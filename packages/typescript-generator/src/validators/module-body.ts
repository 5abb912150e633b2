import { quote } from "../emit/quote.js";
import type { ClosedSchemas } from "./close/close-schemas.js";
import { explainCode } from "./explain/explain-code.js";
import { Guard } from "./guard/guard.js";
import { ModuleScope } from "./module-scope.js";
import { compilePattern } from "./pattern/compile-pattern.js";

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
  const guard = new Guard(definitions, scope, (source) => patternConstant(source, scope));
  const accepts = new Map(roots.map((root) => [root, guard.accepts(root)]));
  const explain = explainCode(definitions, roots, guard);
  const define = scope.runtime("defineValidator");
  const validators = new Map(
    [...accepts].map(([root, name]) => [root, `${define}(${name}, ${explain.functions.get(root)})`]),
  );
  const text = [scope.declarations, guard.text, explain.text].filter((part) => part !== "").join("\n\n");
  return { text, validators, runtimeNames: scope.imported };
}

/** The name of a constant with a `test` that says whether a text matches. */
function patternConstant(source: string, scope: ModuleScope): string {
  const compiled = compilePattern(source);
  if (compiled.kind === "native") return scope.constant("pattern", `new RegExp(${quote(compiled.source)}, "u")`);
  if (compiled.kind === "refused") throw compiled.error;
  return scope.constant("pattern", `${scope.runtime("linearPattern")}(${compiled.parameters})`);
}
