import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { ErrorObject, ValidateFunction } from "ajv";
import { structureAjv } from "./structure-ajv.js";
import { type AsyncapiVersion, structureSchema } from "./structure-schema.js";

const require = createRequire(import.meta.url);

/** What is wrong with a value, in ajv's words; empty where nothing is. */
export type Check = (value: unknown) => readonly ErrorObject[];

export interface StructureValidator {
  /** Checks a whole document. */
  readonly document: Check;
  /** Checks one JSON Schema as AsyncAPI's Schema Object. */
  readonly schema: Check;
}

const validators = new Map<AsyncapiVersion, StructureValidator>();

/** The checks of a version. They are loaded, or compiled where they were not ahead of time, when they are first asked for. */
export function structureValidator(version: AsyncapiVersion): StructureValidator {
  const known = validators.get(version);
  if (known) return known;
  const { document, schema } = precompiled(version) ?? compiled(version);
  const validator = { document: checkOf(document), schema: checkOf(schema) };
  validators.set(version, validator);
  return validator;
}

interface Validators {
  readonly document: ValidateFunction;
  readonly schema: ValidateFunction;
}

function precompiled(version: AsyncapiVersion): Validators | undefined {
  const path = precompiledPath(version);
  return existsSync(path) ? (require(path) as Validators) : undefined;
}

/** Where the check of a version is kept that was compiled ahead of time. */
export function precompiledPath(version: AsyncapiVersion): string {
  return fileURLToPath(new URL(`../../precompiled/asyncapi-${version}.cjs`, import.meta.url));
}

/** ajv takes long to load, and is not needed for what was compiled ahead of time. */
function compiled(version: AsyncapiVersion): Validators {
  const { Ajv } = require("ajv") as typeof import("ajv");
  const ajv = structureAjv(Ajv);
  const document = ajv.compile(structureSchema(version));
  const schema = ajv.getSchema(`http://asyncapi.com/definitions/${version}/schema.json`);
  if (!schema) throw new Error(`@asyncapi/specs has no schema.json for ${version}.`);
  return { document, schema };
}

function checkOf(validate: ValidateFunction): Check {
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
