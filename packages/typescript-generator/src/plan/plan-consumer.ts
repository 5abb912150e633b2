import type { Channel, Document, Message, Operation } from "@tenon/contract";
import { type ChannelParts, channelEvent } from "../channel-file.js";
import type { ConsumerParts, OlderMessage, ReadMessage, ReplyParts } from "../consumer-file.js";
import { type Home, typeAt } from "../declarations.js";
import { Imported } from "../emit/code.js";
import { Identifier, kebab } from "../names/identifier.js";
import { folderOf } from "../names/module-path.js";
import type { ConsumerNames } from "../names/names.js";
import { isNotEmpty, type Planning } from "./planning.js";

interface Receiver {
  readonly document: Document;
  readonly operation: Operation;
  readonly channel: ChannelParts;
  /** The channel of its replies, where it answers. */
  readonly replies: ChannelParts | undefined;
  readonly partsOf: (channel: Channel) => ChannelParts | undefined;
}

/** What a consumer's file says; undefined for an operation without messages. */
export function planConsumer(receiver: Receiver, planning: Planning): ConsumerParts | undefined {
  const { document, operation, channel, replies } = receiver;
  const names = planning.knowledge.names.consumer(operation);
  if (!names) return undefined;
  const messages = operation.messages.flatMap((message) => readMessage(receiver, message, names, planning) ?? []);
  if (!isNotEmpty(messages)) return undefined;

  const tagged = channel.messages.length > 1;
  const readsAll = messages.length === channel.messages.length && messages.every(({ narrowed }) => !narrowed);
  const [only] = messages;
  const union = new Imported({ name: names.event, from: names.path, typeOnly: true, otherwise: names.event });
  return {
    operation,
    names,
    channel: channelImport(channel),
    channelParts: channel,
    consumer: document.service,
    queue: operation.queue?.name ?? `${document.service}.${kebab(operation.name) ?? operation.name}`,
    messages,
    event: !tagged ? only.payload : readsAll ? channelEvent(channel) : union,
    tagged,
    older: olderMessages(receiver, messages),
    ownUnion: tagged && !readsAll,
    ...(replies && { reply: replyParts(replies) }),
  };
}

function readMessage(
  receiver: Receiver,
  message: Message,
  names: ConsumerNames,
  planning: Planning,
): ReadMessage | undefined {
  const { document, operation, channel } = receiver;
  const { knowledge, types, validators, problems } = planning;
  const declared = channel.messages.find((parts) => parts.message.type === message.type);
  if (!declared) return undefined;
  const narrowed = knowledge.narrowed(operation, message, declared.payload.name.text);
  if (!narrowed) return { type: message.type, payload: declared.payload };

  problems.push(...narrowed.problems);
  const ofOperation = Identifier.pascal(operation.name) ?? names.event;
  const stem =
    channel.messages.length > 1 ? (Identifier.pascal(operation.name, message.key) ?? ofOperation) : ofOperation;
  const name = channel.messages.length > 1 ? stem : names.event;
  const home: Home = { path: names.path, name, otherwise: Identifier.pascal(document.id, name.text) ?? name };
  types.push({ home, schema: narrowed.schema });
  const validate = validators.of(`${folderOf(document.at.file)}/validators`, {
    stem,
    type: home,
    schema: narrowed.schema,
  });
  return { type: message.type, payload: typeAt(home), narrowed: { reads: narrowed.paths, validate } };
}

function olderMessages({ operation, partsOf }: Receiver, messages: readonly ReadMessage[]): readonly OlderMessage[] {
  const { upcasts = [] } = operation;
  const types = [...operation.channel.messages, ...upcasts.map(({ from }) => from)].map(({ type }) => type);
  return upcasts.flatMap(({ from, channel, to }): OlderMessage[] => {
    const parts = partsOf(channel);
    const declared = parts?.messages.find(({ message }) => message.type === from.type);
    const today = messages.find(({ type }) => type === to.type);
    if (!parts || !declared || !today) return [];
    const isAmbiguous = types.filter((type) => type === from.type).length > 1;
    const name = isAmbiguous ? `${from.type}@${declared.version.split(".")[0]}` : from.type;
    return [{ name, type: from.type, channel: olderChannel(parts), payload: declared.payload, to: today }];
  });
}

/** It is mostly called what today's channel is called. */
function olderChannel({ channel, names }: ChannelParts): Imported {
  const otherwise =
    Identifier.camel(channel.document, names.constant.text) ?? names.constant.with({ after: "Channel" });
  return new Imported({ name: names.constant, from: names.path, otherwise });
}

export function replyParts(channel: ChannelParts): ReplyParts {
  return { channel: channelImport(channel), channelParts: channel };
}

function channelImport({ names }: ChannelParts): Imported {
  return new Imported({ name: names.constant, from: names.path, otherwise: names.constant.with({ after: "Channel" }) });
}
