import type { NormalSchema } from "../close/normal-schema.js";

const texts = new WeakMap<object, string>();

/** The same for schemas that say the same in the same order, and only for those. */
export function schemaText(schema: NormalSchema | undefined): string {
  if (typeof schema !== "object") return String(schema);
  const known = texts.get(schema);
  if (known !== undefined) return known;
  const text = JSON.stringify(schema, (_key, value: unknown) => (value instanceof Map ? { map: [...value] } : value));
  texts.set(schema, text);
  return text;
}
