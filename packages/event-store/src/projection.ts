import type { StoredEvent } from "./event-store.js";
import type { AnyEvent, History } from "./history.js";

/**
 * A read model that is made of events. `Tables` is what it may do to the database: read and write, and nothing that publishes. It has tables of its own
 * for each generation, so that one can be built beside the one that is read.
 */
export interface Projection<Event extends AnyEvent, Tables, Done extends void | Promise<void> = void> {
  readonly name: string;
  /** Of its code and its tables. When it changes, the read model is built anew. */
  readonly version: string;
  /** By which contracts it reads. Events of other types are passed over. */
  readonly history: History<Event>;
  /** Makes the tables of a generation. */
  readonly prepare: (tables: Tables, generation: number) => Done;
  readonly project: (tables: Tables, event: Event, context: ProjectionContext) => Done;
  /** Removes the tables of a generation. */
  readonly drop: (tables: Tables, generation: number) => Done;
  /** Whose events it takes; those of all streams if not said. The same for a stream always: its events are in one read model. */
  readonly takes?: (stream: string) => boolean;
}

export interface ProjectionContext {
  readonly generation: number;
  readonly stored: StoredEvent;
}

/** A generation of a read model: what it was made by, and how far it has come. */
export interface Generation {
  readonly generation: number;
  readonly version: string;
  /** Of the last event that is in it. */
  readonly position: number;
}

/** A projection as its database knows it. */
export interface ProjectionState {
  readonly name: string;
  /** The one that is read. Absent before the first is complete. */
  readonly live?: Generation;
  /** The one that is being built. */
  readonly building?: Generation;
  readonly isPaused: boolean;
}

/**
 * Where read models are kept, with how far each has come. One owner at a time may write to a projection; its token is greater than that of
 * every owner before it.
 */
export interface ReadModels<Tables, Done extends void | Promise<void> = void> {
  /** The token of a claim on a projection that is held for `durationMs`; undefined where somebody else holds it. */
  claim(name: string, owner: string, durationMs: number): Promise<number | undefined>;

  /** Gives the claim back. */
  release(name: string, owner: string): Promise<void>;

  /**
   * Does `work` and keeps the state that it resolves with, in one transaction. Resolves with false, and nothing is kept, where the token is not that
   * of the owner any more.
   */
  change(
    name: string,
    token: number,
    work: (tables: Tables, state: ProjectionState) => ProjectionState | PromiseOf<Done>,
  ): Promise<boolean>;

  state(name: string): Promise<ProjectionState>;

  states(): Promise<readonly ProjectionState[]>;

  /** Pauses or resumes it, wherever it runs. */
  pause(name: string, isPaused: boolean): Promise<void>;
}

/** Only where work may take its time, it may promise the state. */
type PromiseOf<Done> = Done extends Promise<void> ? Promise<ProjectionState> : never;
