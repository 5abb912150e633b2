import standalone from "ajv/dist/standalone/index.js";
import type { NormalSchema } from "../close/normal-schema.js";
import { partsOf } from "../close/parts.js";
import { AjvSchemas } from "./ajv-schemas.js";
import { tidied } from "./ajv-text.js";
import type { KeywordNeeds } from "./keyword-needs.js";
import { makeAjv } from "./make-ajv.js";

/** The functions that say what is wrong with a value that a guard has refused. */
export interface ExplainCode {
  readonly text: string;
  /** By the name of a definition. */
  readonly functions: ReadonlyMap<string, string>;
}

/** Has ajv write them. They leave what is wrong in their property `errors`: all of it, up to a limit. */
export function explainCode(
  definitions: ReadonlyMap<string, NormalSchema>,
  roots: readonly string[],
  needs: KeywordNeeds,
): ExplainCode {
  const schemas = new AjvSchemas(needs);
  const ajv = makeAjv(needs, schemas, [...definitions.values()].some(namesInherited));
  const $defs = Object.fromEntries([...definitions].map(([name, schema]) => [name, schemas.write(schema)]));
  ajv.addSchema({ $id: "tenon:all", $defs });
  const exported = [...new Set(roots)].map((name, index) => ({ name, as: `explain${index}` }));
  const refs = Object.fromEntries(exported.map(({ name, as }) => [as, `tenon:all#/$defs/${name}`]));
  const { text, exports } = tidied(standalone.default(ajv, refs), needs);
  return { text, functions: new Map(exported.map(({ name, as }) => [name, exports.get(as) as string])) };
}

/** Whether a name is said that every object inherits something for. Only then it has to be asked whether a member is an object's own. */
function namesInherited(schema: NormalSchema): boolean {
  if (typeof schema === "boolean") return false;
  const { properties, required, dependentRequired, dependentSchemas } = schema;
  const names = [properties, dependentRequired, dependentSchemas].flatMap((map) => [...(map?.keys() ?? [])]);
  const wanted = [...names, ...(required ?? []), ...[...(dependentRequired?.values() ?? [])].flat()];
  return wanted.some((name) => name in Object.prototype) || partsOf(schema).some(namesInherited);
}
