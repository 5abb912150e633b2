import type { Channel, DeliverySpec, Message } from "@tenon/contract";
import { type Code, code, Imported, type Insertable, joined, members } from "./emit/code.js";
import { jsdoc } from "./emit/jsdoc.js";
import type { ExchangeLiteral } from "./exchange.js";
import type { ChannelNames } from "./names/names.js";
import { runtime } from "./runtime.js";

/** A message as the files of channels and consumers see it. */
export interface MessageParts {
  readonly message: Message;
  readonly version: string;
  readonly digest: string;
  readonly payload: Imported;
  readonly validate: Imported;
}

/** All that is written into a channel's file, but for the types of its payloads. */
export interface ChannelParts {
  readonly channel: Channel;
  readonly names: ChannelNames;
  readonly address: string;
  readonly source: string;
  readonly exchange: ExchangeLiteral;
  readonly messages: readonly [MessageParts, ...MessageParts[]];
  readonly published: boolean;
}

export function channelPieces(parts: ChannelParts): Code[] {
  const { names, messages, published } = parts;
  const event = channelEvent(parts);
  return [
    ...(messages.length > 1
      ? [
          code`${unionDoc(parts)}export type ${names.union} =${unionOf(messages.map(({ message, payload }) => ({ type: message.type, payload })))};`,
        ]
      : []),
    code`${jsdoc(channelSummary(parts.channel))}export const ${names.constant} = ${runtime.defineChannel}<${event}>(${definition(parts)});`,
    ...(published ? [publisher(parts, event)] : []),
  ];
}

/** What is published to and received from a channel. */
export function channelEvent({ names, messages }: Pick<ChannelParts, "names" | "messages">): Imported {
  const [first, second] = messages;
  if (!second) return first.payload;
  return new Imported({
    name: names.union,
    from: names.path,
    typeOnly: true,
    otherwise: names.union.with({ after: "Message" }),
  });
}

export function unionOf(messages: readonly { readonly type: string; readonly payload: Imported }[]): Code {
  const cases = messages.map(({ type, payload }) => code`${runtime.Tagged}<${type}, ${payload}>`);
  if (cases.length === 1) return code` ${joined(cases)}`;
  return joined(cases.map((one) => code`\n  | ${one}`));
}

export function deliveryLiteral(delivery: DeliverySpec): Insertable | undefined {
  const { orderedBy, attempts, backoff, deadLetter, maxBytes, deadlineMs } = delivery;
  const backoffLiteral = backoff && { initialMs: backoff.initialMs, maxMs: backoff.maxMs };
  const literal = { orderedBy, attempts, backoff: backoffLiteral, deadLetter, maxBytes, deadlineMs };
  return Object.values(literal).some((value) => value !== undefined) ? literal : undefined;
}

function definition(parts: ChannelParts): Code {
  const { address, source, exchange, messages, channel } = parts;
  const descriptors = messages.map(({ message, version, digest, validate }) => ({
    type: message.type,
    version,
    digest,
    validate,
  }));
  const [only, another] = descriptors;
  return members({
    address,
    source,
    exchange: { ...exchange },
    ...(another ? { messages: descriptors } : { message: only }),
    delivery: deliveryLiteral(channel.delivery),
  });
}

function publisher({ names }: ChannelParts, event: Imported): Code {
  return code`${jsdoc(`Publishes \`${event.name.text}\`. An invalid event throws \`InvalidEventError\` and is not sent.`)}export class ${names.publisher} extends ${runtime.Publisher}<${event}> {
  constructor(broker: ${runtime.Broker}) {
    super(${names.constant}, broker);
  }
}`;
}

function channelSummary(channel: Channel): string {
  const address =
    channel.address === null
      ? `The channel ${channel.name}, whose address is known at run time.`
      : `The channel \`${channel.address}\`.`;
  return channel.deprecated ? `${address}\n@deprecated` : address;
}

function unionDoc({ address, channel }: ChannelParts): Code {
  return jsdoc(`${sentence(channel.description) ?? `What travels at \`${address}\`.`} Narrow it by \`type\`.`);
}

function sentence(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}
