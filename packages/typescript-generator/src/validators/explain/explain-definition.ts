import { ValueScope } from "ajv/dist/compile/codegen/index.js";
import standalone from "ajv/dist/standalone/index.js";
import type { NormalSchema } from "../close/normal-schema.js";
import { partsOf } from "../close/parts.js";
import { AjvSchemas } from "./ajv-schemas.js";
import { tidied } from "./ajv-text.js";
import { explainName } from "./guarded-reference.js";
import { CurrentNeeds, type KeywordNeeds } from "./keyword-needs.js";
import { makeAjv } from "./make-ajv.js";

/** Has ajv write the function that says what is wrong with a value: all of it up to a limit, or null. */
export function explainDefinition(name: string, schema: NormalSchema, needs: KeywordNeeds): string {
  const { ajv, schemas, currentNeeds } = writerFor(asksForOwn(schema));
  currentNeeds.current = needs;
  forget(ajv);
  const written = schemas.write(schema);
  const text = standalone.default(ajv, ajv.compile(written));
  if (typeof written === "object") ajv.removeSchema(written);
  return tidied(text, explainName(name), needs.scope);
}

const writers = new Map<boolean, ReturnType<typeof makeWriter>>();

/** Making an ajv takes longer than writing a definition with it. */
function writerFor(ownProperties: boolean): ReturnType<typeof makeWriter> {
  const writer = writers.get(ownProperties) ?? makeWriter(ownProperties);
  writers.set(ownProperties, writer);
  return writer;
}

function makeWriter(ownProperties: boolean) {
  const currentNeeds = new CurrentNeeds();
  const schemas = new AjvSchemas(currentNeeds);
  return { ajv: makeAjv(currentNeeds, schemas, ownProperties), schemas, currentNeeds };
}

/**
 * ajv counts the names that it gives on and on, and keeps what they stand for: each definition would cost more than the one before it, and a
 * long-lived process would grow.
 */
function forget(ajv: { scope: ValueScope }): void {
  ajv.scope = new ValueScope({ ...ajv.scope.opts, scope: {} });
}

/** Whether a name is said that every object inherits something for. Only then it has to be asked whether a member is an object's own. */
function asksForOwn(schema: NormalSchema): boolean {
  if (typeof schema === "boolean") return false;
  const { properties, required, dependentRequired, dependentSchemas } = schema;
  const names = [properties, dependentRequired, dependentSchemas].flatMap((map) => [...(map?.keys() ?? [])]);
  const wanted = [...names, ...(required ?? []), ...[...(dependentRequired?.values() ?? [])].flat()];
  return wanted.some((name) => name in Object.prototype) || partsOf(schema).some(asksForOwn);
}
