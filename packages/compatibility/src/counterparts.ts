import type { Channel, Contract, Document, Message, Operation } from "@tenon/contract";
import { isSame } from "./parties.js";

/** Two versions of one thing; one of them is absent where it was added or removed. */
export interface Counterparts<Thing> {
  readonly before: Thing | undefined;
  readonly after: Thing | undefined;
}

export function documentsOf(before: Contract, after: Contract): readonly Counterparts<Document>[] {
  return paired(before.documents, after.documents, [(was, is) => was.id === is.id]);
}

/** Channels from which messages are sent: of the same name in the same document, else with the same address. */
export function channelsOf(before: Contract, after: Contract): readonly Counterparts<Channel>[] {
  return paired(sentChannels(before), sentChannels(after), [
    (was, is) => was.document === is.document && was.name === is.name,
    (was, is) => was.address !== null && was.address === is.address,
  ]);
}

/** Of the same name, else with the same queue, else the only one that does the same on the same channel. */
export function operationsOf(before: Document, after: Document): readonly Counterparts<Operation>[] {
  return paired(before.operations, after.operations, [
    (was, is) => was.name === is.name,
    (was, is) => was.queue !== undefined && was.queue.name === is.queue?.name,
    (was, is) => was.action === is.action && was.channel.address !== null && was.channel.address === is.channel.address,
  ]);
}

export function serversOf(before: Document, after: Document) {
  return paired(before.servers, after.servers, [(was, is) => was.name === is.name]);
}

/** By their type on the wire. */
export function messagesOf(before: readonly Message[], after: readonly Message[]): readonly Counterparts<Message>[] {
  return paired(before, after, [(was, is) => was.type === is.type]);
}

/** Each is paired by the first of the tests that finds it somebody who is not yet paired. */
function paired<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  tests: readonly ((was: Thing, is: Thing) => boolean)[],
): readonly Counterparts<Thing>[] {
  const found = new Map<Thing, Thing>();
  const taken = new Set<Thing>();
  for (const test of tests) {
    for (const was of before) {
      const is = found.has(was) ? undefined : after.find((candidate) => !taken.has(candidate) && test(was, candidate));
      if (is === undefined) continue;
      found.set(was, is);
      taken.add(is);
    }
  }
  const added = after.filter((is) => !taken.has(is));
  return [
    ...before.map((was) => ({ before: was, after: found.get(was) })),
    ...added.map((is) => ({ before: undefined, after: is })),
  ];
}

/** Channels that only gather what others send are their receiver's own affair. */
function sentChannels(contract: Contract): readonly Channel[] {
  const channels = contract.documents.flatMap((document) => document.channels);
  return channels.filter((channel) => channel.messages.length === 0 || sentMessages(contract, channel).length > 0);
}

/** The messages of a channel's own document, and those that no channel of their own document carries. */
export function sentMessages(contract: Contract, channel: Channel): readonly Message[] {
  return channel.messages.filter((message) => {
    if (message.document === channel.document) return true;
    const home = contract.documents.find(({ id }) => id === message.document);
    return !home?.channels.some(({ messages }) => messages.some((other) => isSame(other, message)));
  });
}
