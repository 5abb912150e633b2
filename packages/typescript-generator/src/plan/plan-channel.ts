import type { Channel, Message, Operation, Problem } from "@tenon/contract";
import type { ChannelParts, HeadersParts, MessageParts } from "../channel-file.js";
import { typeAt } from "../declarations.js";
import { exchangeOf } from "../exchange.js";
import { folderOf } from "../names/module-path.js";
import { headerNames } from "../payload/header-names.js";
import { problemAt } from "../problem-codes.js";
import { isNotEmpty, type Knowledge, type Planning } from "./planning.js";

/** What a channel's file says; undefined for a channel without messages, for which there is nothing to write. */
export function planChannel(channel: Channel, planning: Planning): ChannelParts | undefined {
  const { knowledge, problems } = planning;
  const names = knowledge.names.channel(channel);
  const messages = channel.messages.flatMap((message) => planMessage(channel, message, planning) ?? []);
  if (!names || !isNotEmpty(messages)) return undefined;

  const operations = knowledge.operationsOn(channel);
  const senders = operations.filter(({ action }) => action === "send");
  const pattern = isPattern(channel.address ?? "");
  if (pattern) problems.push(...senders.map((sender) => sentToPattern(sender, knowledge)));
  const { exchange, problem } = exchangeOf(channel, knowledge.virtual.sources);
  if (problem) problems.push(problem);
  const unionIsTaken = messages.some(({ payload }) => payload.name.text === names.union.text);
  return {
    channel,
    names: unionIsTaken ? { ...names, union: names.union.with({ after: "Message" }) } : names,
    address: channel.address ?? "",
    source: sourceOf(channel, senders, knowledge),
    exchange,
    messages,
    published: !pattern && (senders.length > 0 || (operations.length === 0 && channel.address !== null)),
  };
}

function planMessage(channel: Channel, message: Message, planning: Planning): MessageParts | undefined {
  const { knowledge, types, validators } = planning;
  const home = knowledge.payloads.homeOf(message);
  const owner = knowledge.document(message.document) ?? knowledge.document(channel.document);
  if (!home || !owner) return undefined;
  const schema = knowledge.payloads.schemaOf(message);
  types.push({ home, schema });
  const module = `${folderOf(owner.at.file)}/validators`;
  const headers = planHeaders(message, module, planning);
  return {
    message,
    version: owner.version,
    digest: knowledge.digestOf(message),
    payload: typeAt(home),
    validate: validators.of(module, { stem: home.name, type: home, schema }),
    ...(headers && { headers }),
  };
}

function planHeaders(
  message: Message,
  module: string,
  { knowledge: { payloads, virtual }, types, validators }: Planning,
): HeadersParts | undefined {
  const schema = payloads.headersOf(message);
  const home = payloads.homeOfHeaders(message);
  if (!schema || !home) return undefined;
  types.push({ home, schema });
  return {
    type: typeAt(home),
    names: headerNames(virtual.sources, schema.at),
    validate: validators.of(module, { stem: home.name, type: home, schema }),
  };
}

/** Patterns of AMQP's topic exchange: words between dots, of which one is `*` or `#`. */
function isPattern(address: string): boolean {
  return address.split(".").some((word) => word === "*" || word === "#");
}

/** The service that publishes: of the document that sends; or the one that defines all messages; or the channel's own. */
function sourceOf(channel: Channel, senders: readonly Operation[], knowledge: Knowledge): string {
  const own = knowledge.document(channel.document)?.service ?? channel.document;
  const sending = senders.map(({ document }) => document);
  const [first] = sending;
  if (first !== undefined)
    return sending.includes(channel.document) ? own : (knowledge.document(first)?.service ?? own);
  const services = new Set(channel.messages.map(({ document }) => knowledge.document(document)?.service ?? own));
  const [service, another] = services;
  return service !== undefined && another === undefined ? service : own;
}

function sentToPattern(operation: Operation, { contract: { sources } }: Knowledge): Problem {
  const message = `${operation.name} sends to ${JSON.stringify(operation.channel.address)}, which is a pattern.`;
  return problemAt(sources, "ADDRESS_PATTERN_SENT", operation.at, message, "Send to a channel with an exact address.");
}
