import { isSame, type Json, type JsonObject } from "./json.js";

/** The values that `enum` and `const` leave, of one schema object; undefined where it has neither. */
export function listedIn(schema: JsonObject): readonly Json[] | undefined {
  const listed: readonly Json[] | undefined = Array.isArray(schema.enum) ? schema.enum : undefined;
  if (!Object.hasOwn(schema, "const")) return listed;
  const only = schema.const as Json;
  return !listed || listed.some((one) => isSame(one, only)) ? [only] : [];
}
