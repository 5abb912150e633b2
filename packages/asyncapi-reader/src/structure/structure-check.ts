import { isJsonObject, type Json, type Location, pointerTo, valueAt } from "@tenon/contract";
import type { ProblemCode } from "../problem-codes.js";
import type { Problems } from "../problems.js";
import { isDeadEnd, type References } from "../reference/references.js";
import { explainErrors } from "./explain-errors.js";
import { grammar2, grammar3 } from "./grammar.js";
import { type InlinedDocument, inlinedDocument } from "./inlined-document.js";
import { schemasIn } from "./schema-references.js";
import type { AsyncapiVersion } from "./structure-schema.js";
import { type StructureValidator, structureValidator } from "./structure-validator.js";

/** Checks that a document and all that it refers to is built as its version of AsyncAPI says, and that every `$ref` leads somewhere. */
export function checkStructure(
  file: string,
  version: AsyncapiVersion,
  references: References,
  problems: Problems,
): void {
  const grammar = version.startsWith("2.") ? grammar2 : grammar3;
  const inlined = inlinedDocument(file, grammar, references, problems);
  const validator = structureValidator(version);
  report(validator.document(inlined.value), inlined.value, problems, (pointer) =>
    isUnresolved(inlined, pointer) ? undefined : inlined.locationOf(pointer),
  );
  checkSchemaReferences(inlined.schemas, validator, references, problems);
}

function isUnresolved({ unresolved }: InlinedDocument, pointer: string): boolean {
  return [...unresolved].some((left) => pointer === left || pointer.startsWith(`${left}/`));
}

/** Follows the `$ref`s inside of schemas, each once, and checks what stands outside of the places where a schema is expected. */
function checkSchemaReferences(
  places: readonly Location[],
  validator: StructureValidator,
  references: References,
  problems: Problems,
): void {
  const checked = new Set(places.map(placeOf));
  const waiting = [...places];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const root = valueAt(references.sources, at);
    if (root === undefined) continue;
    for (const { schema, pointer } of schemasIn(root)) {
      if (!isJsonObject(schema) || typeof schema.$ref !== "string") continue;
      const target = references.resolve(
        { file: at.file, pointer: pointerTo(at.pointer + pointer, "$ref") },
        schema.$ref,
      );
      if (isDeadEnd(target)) {
        problems.addDeadEnd(target);
      } else if (!isWithin(target, checked)) {
        checked.add(placeOf(target));
        waiting.push(target);
        checkSchema(target, validator, references, problems);
      }
    }
  }
}

function checkSchema(at: Location, validator: StructureValidator, { sources }: References, problems: Problems): void {
  const schema = valueAt(sources, at);
  if (schema === undefined) return;
  report(validator.schema(schema), schema, problems, (below) => ({ file: at.file, pointer: at.pointer + below }));
}

function report(
  errors: ReturnType<StructureValidator["document"]>,
  value: Json,
  problems: Problems,
  locationOf: (pointer: string) => Location | undefined,
): void {
  for (const { pointer, message, mend } of explainErrors(errors, value)) {
    const at = locationOf(pointer);
    if (at) problems.add(codeOf(pointer), at, message, mend);
  }
}

function codeOf(pointer: string): ProblemCode {
  return pointer.includes("/x-delivery") ? "DELIVERY_INVALID" : "STRUCTURE_INVALID";
}

function isWithin(place: Location, checked: ReadonlySet<string>): boolean {
  const { file, pointer } = place;
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    if (checked.has(placeOf({ file, pointer: pointer.slice(0, end) }))) return true;
  }
  return checked.has(placeOf({ file, pointer: "" }));
}

function placeOf({ file, pointer }: Location): string {
  return `${file}#${pointer}`;
}
