import {
  type Channel,
  composeMessage,
  type Effect,
  type OutgoingMessage,
  outboxEntry,
  type Upcaster,
} from "@tenon/messaging";
import type { Decider } from "./decider.js";
import type { Appended, EventStore, Snapshot } from "./event-store.js";
import { evolved, type Loaded } from "./evolved.js";
import { type AnyEvent, History } from "./history.js";
import { retryConflicts } from "./retry-conflicts.js";

/** By type, the channel whose contract an event is kept and published under. The compiler asks for every type. */
export type ChannelsOf<Event extends AnyEvent> = {
  readonly [Type in Event["type"]]:
    | Channel<Extract<Event, { readonly type: Type }>["data"]>
    | Channel<Extract<Event, { readonly type: Type }>>;
};

export interface EventSourcing<State, Command, Event extends AnyEvent> {
  readonly store: EventStore;
  /** What the things are: `order`. The stream of one is `order-<id>`. */
  readonly category: string;
  readonly channels: ChannelsOf<Event>;
  readonly decider: Decider<State, Command, Event>;
  readonly upcasters?: readonly Upcaster[];
  /** What is published of an event. Its own message if not said; nothing where the store has no outbox. */
  readonly outgoing?: (event: Event, message: OutgoingMessage) => readonly OutgoingMessage[];
  /** Keeps a snapshot after each so many events, of a state that is JSON. `digest` names the code of `evolve`: change it whenever that changes. */
  readonly snapshots?: { readonly every: number; readonly digest: string };
  /** How often a command is decided when others append to the stream meanwhile. 8 if not said. */
  readonly attempts?: number;
}

export interface Executed<State, Event> extends Loaded<State> {
  readonly events: readonly Event[];
  readonly outcome: Appended["outcome"];
}

export interface ExecuteOptions {
  /** The effect of the event that the command comes from: it is brought about once. */
  readonly effect?: Effect;
}

/** Things of one kind whose state is what has happened to them. */
export class EventSourced<State, Command, Event extends AnyEvent> {
  readonly category: string;
  readonly history: History<Event>;
  readonly #channels: ReadonlyMap<string, Channel<unknown>>;

  constructor(private readonly parts: EventSourcing<State, Command, Event>) {
    this.category = parts.category;
    this.#channels = new Map(Object.entries<Channel<unknown>>(parts.channels));
    const messages = [...this.#channels].map(([type, channel]) => {
      const message = channel.messages.find((one) => one.type === type);
      if (!message) throw new TypeError(`the channel ${channel.address} has no message ${type}`);
      return message;
    });
    this.history = new History(messages, parts.upcasters);
  }

  streamOf(id: string): string {
    return `${this.category}-${id}`;
  }

  /** The state as it is now. Rejects with `EventUnreadableError` where an event cannot be read. */
  async load(id: string): Promise<Loaded<State>> {
    const { store, decider } = this.parts;
    const stream = this.streamOf(id);
    const { state, revision } = (await this.#snapshot(stream)) ?? { state: decider.initial, revision: 0 };
    return evolved({ store, stream, history: this.history, evolve: decider.evolve }, state, revision);
  }

  /**
   * Decides a command and keeps its events, with what is published of them and the effect, in one transaction. Decides anew when somebody
   * else was faster. Rejects with what `decide` throws; with `COMMAND_CONFLICTED` when somebody else was faster each time.
   */
  execute(id: string, command: Command, { effect }: ExecuteOptions = {}): Promise<Executed<State, Event>> {
    const { attempts = 8 } = this.parts;
    return retryConflicts({ stream: this.streamOf(id), attempts }, () => this.#try(id, command, effect));
  }

  async #try(id: string, command: Command, effect: Effect | undefined): Promise<Executed<State, Event>> {
    const { store, decider, outgoing = (_, message) => [message] } = this.parts;
    const stream = this.streamOf(id);
    const { state, revision } = await this.load(id);
    const events = decider.decide(command, state);
    const composed = events.map((event) => ({ event, ...this.#compose(event) }));
    const { outcome } = await store.append(stream, {
      expected: revision,
      events: composed.map(({ message, data }) => ({ envelope: message.envelope, data })),
      ...(store.features.outbox && {
        outbox: composed.flatMap(({ event, message }) => outgoing(event, message).map((one) => outboxEntry(one))),
      }),
      ...(effect && { effect }),
    });
    if (outcome === "done before") return { ...(await this.load(id)), events: [], outcome };
    const next = { state: events.reduce(decider.evolve, state), revision: revision + events.length };
    await this.#keepSnapshot(stream, next, revision);
    return { ...next, events, outcome };
  }

  #compose(event: Event) {
    const channel = this.#channels.get(event.type);
    if (!channel) throw new TypeError(`there is no channel for ${event.type}`);
    return composeMessage(channel, channel.tagged ? event : event.data);
  }

  async #snapshot(stream: string): Promise<Loaded<State> | undefined> {
    const { snapshots, store } = this.parts;
    const snapshot = snapshots && (await store.snapshot(stream));
    if (snapshot?.digest !== snapshots?.digest || !snapshot) return undefined;
    return { state: snapshot.state as State, revision: snapshot.revision };
  }

  /** What is not kept is made again: whoever waits for the command need not learn of it. */
  async #keepSnapshot(stream: string, { state, revision }: Loaded<State>, before: number): Promise<void> {
    const { snapshots, store } = this.parts;
    if (!snapshots || Math.floor(revision / snapshots.every) === Math.floor(before / snapshots.every)) return;
    const snapshot: Snapshot = { state, revision, digest: snapshots.digest };
    await store.keepSnapshot(stream, snapshot).catch(() => undefined);
  }
}
