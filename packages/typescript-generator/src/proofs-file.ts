import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  pointerTo,
  referenceTarget,
  type Schema,
  type Sources,
  valueAt,
} from "@tenon/contract";
import { type Code, code, type Imported, type Insertable, verbatim } from "./emit/code.js";
import { jsdoc } from "./emit/jsdoc.js";
import type { MessagePart } from "./examples/examples-of.js";
import { Identifier } from "./names/identifier.js";
import { placeOf } from "./place.js";
import { runtime } from "./runtime.js";

/** An example, and the type that has to accept it. */
export interface Proof {
  readonly type: Imported;
  readonly schema: Schema;
  /** What the document calls the example. */
  readonly name: string | undefined;
  readonly messageType: string;
  readonly part: MessagePart;
  readonly value: Json;
}

/**
 * That the types accept the documents' own examples, and refuse them once something is missing, or is of a kind or a value that the schema
 * refuses as well, for the compiler to check.
 */
export function proofPieces(
  proofs: readonly Proof[],
  { sources, branded }: { readonly sources: Sources; readonly branded: boolean },
): Code[] {
  const taken = new Set<string>();
  const refuted = new Set<string>();
  return proofs
    .filter((proof) => sharesFields(proof, sources))
    .map((proof) => {
      const { name, messageType, part, value } = proof;
      const type = branded ? code`${runtime.Unbranded}<${proof.type}>` : code`${proof.type}`;
      const constant = freeName(proof, taken);
      const example = name === undefined ? "An example" : `The example \`${name}\``;
      const summary = `${example} of ${part === "headers" ? "the headers of " : ""}\`${messageType}\`.`;
      const refusals = requiredFields(proof, sources).map(
        (field) => code`
// @ts-expect-error ${verbatim(field)} is required.
({}) as Omit<typeof ${constant}, ${field}> satisfies ${type};`,
      );
      const isFirst = !refuted.has(placeOf(proof.schema.at));
      refuted.add(placeOf(proof.schema.at));
      const counterExamples = (isFirst ? wrongFields(proof, sources) : []).map(
        ({ field, value, why }) => code`
// @ts-expect-error ${verbatim(field)} ${verbatim(why)}.
({}) as Omit<typeof ${constant}, ${field}> & { readonly ${verbatim(field)}: ${value} } satisfies ${type};`,
      );
      return code`${jsdoc(summary)}export const ${constant} = ${value as Insertable}${value === null ? code`` : code` as const`};
${constant} satisfies ${type};${join([...refusals, ...counterExamples])}`;
    });
}

function freeName({ type, name, messageType }: Proof, taken: Set<string>): Identifier {
  const words = [type.name.text, name !== undefined && Identifier.camel(name) ? name : "example"];
  let found = Identifier.camel(...words) ?? Identifier.camel(messageType, "example") ?? Identifier.literal`example`;
  for (let attempt = 2; taken.has(found.text); attempt++) found = Identifier.camel(...words, String(attempt)) ?? found;
  taken.add(found.text);
  return found;
}

/**
 * TypeScript refuses an object that has nothing in common with a type in which all is optional, though the type lets it through. Such an
 * example proves nothing.
 */
function sharesFields({ schema, value: given }: Proof, sources: Sources): boolean {
  const fields = declaredFields(sources, schema.at);
  const shares = (value: Json): boolean => {
    if (Array.isArray(value)) return value.every(shares);
    if (!isJsonObject(value)) return true;
    const names = Object.keys(value);
    return (names.length === 0 || names.some((name) => fields.has(name))) && Object.values(value).every(shares);
  };
  return shares(given);
}

/** The names of all properties that a schema, or one that it refers to, declares anywhere. */
function declaredFields(sources: Sources, start: Location): ReadonlySet<string> {
  const fields = new Set<string>();
  const begun = new Set<string>();
  const look = (value: Json | undefined, file: string): void => {
    if (Array.isArray(value)) for (const item of value) look(item, file);
    if (!isJsonObject(value)) return;
    if (isJsonObject(value.properties)) for (const name of Object.keys(value.properties)) fields.add(name);
    if (typeof value.$ref === "string") visit(referenceTarget(file, value.$ref));
    for (const part of Object.values(value)) look(part, file);
  };
  const visit = (at: Location): void => {
    if (begun.has(placeOf(at))) return;
    begun.add(placeOf(at));
    look(valueAt(sources, at), at.file);
  };
  visit(start);
  return fields;
}

/** Of an object without alternatives, where nothing else could make a value right in which one of these is missing. */
function requiredFields(proof: Proof, sources: Sources): string[] {
  const { required } = plainSchema(proof, sources) ?? {};
  const names = Array.isArray(required) ? required.map(String) : [];
  return names.filter((name) => isProvable(proof, name, sources));
}

interface WrongField {
  readonly field: string;
  readonly value: string | number | boolean;
  readonly why: string;
}

/** Of the same objects, what is neither of a field's kinds nor one of its values. */
function wrongFields(proof: Proof, sources: Sources): WrongField[] {
  const { properties } = plainSchema(proof, sources) ?? {};
  if (!isJsonObject(properties)) return [];
  return Object.keys(properties)
    .filter((field) => isProvable(proof, field, sources))
    .flatMap((field) => {
      const { file, pointer } = proof.schema.at;
      const schema = schemaAt(sources, { file, pointer: pointerTo(pointer, "properties", field) });
      return schema ? [...wrongKind(field, schema), ...wrongValue(field, schema)] : [];
    });
}

const scalars = ["string", "number", "integer", "boolean", "null"];

function wrongKind(field: string, { type }: JsonObject): WrongField[] {
  const types = typeof type === "string" ? [type] : Array.isArray(type) ? type.map(String) : [];
  if (types.length === 0 || !types.every((one) => scalars.includes(one))) return [];
  const isNumber = types.includes("number") || types.includes("integer");
  if (!isNumber) return [{ field, value: 0, why: "is no number" }];
  if (!types.includes("string")) return [{ field, value: "0", why: "is no text" }];
  return types.includes("boolean") ? [] : [{ field, value: false, why: "is no boolean" }];
}

function wrongValue(field: string, { enum: values }: JsonObject): WrongField[] {
  if (!Array.isArray(values) || !values.every((value) => typeof value === "string")) return [];
  let value = "none of these";
  while (values.includes(value)) value += " either";
  return [{ field, value, why: "has no such value" }];
}

/** What a schema says, with `$ref`s followed. */
function schemaAt(sources: Sources, start: Location): JsonObject | undefined {
  const passed = new Set<string>();
  let at = start;
  for (;;) {
    const value = valueAt(sources, at);
    if (!isJsonObject(value) || passed.has(placeOf(at))) return undefined;
    if (typeof value.$ref !== "string") return value;
    passed.add(placeOf(at));
    at = referenceTarget(at.file, value.$ref);
  }
}

function plainSchema({ schema }: Proof, sources: Sources): JsonObject | undefined {
  const value = valueAt(sources, schema.at);
  if (!isJsonObject(value) || value.type !== "object") return undefined;
  return Object.keys(value).every((keyword) => plain.has(keyword) || keyword.startsWith("x-")) ? value : undefined;
}

/** Whether the example has the field, under a name that needs no quotes and that not every object has. */
function isProvable(proof: Proof, name: string, sources: Sources): boolean {
  const { properties } = plainSchema(proof, sources) ?? {};
  return (
    /^[A-Za-z]\w*$/.test(name) &&
    isJsonObject(properties) &&
    Object.hasOwn(properties, name) &&
    isJsonObject(proof.value) &&
    Object.hasOwn(proof.value, name) &&
    !(name in Object.prototype)
  );
}

const plain = new Set([
  "type",
  "title",
  "description",
  "properties",
  "required",
  "additionalProperties",
  "examples",
  "example",
  "deprecated",
  "externalDocs",
]);

function join(pieces: readonly Code[]): Code {
  return pieces.reduce((all, piece) => code`${all}${piece}`, code``);
}
