import { isJsonObject, type Json } from "@tenon/contract";

/** Which headers a schema of headers names, and which of them must be there. */
export function headersOf(schema: Json | undefined): {
  readonly names: readonly string[];
  readonly required: readonly string[];
} {
  if (!isJsonObject(schema)) return { names: [], required: [] };
  const names = isJsonObject(schema.properties) ? Object.keys(schema.properties) : [];
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  return { names, required };
}
