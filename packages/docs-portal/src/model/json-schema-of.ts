import type { Json, Message, Sources } from "@tenon/contract";
import { bundledSchema } from "@tenon/schema-projection";

/** A payload's JSON Schema that stands alone, whatever files it was written in; undefined where the payload has none. */
export function jsonSchemaOf(sources: Sources, message: Message): Json | undefined {
  const { payload } = message;
  if (!payload || !hasJsonSchema(message)) return undefined;
  const schema = known.get(message) ?? bundledSchema(sources, payload.at);
  known.set(message, schema);
  return schema;
}

export function hasJsonSchema({ payload }: Message): boolean {
  const drafts: readonly string[] = ["asyncapi", "draft-07", "2020-12"];
  return payload !== undefined && drafts.includes(payload.dialect);
}

const known = new WeakMap<Message, Json>();
