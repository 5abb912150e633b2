import type { NormalSchema } from "../close/normal-schema.js";
import type { Definitions } from "../definition/definitions.js";

/** Whether what is written for a schema refuses `undefined`, so that it need not be asked for. */
export function refusesMissing(
  schema: NormalSchema,
  definitions: Definitions,
  visited = new Set<NormalSchema>(),
): boolean {
  if (typeof schema === "boolean") return !schema;
  if (visited.has(schema)) return false;
  visited.add(schema);
  if (schema.type !== undefined || schema.const !== undefined || schema.enum !== undefined) return true;
  const parts = [...(schema.allOf ?? []), ...(schema.$ref === undefined ? [] : [definitions.get(schema.$ref) ?? true])];
  return parts.some((part) => refusesMissing(part, definitions, visited));
}
