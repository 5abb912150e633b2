import {
  type Append,
  type Appended,
  type KnownEvent,
  refuseUnexpected,
  repeated,
  type StreamState,
} from "@tenon/event-store";
import type { Effect } from "@tenon/messaging";
import type { EffectDocument, EventDocument } from "./documents.js";

export interface AskedAppend {
  readonly stream: string;
  readonly append: Append;
}

/** What the database has, of all that the appends are about. */
export interface Found {
  /** Of the last event. */
  readonly position: number;
  readonly at: Date;
  readonly streams: ReadonlyMap<string, StreamState>;
  readonly known: readonly KnownEvent[];
  /** Of the effects that are remembered still. */
  readonly effects: ReadonlySet<string>;
}

/** What is to be written, in one transaction, and what is to be told of each append when it is committed. */
export interface Decided {
  readonly outcomes: readonly (Appended | Error)[];
  readonly events: readonly EventDocument[];
  /** By stream, its revision. */
  readonly revisions: ReadonlyMap<string, number>;
  readonly effects: readonly EffectDocument[];
}

/** Appends that are to be committed together, decided one after another: each sees what those before it do, and one that is refused holds up none. */
export function decideAppends(asked: readonly AskedAppend[], found: Found): Decided {
  const turn = new Turn(found);
  const outcomes = asked.map((one) => turn.decide(one));
  return { outcomes, events: turn.events, revisions: turn.revisions, effects: [...turn.effects.values()] };
}

export function effectId({ queue, source, id }: Effect): string {
  return JSON.stringify([queue, source, id]);
}

class Turn {
  readonly events: EventDocument[] = [];
  readonly revisions = new Map<string, number>();
  readonly effects = new Map<string, EffectDocument>();
  readonly #known: Map<string, KnownEvent>;

  constructor(private readonly found: Found) {
    this.#known = new Map(found.known.map((event) => [event.id, event]));
  }

  decide({ stream, append }: AskedAppend): Appended | Error {
    try {
      return this.#append(stream, append);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  #append(stream: string, append: Append): Appended {
    const { expected = "any", events, effect } = append;
    const state = this.#stateOf(stream);
    if (effect && this.#isDone(effect)) return { outcome: "done before", revision: state.revision };
    const known = events.flatMap(({ envelope }) => this.#known.get(envelope.id) ?? []);
    const appended = repeated(stream, append, known) ?? this.#keep(stream, state, { ...append, expected });
    if (effect) this.#remember(effect);
    return appended;
  }

  #keep(stream: string, state: StreamState, { expected = "any", events }: Append): Appended {
    refuseUnexpected(stream, state, expected);
    const { at } = this.found;
    const ids = new Set(events.map(({ envelope }) => envelope.id));
    if (ids.size < events.length) throw new TypeError(`${stream}: two events of one append have the same id`);
    let { revision } = state;
    for (const { envelope, data } of events) {
      const { id, type } = envelope;
      const _id = this.found.position + this.events.length + 1;
      const event = { _id, stream, revision: ++revision, id, type, storedAt: at };
      const kept = { ...event, envelope: JSON.stringify(envelope), data: JSON.stringify(data) };
      this.events.push(kept);
      this.#known.set(id, kept);
    }
    this.revisions.set(stream, revision);
    return { outcome: "appended", revision };
  }

  #stateOf(stream: string): StreamState {
    const { revision = 0, isTombstoned = false } = this.found.streams.get(stream) ?? {};
    return { revision: this.revisions.get(stream) ?? revision, isTombstoned };
  }

  #isDone(effect: Effect): boolean {
    const id = effectId(effect);
    return this.found.effects.has(id) || this.effects.has(id);
  }

  #remember(effect: Effect): void {
    const _id = effectId(effect);
    this.effects.set(_id, { _id, until: new Date(this.found.at.getTime() + effect.retainMs) });
  }
}
