import { type MessageDescriptor, type Tagged, type Upcaster, upcasted } from "@tenon/messaging";
import { EventUnreadableError } from "./errors.js";
import type { StoredEvent } from "./event-store.js";

/** A tagged event of any kind. */
export type AnyEvent = Tagged<string, unknown>;

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
    try {
      return upcasted(this.upcasters, stored);
    } catch (error) {
      const { message, cause } = error instanceof Error ? error : new Error(String(error));
      throw new EventUnreadableError({ ...stored, type: stored.envelope.type }, message, cause);
    }
  }
}
