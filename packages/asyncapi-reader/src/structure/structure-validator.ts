import { Ajv, type ErrorObject } from "ajv";
import { type AsyncapiVersion, structureSchema } from "./structure-schema.js";

/** What is wrong with a value, in ajv's words; empty where nothing is. */
export type Check = (value: unknown) => readonly ErrorObject[];

export interface StructureValidator {
  /** Checks a whole document. */
  readonly document: Check;
  /** Checks one JSON Schema as AsyncAPI's Schema Object. */
  readonly schema: Check;
}

const validators = new Map<AsyncapiVersion, StructureValidator>();

/** The checks of a version. They are compiled when they are first asked for. */
export function structureValidator(version: AsyncapiVersion): StructureValidator {
  const known = validators.get(version);
  if (known) return known;
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, messages: true });
  const document = ajv.compile(structureSchema(version));
  const schema = ajv.getSchema(`http://asyncapi.com/definitions/${version}/schema.json`) ?? document;
  const check =
    (validate: typeof document): Check =>
    (value) =>
      validate(value) ? [] : (validate.errors ?? []);
  const validator = { document: check(document), schema: check(schema as typeof document) };
  validators.set(version, validator);
  return validator;
}
