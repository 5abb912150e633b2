import { pointerTo, type Schema, type Source } from "@tenon/contract";
import { dialectIn, dialectOf, isMultiFormat } from "../schema-dialect.js";
import { mergedSchema } from "./merged-schema.js";
import type { SpecNode } from "./spec-node.js";

/** The schema in a field of a message of AsyncAPI 3, which is written in AsyncAPI's own dialect unless it says otherwise. */
export function schemaIn(
  message: SpecNode,
  field: "payload" | "headers",
  sources: Map<string, Source>,
): Schema | undefined {
  const place = message.placeOf(field);
  const followed = message.get(field);
  if (!place || !followed) return undefined;
  if (followed.parts.length > 1) return mergedSchema(followed, sources);
  const { value, at } = followed;
  if (!isMultiFormat(value)) return { at: place, dialect: "asyncapi" };
  return { at: { file: at.file, pointer: pointerTo(at.pointer, "schema") }, dialect: dialectIn(value) };
}

/** The same of AsyncAPI 2, where `schemaFormat` stands beside the payload and is about it alone (2.6.0, "Message Object"). */
export function schemaIn2(
  message: SpecNode,
  field: "payload" | "headers",
  sources: Map<string, Source>,
): Schema | undefined {
  const followed = message.get(field);
  if (followed && followed.parts.length > 1) return mergedSchema(followed, sources);
  const at = message.placeOf(field);
  return at && { at, dialect: field === "payload" ? dialectOf(message.string("schemaFormat")) : "asyncapi" };
}
