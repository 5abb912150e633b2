import type { Channel, Contract, Document, Message, Operation } from "@tenon/contract";
import { keyOf } from "./schema/shape.js";

export interface Declared {
  readonly document: Document;
  readonly operation: Operation;
}

/** The operations of a contract by what they have to do with, so that a channel is not held against all that there are. */
export class OperationsIndex {
  readonly #order = new Map<Declared, number>();
  readonly #receivers = new Map<string, Declared[]>();
  readonly #senders = new Map<string, Declared[]>();
  readonly #sent = new Set<string>();

  private constructor({ documents }: Contract) {
    for (const document of documents)
      for (const operation of document.operations) {
        const declared = { document, operation };
        this.#order.set(declared, this.#order.size);
        if (operation.action === "send") {
          add(this.#senders, channelKey(operation.channel), declared);
          for (const key of operation.messages.flatMap(messageKeys)) this.#sent.add(key);
        } else for (const key of receivedKeys(operation)) add(this.#receivers, key, declared);
      }
  }

  static of(contract: Contract): OperationsIndex {
    const index = indices.get(contract) ?? new OperationsIndex(contract);
    indices.set(contract, index);
    return index;
  }

  /** Receive operations of the channel, and those that receive or upcast one of the messages or receive one of its type; in the order of the documents. */
  receivers(channel: Channel, messages: readonly Message[]): readonly Declared[] {
    const keys = [channelKey(channel), ...messages.flatMap(messageKeys)];
    const found = new Set(keys.flatMap((key) => this.#receivers.get(key) ?? []));
    return [...found].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }

  /** Send operations of the channel, in the order of the documents. */
  senders(channel: Channel): readonly Declared[] {
    return this.#senders.get(channelKey(channel)) ?? [];
  }

  /** Whether nobody sends to the channel, and all that it carries is sent to others: it is there to hear several of them at once. */
  gathers(channel: Channel): boolean {
    const isSentElsewhere = (message: Message) => messageKeys(message).some((key) => this.#sent.has(key));
    return this.senders(channel).length === 0 && channel.messages.length > 0 && channel.messages.every(isSentElsewhere);
  }
}

const indices = new WeakMap<Contract, OperationsIndex>();

function receivedKeys({ channel, messages, upcasts = [] }: Operation): ReadonlySet<string> {
  const older = upcasts.flatMap(({ channel: from, from: message }) => [channelKey(from), ...messageKeys(message)]);
  return new Set([channelKey(channel), ...messages.flatMap(messageKeys), ...older]);
}

function messageKeys({ at, type }: Message): readonly string[] {
  return [`place ${keyOf(at)}`, `type ${type}`];
}

function channelKey({ document, name }: Channel): string {
  return `channel ${JSON.stringify([document, name])}`;
}

function add(map: Map<string, Declared[]>, key: string, declared: Declared): void {
  const there = map.get(key);
  if (there) there.push(declared);
  else map.set(key, [declared]);
}
