import type { Contract, Json, Message } from "@tenon/contract";
import { payloadExample } from "@tenon/docs-portal";
import { judgesOf } from "@tenon/typescript-generator";

/** A payload for each message: the example that its document gives, or one made from its schema that its validator takes. */
export function examplesIn({ sources }: Contract): (message: Message) => Json | undefined {
  const accepts = ({ payload: schema }: Message, payload: Json) =>
    schema !== undefined && judgesOf(sources, [schema])[0]?.(payload) === true;
  const known = new Map<Message, Json | undefined>();
  return (message) => {
    if (!known.has(message)) known.set(message, payloadExample(sources, message, accepts));
    return known.get(message);
  };
}
