import {
  type Channel,
  type Contract,
  type Json,
  type Location,
  type Message,
  type MessageExample,
  pointerTo,
  type Schema,
  type Sources,
} from "@tenon/contract";
import { placeOf } from "../place.js";
import { judgesOf } from "./judges.js";

/** An example of a message's payload, and what the payload's own schema says to it. */
export interface JudgedExample {
  readonly message: Message;
  readonly channel: Channel;
  readonly example: MessageExample;
  readonly payload: Json;
  readonly schema: Schema;
  readonly at: Location;
  readonly accepted: boolean;
}

/** Every example of every message, judged. A message is looked at in the document that defines it. */
export function examplesOf(
  contract: Contract,
  sources: Sources,
  schemaOf: (message: Message) => Schema,
): JudgedExample[] {
  const found = [...exampledMessages(contract).values()].map((one) => ({ ...one, schema: schemaOf(one.message) }));
  const judges = judgesOf(
    sources,
    found.map(({ schema }) => schema),
  );
  return found.flatMap(({ message, channel, schema }, index) => {
    const judge = judges[index];
    return message.examples.flatMap((example): JudgedExample[] => {
      const { payload } = example;
      if (payload === undefined || !judge) return [];
      const at = { file: example.at.file, pointer: pointerTo(example.at.pointer, "payload") };
      return [{ message, channel, example, payload, schema, at, accepted: judge(payload) }];
    });
  });
}

function exampledMessages(contract: Contract): Map<string, { message: Message; channel: Channel }> {
  const messages = new Map<string, { message: Message; channel: Channel }>();
  for (const channel of contract.documents.flatMap(({ channels }) => channels)) {
    for (const message of channel.messages) {
      if (!message.payload || message.examples.length === 0) continue;
      const known = messages.get(placeOf(message.at));
      if (!known || known.channel.document !== message.document)
        messages.set(placeOf(message.at), { message, channel });
    }
  }
  return messages;
}
