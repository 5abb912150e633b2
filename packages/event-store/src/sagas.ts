import { createHash } from "node:crypto";
import {
  type Channel,
  composeMessage,
  type Envelope,
  type MessageDescriptor,
  type OutboxEntry,
  outboxEntry,
  runWithContext,
  type Subscription,
  type Upcaster,
} from "@tenon/messaging";
import type { EventStore } from "./event-store.js";
import { evolved, type Loaded } from "./evolved.js";
import { type AnyEvent, History } from "./history.js";
import { retryConflicts } from "./retry-conflicts.js";
import type { Saga, Sending } from "./saga.js";

/**
 * By type, where a saga hears of an event: the subscription that it comes by, or its channel; they may carry others that it hears as well. The
 * compiler asks for every type.
 */
export type HearsOf<Event extends AnyEvent> = {
  readonly [Type in Event["type"]]: Heard<Extract<Event, { readonly type: Type }>["data"]> | Heard<Event>;
};

type Heard<Event> = Subscription<Event> | Channel<Event>;

export interface SagaParts<State, Event extends AnyEvent> {
  /** It has an outbox: what is sent is kept with what was heard. */
  readonly store: EventStore;
  /** What the sagas are about: `fulfilment`. The stream of one is `fulfilment-<id>`. */
  readonly category: string;
  readonly saga: Saga<State, Event>;
  readonly hears: HearsOf<Event>;
  readonly upcasters?: readonly Upcaster[];
  /** How often an event is heard anew when the saga hears others meanwhile. 8 if not said. */
  readonly attempts?: number;
}

export interface Hearing<State> extends Loaded<State> {
  /** `repeated`: this very event was heard before, and what is sent because of it was kept then. */
  readonly outcome: "heard" | "repeated";
  readonly sent: readonly Sending[];
}

/**
 * Sagas of one kind. The stream of one is what it has heard, each event once and under its own contract; what it sends leaves by the outbox, in the
 * transaction in which the event is kept. So nothing is lost when the process ends at any moment, and nothing is sent twice: neither because an
 * event comes again, however late, nor because two come at the same time. What is sent has an id that follows from the event heard.
 */
export class Sagas<State, Event extends AnyEvent> {
  readonly category: string;
  readonly history: History<Event>;

  /** Throws `TypeError` where the store has no outbox, or a channel no message of the type. */
  constructor(private readonly parts: SagaParts<State, Event>) {
    if (!parts.store.features.outbox) throw new TypeError(`${parts.category}: a saga needs a store with an outbox`);
    this.category = parts.category;
    const hears = Object.entries<Subscription<unknown> | Channel<unknown>>(parts.hears);
    this.history = new History(
      hears.map(([type, from]) => messageOf(type, from)),
      parts.upcasters,
    );
  }

  streamOf(id: string): string {
    return `${this.category}-${id}`;
  }

  /** How far it has come. Rejects with `EventUnreadableError` where something that it has heard cannot be read. */
  load(id: string): Promise<Loaded<State>> {
    const { store, saga } = this.parts;
    return evolved({ store, stream: this.streamOf(id), history: this.history, evolve: saga.evolve }, saga.initial);
  }

  /**
   * Keeps that the saga has heard the event, with what it sends because of it, in one transaction. Rejects as `EventStore.append` does, with
   * `InvalidEventError` where it sends what a channel does not allow, and with `COMMAND_CONFLICTED` when it hears others each time.
   */
  hear(id: string, event: Event, { envelope }: { readonly envelope: Envelope }): Promise<Hearing<State>> {
    const { attempts = 8 } = this.parts;
    const context = { correlationId: envelope.correlationid, causationId: envelope.id };
    return retryConflicts({ stream: this.streamOf(id), attempts }, () =>
      runWithContext(context, () => this.#hear(id, event, envelope)),
    );
  }

  async #hear(id: string, event: Event, envelope: Envelope): Promise<Hearing<State>> {
    const { store, saga } = this.parts;
    const stream = this.streamOf(id);
    const heardId = idOf(stream, envelope.source, envelope.id);
    const { state, revision } = await this.load(id);
    const sent = saga.react(event, state);
    const appended = await store.append(stream, {
      expected: revision,
      events: [{ envelope: { ...envelope, id: heardId, type: event.type }, data: event.data }],
      outbox: sent.map((sending, at) => entryOf(sending, idOf(heardId, String(at)))),
    });
    if (appended.outcome === "repeated") return { ...(await this.load(id)), outcome: "repeated", sent: [] };
    return { state: saga.evolve(state, event), revision: appended.revision, outcome: "heard", sent };
  }
}

/** What a subscription reads of a message, or all of it. */
function messageOf(type: string, from: Subscription<unknown> | Channel<unknown>): MessageDescriptor {
  const channel = "channel" in from ? from.channel : from;
  const declared = channel.messages.find((message) => message.type === type);
  if (!declared) throw new TypeError(`the channel ${channel.address} has no message ${type}`);
  const read = from.messages.find((message) => message.type === type);
  return read ? { ...declared, validate: read.validate } : declared;
}

function entryOf({ channel, event, at, after, ...options }: Sending, id: string): OutboxEntry {
  const { message } = composeMessage(channel, event, { ...options, id });
  return outboxEntry(message, after === undefined ? at : new Date(Date.now() + after));
}

/** The same for the same names, in the form of a UUID (RFC 9562 §5.8, version 8): the store may know the event itself by its own id. */
function idOf(...names: readonly string[]): string {
  const bytes = createHash("sha256").update(JSON.stringify(names)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
