import type { Json, Message, Sources } from "@tenon/contract";
import { bundledSchema } from "@tenon/schema-projection";

/** A payload's JSON Schema that stands alone, whatever files it was written in; undefined where the payload has none. */
export function jsonSchemaOf(sources: Sources, { payload }: Message): Json | undefined {
  const drafts: readonly string[] = ["asyncapi", "draft-07", "2020-12"];
  return payload && drafts.includes(payload.dialect) ? bundledSchema(sources, payload.at) : undefined;
}
