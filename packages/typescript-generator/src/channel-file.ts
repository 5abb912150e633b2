import type { Channel, DeliverySpec, Message, Parameter } from "@tenon/contract";
import { type Code, code, Imported, type Insertable, joined, members, propertyName, typeList } from "./emit/code.js";
import { documentTags, jsdoc } from "./emit/jsdoc.js";
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
  readonly headers?: HeadersParts;
}

/** What a message declares beside its payload. */
export interface HeadersParts {
  readonly type: Imported;
  /** Undefined where the schema leaves names open. */
  readonly names: readonly string[] | undefined;
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
    ...(parametersOf(parts.channel).length > 0 ? [parametersInterface(parts)] : []),
    ...(messages.length > 1
      ? [
          code`${unionDoc(parts)}export type ${names.union} =${unionOf(messages.map(({ message, payload }) => ({ type: message.type, payload })))};`,
        ]
      : []),
    code`${channelDoc(parts.channel)}export const ${names.constant} = ${runtime.defineChannel}${typeArguments(parts, event)}(${definition(parts)});`,
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

export type DeclaringParts = Pick<ChannelParts, "channel" | "names" | "messages">;

/** The event, what the address leaves open where it leaves anything open, and the headers where a message has any. */
export function typeArguments(parts: DeclaringParts, event: Imported): Code {
  return argumentsOf([event], declaredTypes(parts));
}

/** The request, the reply, what the request's address leaves open, its headers, and those of the reply. */
export function replyTypeArguments(
  request: DeclaringParts & { readonly event: Imported },
  reply: DeclaringParts,
): Code {
  const [, replyHeaders] = declaredTypes(reply);
  return argumentsOf([request.event, channelEvent(reply)], [...declaredTypes(request), replyHeaders]);
}

/** A type that need not be said, and what it is then. */
interface Optional {
  readonly type: Code | undefined;
  readonly otherwise: Imported;
}

/** What the address leaves open, and the headers. */
function declaredTypes(parts: DeclaringParts): readonly [Optional, Optional] {
  const isOpen = parametersOf(parts.channel).length > 0;
  return [
    { type: isOpen ? code`${parametersType(parts)}` : undefined, otherwise: runtime.NoParameters },
    { type: headersType(parts), otherwise: runtime.NoHeaders },
  ];
}

function argumentsOf(first: readonly Imported[], declared: readonly Optional[]): Code {
  const said = declared.slice(0, declared.findLastIndex(({ type }) => type !== undefined) + 1);
  const types = [
    ...first.map((type) => code`${type}`),
    ...said.map(({ type, otherwise }) => type ?? code`${otherwise}`),
  ];
  return typeList(types);
}

/** Of all messages together: a subscription is to the channel, whatever it reads of it. */
function headersType({ messages }: Pick<ChannelParts, "messages">): Code | undefined {
  if (messages.every(({ headers }) => !headers)) return undefined;
  const types = new Map(
    messages
      .map(({ headers }) => headers?.type ?? runtime.NoHeaders)
      .map((type) => [`${type.from} ${type.name.text}`, type]),
  );
  return joined(
    [...types.values()].map((type) => code`${type}`),
    " | ",
  );
}

function parametersType(parts: Pick<ChannelParts, "names">): Imported {
  const { parameters, path } = parts.names;
  return new Imported({
    name: parameters,
    from: path,
    typeOnly: true,
    otherwise: parameters.with({ after: "Type" }),
  });
}

/** The parameters that stand in the address. */
export function parametersOf({ address, parameters }: Channel): readonly Parameter[] {
  return parameters.filter(({ name }) => address?.includes(`{${name}}`));
}

export function unionOf(messages: readonly { readonly type: string; readonly payload: Imported }[]): Code {
  const cases = messages.map(({ type, payload }) => code`${runtime.Tagged}<${type}, ${payload}>`);
  if (cases.length === 1) return code` ${joined(cases)}`;
  return joined(cases.map((one) => code`\n  | ${one}`));
}

export function deliveryLiteral(delivery: DeliverySpec): Insertable | undefined {
  const { orderedBy, handledInOrder, attempts, backoff, deadLetter, dedupe, maxBytes, deadlineMs, handleMs } = delivery;
  const { unknownType, unknownVersion, invalidPayload, failingHandler } = delivery.policies ?? {};
  const literal = {
    orderedBy,
    handledInOrder,
    attempts,
    backoff: backoff && { initialMs: backoff.initialMs, maxMs: backoff.maxMs },
    deadLetter,
    dedupe: dedupe && { retainMs: dedupe.retainMs },
    maxBytes,
    deadlineMs,
    handleMs,
    policies: delivery.policies && { unknownType, unknownVersion, invalidPayload, failingHandler },
  };
  return Object.values(literal).some((value) => value !== undefined) ? literal : undefined;
}

function parametersInterface({ channel, names }: ChannelParts): Code {
  const fields = parametersOf(channel).map((parameter) => {
    const said = parameter.description?.trim() ? jsdoc(parameter.description, { indent: "  " }) : code``;
    const optional = parameter.default === undefined ? code`` : code`?`;
    return code`${said}  readonly ${propertyName(parameter.name)}${optional}: ${valuesOf(parameter)};\n`;
  });
  const summary = jsdoc(`What the address \`${channel.address}\` leaves open.`);
  return code`${summary}export interface ${names.parameters} {\n${joined(fields)}}`;
}

function valuesOf({ enum: values }: Parameter): Code {
  return values === undefined || values.length === 0
    ? code`string`
    : joined(
        values.map((value) => code`${value}`),
        " | ",
      );
}

function parametersLiteral(channel: Channel): Insertable | undefined {
  const parameters = parametersOf(channel);
  if (parameters.length === 0) return undefined;
  return Object.fromEntries(
    parameters.map(({ name, enum: values, default: preset }) => [name, { enum: values, default: preset }]),
  );
}

function definition(parts: ChannelParts): Code {
  const { address, source, exchange, messages, channel } = parts;
  const descriptors = messages.map(({ message, version, digest, validate, headers }) => ({
    type: message.type,
    version,
    digest,
    validate,
    headers: headers && { names: headers.names, validate: headers.validate },
    correlationId: message.correlationId,
  }));
  const [only, another] = descriptors;
  return members({
    address,
    parameters: parametersLiteral(channel),
    source,
    exchange: { ...exchange },
    ...(another ? { messages: descriptors } : { message: only }),
    delivery: deliveryLiteral(channel.delivery),
  });
}

function publisher(parts: ChannelParts, event: Imported): Code {
  const { names } = parts;
  return code`${jsdoc(`Publishes \`${event.name.text}\`. An invalid event throws \`InvalidEventError\` and is not sent.`)}export class ${names.publisher} extends ${runtime.Publisher}${typeArguments(parts, event)} {
  constructor(broker: ${runtime.Broker}) {
    super(${names.constant}, broker);
  }
}`;
}

function channelDoc({ name, address, messages, externalDocs, deprecated }: Channel): Code {
  const text =
    address === null ? `The channel ${name}, whose address is known at run time.` : `The channel \`${address}\`.`;
  const areDeprecated = messages.length > 0 && messages.every((message) => message.deprecated);
  const docs = [externalDocs, ...messages.map((message) => message.externalDocs)];
  return jsdoc(text, { tags: documentTags(docs, deprecated || areDeprecated) });
}

function unionDoc({ address, channel }: ChannelParts): Code {
  return jsdoc(
    `${sentence(channel.description) ?? `What travels at \`${address || channel.name}\`.`} Narrow it by \`type\`.`,
  );
}

function sentence(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}
