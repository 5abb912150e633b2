import type { Json, Message, Sources } from "@tenon/contract";
import { exampleOf } from "./example-of.js";

/** The first payload that the document gives as an example; else one that is made from the schema, where `accepts` says that it is valid. */
export function payloadExample(
  sources: Sources,
  message: Message,
  accepts: (message: Message, payload: Json) => boolean = () => false,
): Json | undefined {
  const given = message.examples.find(({ payload }) => payload !== undefined);
  if (given || !message.payload) return given?.payload;
  const made = exampleOf(sources, message.payload.at);
  return made !== undefined && accepts(message, made) ? made : undefined;
}
