import type { Channel, Contract, Location, Message, Operation, Problem, ReadPath, Schema } from "@tenon/contract";
import { referenceFromRoot } from "@tenon/schema-projection";
import { placeInWords, problemAt } from "../problem-codes.js";
import type { VirtualSource } from "../virtual-source.js";

/**
 * The contract with one message where a channel has several of one type. On the wire nothing tells them apart, so what arrives may be
 * the payload of any of them.
 */
export function mergeMessages(
  contract: Contract,
  virtual: VirtualSource,
): { contract: Contract; problems: readonly Problem[] } {
  const channels = new Map<Channel, Merged>();
  for (const channel of contract.documents.flatMap((document) => document.channels))
    channels.set(channel, merge(channel, virtual));
  if ([...channels.values()].every(({ groups }) => groups.size === 0)) return { contract, problems: [] };

  const problems: Problem[] = [];
  const documents = contract.documents.map((document) => ({
    ...document,
    channels: document.channels.map((channel) => channels.get(channel)?.channel ?? channel),
    operations: document.operations.map((operation) => {
      const merged = channels.get(operation.channel);
      const one = merged ? ofMerged(operation, merged, contract, problems) : operation;
      const replies = one.reply?.channel && channels.get(one.reply.channel);
      return one.reply && replies ? { ...one, reply: { ...one.reply, channel: replies.channel } } : one;
    }),
  }));
  return { contract: { ...contract, documents }, problems };
}

interface Merged {
  readonly channel: Channel;
  /** The messages that each merged one stands for. */
  readonly groups: ReadonlyMap<Message, readonly Message[]>;
}

function merge(channel: Channel, virtual: VirtualSource): Merged {
  const byType = new Map<string, Message[]>();
  for (const message of channel.messages) byType.set(message.type, [...(byType.get(message.type) ?? []), message]);
  const groups = new Map<Message, readonly Message[]>();
  const messages = [...byType.values()].map((same) => {
    const [first, another] = same;
    if (!first || !another) return same[0] as Message;
    const one = allOfOneSchema(same) ? first : anyOfThem(same, virtual);
    groups.set(one, same);
    return one;
  });
  return groups.size === 0 ? { channel, groups } : { channel: { ...channel, messages }, groups };
}

function allOfOneSchema(messages: readonly Message[]): boolean {
  return sameSchema(messages.map(({ payload }) => payload)) && sameSchema(messages.map(({ headers }) => headers));
}

function sameSchema(schemas: readonly (Schema | undefined)[]): boolean {
  return new Set(schemas.map((schema) => schema && `${schema.at.file}#${schema.at.pointer}`)).size === 1;
}

function anyOfThem(messages: readonly Message[], virtual: VirtualSource): Message {
  const [{ payload: _, headers: __, ...first }] = messages as [Message, ...Message[]];
  const payload = anyOf(
    messages.map((message) => message.payload),
    first.at,
    virtual,
  );
  if (!payload) return messages[0] as Message;
  const headers = anyOf(
    messages.map((message) => message.headers),
    first.at,
    virtual,
  );
  const examples = messages.flatMap((message) => message.examples);
  return {
    ...first,
    key: first.type,
    payload,
    ...(headers && { headers }),
    examples,
    at: virtual.add(first.at, () => ({ value: {} })),
  };
}

/** One schema for several; undefined where one of them takes anything, or they cannot be written into one. */
function anyOf(each: readonly (Schema | undefined)[], origin: Location, virtual: VirtualSource): Schema | undefined {
  if (sameSchema(each)) return each[0];
  const schemas = each.flatMap((schema) => schema ?? []);
  const dialect = dialectOf(schemas);
  if (schemas.length < each.length || dialect === undefined) return undefined;
  const anyOf = schemas.map(({ at }) => ({ $ref: referenceFromRoot(at) }));
  return { at: virtual.add(origin, () => ({ value: { anyOf } })), dialect };
}

/** The one dialect of schemas that can be written into one; undefined where they are in several, or in another language. */
function dialectOf(schemas: readonly Schema[]): Schema["dialect"] | undefined {
  const [dialect, another] = new Set(schemas.map((schema) => schema.dialect));
  return another === undefined && ["asyncapi", "draft-07", "2020-12"].includes(dialect ?? "") ? dialect : undefined;
}

function ofMerged(
  operation: Operation,
  { channel, groups }: Merged,
  contract: Contract,
  problems: Problem[],
): Operation {
  const reads = new Map(operation.reads);
  const messages = channel.messages.filter((message) => {
    const same = groups.get(message) ?? [message];
    return operation.messages.some((one) => same.includes(one));
  });
  for (const [message, same] of groups) {
    const each = same.map(({ key }) => operation.reads.get(key));
    for (const { key } of same) reads.delete(key);
    const [first] = each;
    if (first && each.every((paths) => samePaths(paths, first))) reads.set(message.key, first);
    else if (each.some((paths) => paths)) problems.push(readApart(operation, same, contract));
  }
  return { ...operation, channel, messages, reads };
}

function samePaths(paths: readonly ReadPath[] | undefined, others: readonly ReadPath[]): boolean {
  return paths?.length === others.length && paths.every(({ path }, index) => path === others[index]?.path);
}

function readApart(operation: Operation, [first, second]: readonly Message[], { sources }: Contract): Problem {
  const places = [first, second].flatMap((message) => (message ? placeInWords(sources, message.at) : []));
  const message = `${operation.name} reads messages differently that look the same on the wire: ${JSON.stringify(first?.type)} at ${places.join(" and ")}.`;
  return problemAt(sources, "MESSAGE_TYPE_AMBIGUOUS", operation.at, message, "Give each message its own `name`.");
}
