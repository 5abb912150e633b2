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

/** The parts of a message that a document describes and gives examples of. */
export type MessagePart = "payload" | "headers";

/** An example of a message's payload or headers, and what their own schema says to it. */
export interface JudgedExample {
  readonly message: Message;
  readonly channel: Channel;
  readonly example: MessageExample;
  readonly part: MessagePart;
  readonly value: Json;
  readonly schema: Schema;
  readonly at: Location;
  readonly accepted: boolean;
}

/** Every example of every message, judged. A message is looked at in the document that defines it. `schemaOf`: undefined where it declares none. */
export function examplesOf(
  contract: Contract,
  sources: Sources,
  schemaOf: (message: Message, part: MessagePart) => Schema | undefined,
): JudgedExample[] {
  const found = [...exampledMessages(contract).values()].flatMap(({ message, channel }) =>
    (["payload", "headers"] as const).flatMap((part) => {
      const schema = message[part] && schemaOf(message, part);
      return schema ? [{ message, channel, part, schema }] : [];
    }),
  );
  const judges = judgesOf(
    sources,
    found.map(({ schema }) => schema),
  );
  return found.flatMap(({ message, channel, part, schema }, index) => {
    const judge = judges[index];
    return message.examples.flatMap((example): JudgedExample[] => {
      const value = example[part];
      if (value === undefined || !judge) return [];
      const at = { file: example.at.file, pointer: pointerTo(example.at.pointer, part) };
      return [{ message, channel, example, part, value, schema, at, accepted: judge(value) }];
    });
  });
}

function exampledMessages(contract: Contract): Map<string, { message: Message; channel: Channel }> {
  const messages = new Map<string, { message: Message; channel: Channel }>();
  for (const channel of contract.documents.flatMap(({ channels }) => channels)) {
    for (const message of channel.messages) {
      if (message.examples.length === 0) continue;
      const known = messages.get(placeOf(message.at));
      if (!known || known.channel.document !== message.document)
        messages.set(placeOf(message.at), { message, channel });
    }
  }
  return messages;
}
