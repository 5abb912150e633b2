import type { Operation } from "@tenon/contract";
import { type DeclaringParts, deliveryLiteral, replyTypeArguments, typeArguments, unionOf } from "./channel-file.js";
import { type Code, code, type Imported, type Insertable, joined, members, propertyName } from "./emit/code.js";
import { documentTags, jsdoc } from "./emit/jsdoc.js";
import type { ConsumerNames } from "./names/names.js";
import { runtime } from "./runtime.js";

/** A message as one consumer reads it. */
export interface ReadMessage {
  readonly type: string;
  readonly payload: Imported;
  /** What is read of it, with the validator of that; absent where it is read whole. */
  readonly narrowed?: { readonly reads: readonly string[]; readonly validate: Imported };
}

/** An older message that it takes as well. */
export interface OlderMessage {
  /** What its function is called: its type, unless two are of one type. */
  readonly name: string;
  readonly type: string;
  readonly channel: Imported;
  readonly payload: Imported;
  readonly to: ReadMessage;
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
  readonly older: readonly OlderMessage[];
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
    code`${operationDoc(operation)}export const ${names.constant} = ${runtime.defineSubscription}${event}(${definition(parts)});`,
    parts.reply ? responder(parts, parts.reply) : consumer(parts, event),
  ];
}

function consumer(parts: ConsumerParts, event: Code): Code {
  const { names } = parts;
  return code`${jsdoc(`Handles \`${names.constant.text}\`: extend it and write \`handle\`.`)}export abstract class ${names.consumer} extends ${runtime.Consumer}${event} {
  readonly subscription = ${names.constant};${upcasters(parts)}
}`;
}

/** What the compiler asks of a consumer that takes older messages. */
function upcasters({ older }: ConsumerParts): Code {
  if (older.length === 0) return code``;
  const functions = older.map(
    ({ name, payload, to }) =>
      code`    readonly ${propertyName(name)}: ${runtime.Upcast}<${payload}, ${to.payload}>;\n`,
  );
  const summary = jsdoc("Make of the older messages that it takes as well what it reads today.", { indent: "  " });
  return code`\n${summary}  abstract readonly upcasters: {\n${joined(functions)}  };`;
}

function responder(parts: ConsumerParts, reply: ReplyParts): Code {
  const { names, event, channelParts } = parts;
  const types = replyTypeArguments({ ...channelParts, event }, reply.channelParts);
  return code`${jsdoc(`Answers \`${names.constant.text}\`: extend it and write \`respond\`. A reply that is invalid is not sent.`)}export abstract class ${names.responder} extends ${runtime.Responder}${types} {
  readonly subscription = ${names.constant};
  readonly reply = ${reply.channel};${upcasters(parts)}
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
    upcasts: upcastsLiteral(parts),
    delivery: deliveryLiteral(operation.delivery),
  });
}

function upcastsLiteral({ older, messages }: ConsumerParts): Insertable | undefined {
  if (older.length === 0) return undefined;
  const each = older.map(({ name, type, channel, to }) => [
    name,
    { channel, type: type === name ? undefined : type, to: messages.length > 1 ? to.type : undefined },
  ]);
  return Object.fromEntries(each);
}

function unionDoc({ consumer, operation }: ConsumerParts): string {
  return `What \`${consumer}\` reads at \`${operation.channel.address ?? operation.channel.name}\`. Narrow it by \`type\`.`;
}

export function operationDoc({ summary, description, title, name, externalDocs, deprecated }: Operation): Code {
  const text = [summary, description, title].find((candidate) => candidate?.trim()) ?? `The operation \`${name}\`.`;
  return jsdoc(text, { tags: documentTags([externalDocs], deprecated) });
}
