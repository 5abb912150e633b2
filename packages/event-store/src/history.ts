import type { Envelope, MessageDescriptor, Tagged } from "@tenon/messaging";
import { EventUnreadableError } from "./errors.js";
import type { StoredEvent } from "./event-store.js";

/** A tagged event of any kind. */
export type AnyEvent = Tagged<string, unknown>;

/** Brings the data of an event that was stored under an older contract one step further: to the type or version that comes next. */
export interface Upcaster {
  /** The type that it takes: `orders.order-placed.v1`. */
  readonly from: string;
  /** The versions of the document that it takes: those that begin with this, `1.` say. All if not said. */
  readonly version?: string;
  /** The type that it gives. It may be the same, where `version` tells the two apart. */
  readonly to: string;
  /** Of the document whose contract it gives: `2.0.0`. */
  readonly toVersion?: string;
  readonly upcast: (data: never, envelope: Envelope) => unknown;
}

/** How many steps an event may take. More are a circle. */
const longestChain = 100;

/** Reads stored events by the contracts of today. */
export class History<Event extends AnyEvent> {
  readonly #messages: ReadonlyMap<string, MessageDescriptor>;

  constructor(
    messages: readonly MessageDescriptor[],
    private readonly upcasters: readonly Upcaster[] = [],
  ) {
    this.#messages = new Map(messages.map((message) => [message.type, message]));
  }

  /** The types by whose contracts it reads. */
  get types(): readonly string[] {
    return [...this.#messages.keys()];
  }

  /** Whether an event is of a type that it reads, or that an upcaster takes. */
  mayRead({ envelope: { type } }: Pick<StoredEvent, "envelope">): boolean {
    return this.#messages.has(type) || this.upcasters.some(({ from }) => from === type);
  }

  /** Throws `EventUnreadableError`, with its position, for an event that neither the contract of today nor an upcaster understands. */
  read(stored: StoredEvent): Event {
    const { type, data } = this.#upcast(stored);
    const message = this.#messages.get(type);
    const about = { ...stored, type: stored.envelope.type };
    if (!message) throw new EventUnreadableError(about, `nothing here knows the type ${type}`);
    const { issues } = message.validate(data);
    if (!issues) return { type, data } as Event;
    const [{ path, message: what } = { path: [], message: "is not valid" }] = issues;
    throw new EventUnreadableError(about, `/${path.join("/")} ${what} (${message.version})`);
  }

  #upcast(stored: StoredEvent): AnyEvent {
    const { envelope } = stored;
    let { type } = envelope;
    let version = envelope.dataversion ?? "";
    let { data } = stored;
    for (let step = 0; step < longestChain; step++) {
      const next = this.upcasters.find(({ from, version: taken = "" }) => from === type && version.startsWith(taken));
      if (!next) return { type, data };
      try {
        data = next.upcast(data as never, envelope);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new EventUnreadableError({ ...stored, type: envelope.type }, `its upcaster has failed: ${why}`, error);
      }
      type = next.to;
      version = next.toVersion ?? "";
    }
    throw new EventUnreadableError({ ...stored, type: envelope.type }, "its upcasters lead in a circle");
  }
}
