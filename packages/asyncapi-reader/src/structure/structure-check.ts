import { isJsonObject, type JsonObject, type Location, pointerSteps, pointerTo, valueAt } from "@tenon/contract";
import type { ProblemCode } from "../problem-codes.js";
import type { Problems } from "../problems.js";
import { isDeadEnd, type References } from "../reference/references.js";
import { explainErrors } from "./explain-errors.js";
import { grammar2, grammar3 } from "./grammar.js";
import { type InlinedDocument, inlinedDocument } from "./inlined-document.js";
import { nameAt } from "./name-at.js";
import { schemasIn } from "./schema-references.js";
import { type AsyncapiVersion, structureSchema } from "./structure-schema.js";
import { structureValidator } from "./structure-validator.js";

/**
 * Checks that a document and all that it refers to is built as its version of AsyncAPI says, and that every `$ref` leads
 * somewhere.
 */
export function checkStructure(
  file: string,
  version: AsyncapiVersion,
  references: References,
  problems: Problems,
): void {
  const grammar = version.startsWith("2.") ? grammar2 : grammar3;
  const inlined = inlinedDocument(file, grammar, references, problems);
  const validator = structureValidator(version);
  const checked = {
    value: inlined.value,
    schema: () => structureSchema(version),
    nameOf: (pointer: string) => nameAt(grammar, pointer),
  };
  for (const { pointer, message, mend } of explainErrors(validator.document(inlined.value), checked)) {
    if (problems.isFull) break;
    if (isUnresolved(inlined, pointer)) continue;
    problems.add(codeOf(pointer), inlined.locationOf(pointer), message, mend);
  }
  checkSchemaReferences(inlined.schemas, version, references, problems);
}

/** What is wrong where a `$ref` leads nowhere is the `$ref`. */
function isUnresolved({ unresolved }: InlinedDocument, pointer: string): boolean {
  return unresolved.size > 0 && [...ancestors(pointer)].some((place) => unresolved.has(place));
}

/** Follows the `$ref`s inside of schemas, each once, and checks what stands outside of the places where a schema is expected. */
function checkSchemaReferences(
  places: readonly Location[],
  version: AsyncapiVersion,
  references: References,
  problems: Problems,
): void {
  const checked = new Set(places.map(placeOf));
  const waiting = [...places];
  for (let at = waiting.pop(); at && !problems.isFull; at = waiting.pop()) {
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
        checkSchema(target, version, references, problems);
      }
    }
  }
}

function checkSchema(at: Location, version: AsyncapiVersion, { sources }: References, problems: Problems): void {
  const value = valueAt(sources, at);
  if (value === undefined) return;
  const checked = {
    value,
    schema: () => schemaObject(version),
    nameOf: (pointer: string) => (pointer === "" ? "this schema" : `"${pointerSteps(pointer).at(-1)}"`),
  };
  for (const { pointer, message, mend } of explainErrors(structureValidator(version).schema(value), checked)) {
    if (problems.isFull) break;
    problems.add("STRUCTURE_INVALID", { file: at.file, pointer: at.pointer + pointer }, message, mend);
  }
}

function schemaObject(version: AsyncapiVersion): JsonObject {
  const { definitions } = structureSchema(version);
  return { definitions, $ref: `http://asyncapi.com/definitions/${version}/schema.json` };
}

function codeOf(pointer: string): ProblemCode {
  return pointerSteps(pointer).includes("x-delivery") ? "DELIVERY_INVALID" : "STRUCTURE_INVALID";
}

function isWithin({ file, pointer }: Location, checked: ReadonlySet<string>): boolean {
  return [...ancestors(pointer)].some((place) => checked.has(placeOf({ file, pointer: place })));
}

/** The pointer itself and those of all that it lies in. */
function* ancestors(pointer: string): Generator<string> {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) yield pointer.slice(0, end);
  yield "";
}

function placeOf({ file, pointer }: Location): string {
  return `${file}#${pointer}`;
}
