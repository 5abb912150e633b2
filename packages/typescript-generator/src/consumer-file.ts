import type { Operation } from "@tenon/contract";
import { type DeclaringParts, deliveryLiteral, replyTypeArguments, typeArguments, unionOf } from "./channel-file.js";
import { type Code, code, type Imported, members } from "./emit/code.js";
import { jsdoc } from "./emit/jsdoc.js";
import type { ConsumerNames } from "./names/names.js";
import { runtime } from "./runtime.js";

/** A message as one consumer reads it. */
export interface ReadMessage {
  readonly type: string;
  readonly payload: Imported;
  /** What is read of it, with the validator of that; absent where it is read whole. */
  readonly narrowed?: { readonly reads: readonly string[]; readonly validate: Imported };
}

/** All that is written into a consumer's file, but for the types of what it reads. */
export interface ConsumerParts {
  readonly operation: Operation;
  readonly names: ConsumerNames;
  readonly channel: Imported;
  readonly channelParts: DeclaringParts;
  readonly consumer: string;
  readonly queue: string;
  readonly messages: readonly [ReadMessage, ...ReadMessage[]];
  /** What the handler is given: a payload, what is read of it, or a union. */
  readonly event: Imported;
  /** Whether the channel has several messages, so that events are told apart by `type`. */
  readonly tagged: boolean;
  /** Whether the union is declared in this file. */
  readonly ownUnion: boolean;
  /** What it answers with, where it does. */
  readonly reply?: ReplyParts;
}

/** The channel of requests or of replies, and what its file says. */
export interface ReplyParts {
  readonly channel: Imported;
  readonly channelParts: DeclaringParts;
}

export function consumerPieces(parts: ConsumerParts): Code[] {
  const { operation, names, messages, ownUnion } = parts;
  const event = typeArguments(parts.channelParts, parts.event);
  return [
    ...(ownUnion ? [code`${jsdoc(unionDoc(parts))}export type ${names.event} =${unionOf(messages)};`] : []),
    code`${jsdoc(operationSummary(operation))}export const ${names.constant} = ${runtime.defineSubscription}${event}(${definition(parts)});`,
    parts.reply ? responder(parts, parts.reply) : consumer(parts, event),
  ];
}

function consumer({ names }: ConsumerParts, event: Code): Code {
  return code`${jsdoc(`Handles \`${names.constant.text}\`: extend it and write \`handle\`.`)}export abstract class ${names.consumer} extends ${runtime.Consumer}${event} {
  readonly subscription = ${names.constant};
}`;
}

function responder({ names, event, channelParts }: ConsumerParts, reply: ReplyParts): Code {
  const types = replyTypeArguments({ ...channelParts, event }, reply.channelParts);
  return code`${jsdoc(`Answers \`${names.constant.text}\`: extend it and write \`respond\`. A reply that is invalid is not sent.`)}export abstract class ${names.responder} extends ${runtime.Responder}${types} {
  readonly subscription = ${names.constant};
  readonly reply = ${reply.channel};
}`;
}

function definition(parts: ConsumerParts): Code {
  const { channel, consumer, queue, operation, messages, tagged, ownUnion } = parts;
  const [{ narrowed }] = messages;
  const each = messages.map(({ type, narrowed }) => ({ type, reads: narrowed?.reads, validate: narrowed?.validate }));
  return members({
    channel,
    consumer,
    queue,
    ...(tagged ? { messages: ownUnion ? each : undefined } : { reads: narrowed?.reads, validate: narrowed?.validate }),
    delivery: deliveryLiteral(operation.delivery),
  });
}

function unionDoc({ consumer, operation }: ConsumerParts): string {
  return `What \`${consumer}\` reads at \`${operation.channel.address ?? operation.channel.name}\`. Narrow it by \`type\`.`;
}

export function operationSummary({ summary, description, title, name, deprecated }: Operation): string {
  const text = [summary, description, title].find((candidate) => candidate?.trim()) ?? `The operation \`${name}\`.`;
  return deprecated ? `${text.trim()}\n@deprecated` : text;
}
