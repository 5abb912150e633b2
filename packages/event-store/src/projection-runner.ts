import { randomUUID } from "node:crypto";
import { Bell, withoutPublishing } from "@tenon/messaging";
import type { EventStore, StoredEvent } from "./event-store.js";
import type { AnyEvent } from "./history.js";
import type { Generation, Projection, ProjectionState, ReadModels } from "./projection.js";
import { takeTurns } from "./take-turns.js";

/** Times in milliseconds. */
export interface ProjectionRunnerOptions {
  /** How many events are taken in one transaction. 500 if not said. */
  readonly batch?: number;
  /** How long the runner waits when nothing has happened and the store does not call. 1,000 if not said. */
  readonly pollMs?: number;
  /** For how long one that has died keeps others from its projection. 15,000 if not said. */
  readonly leaseMs?: number;
  /** Told what goes wrong; the runner tries again. */
  readonly onError?: (error: unknown) => void;
}

/** A projection with how far the store has come. */
export interface ProjectionStatus extends ProjectionState {
  readonly head: number;
  /** How many positions the live generation is behind. */
  readonly lag: number;
}

/** A projection that somebody else keeps up to date, and a person looks after. */
export interface RunningProjection {
  readonly name: string;
  start(): void;
  stop(): Promise<void>;
  status(): Promise<ProjectionStatus>;
  rebuild(): Promise<boolean>;
  pause(isPaused: boolean): Promise<void>;
}

/** How much of a claim is over when it is renewed. */
const renewalShare = 0.25;

/**
 * Keeps a read model up to date, wherever it runs: several runners of one projection take turns. What it writes and how far it has come are one
 * transaction, so each event is in the read model once. When the projection's version is another than that of the live generation, or when a
 * rebuild is asked for, the next generation is built beside the live one and takes its place when it has caught up.
 */
export class ProjectionRunner<Event extends AnyEvent, Tables, Done extends void | Promise<void> = void>
  implements RunningProjection
{
  readonly #owner = randomUUID();
  readonly #stopping = new AbortController();
  readonly #options: Required<ProjectionRunnerOptions>;
  #running: Promise<void> | undefined;
  readonly #bell = new Bell();
  #claim: { readonly token: number; readonly at: number } | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels<Tables, Done>,
    private readonly projection: Projection<Event, Tables, Done>,
    { batch = 500, pollMs = 1_000, leaseMs = 15_000, onError = () => undefined }: ProjectionRunnerOptions = {},
  ) {
    this.#options = { batch, pollMs, leaseMs, onError };
  }

  get name(): string {
    return this.projection.name;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Finishes the batch that is under way. Never rejects. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#bell.ring();
    await this.#running;
  }

  /** Builds the next generation from the first event on. Resolves when that has begun; with false where another runner has the projection. */
  async rebuild(): Promise<boolean> {
    const token = await this.#token();
    const isBegun = token !== undefined && (await this.#begin(token));
    await this.#releaseUnlessRunning();
    this.#bell.ring();
    return isBegun;
  }

  /** Pauses or resumes it, wherever it runs. */
  async pause(isPaused: boolean): Promise<void> {
    await this.models.pause(this.name, isPaused);
    this.#bell.ring();
  }

  /**
   * Takes what there is until it has caught up with the store, without having been started. Resolves with how many events it has taken. Rejects as the
   * store, the database and the projection do.
   */
  async catchUp(): Promise<number> {
    try {
      for (let taken = 0; ; ) {
        const step = await this.#turn();
        if (typeof step === "string") return taken;
        taken += step;
      }
    } finally {
      await this.#releaseUnlessRunning();
    }
  }

  async status(): Promise<ProjectionStatus> {
    const [state, head] = [await this.models.state(this.name), await this.store.head()];
    return { ...state, head, lag: Math.max(0, head - (state.live?.position ?? 0)) };
  }

  /** How many positions the live generation is behind. */
  async lag(): Promise<number> {
    return (await this.status()).lag;
  }

  async #run(): Promise<void> {
    const { pollMs, onError } = this.#options;
    await takeTurns({
      store: this.store,
      bell: this.#bell,
      signal: this.#stopping.signal,
      pollMs,
      retryMs: pollMs,
      onError,
      turn: async () => typeof (await this.#turn()) === "number",
    });
    await this.#release();
  }

  async #release(): Promise<void> {
    this.#claim = undefined;
    await this.models.release(this.projection.name, this.#owner).catch(this.#options.onError);
  }

  async #releaseUnlessRunning(): Promise<void> {
    if (!this.#running) await this.#release();
  }

  /** How many events were taken, or why none were. */
  async #turn(): Promise<number | "idle" | "held"> {
    const token = await this.#token();
    return token === undefined ? "held" : this.#step(token);
  }

  /** Claimed anew when a part of the time is over: what is written after all of it is refused by its token. */
  async #token(): Promise<number | undefined> {
    const { leaseMs } = this.#options;
    const askedAt = performance.now();
    if (this.#claim && askedAt - this.#claim.at < leaseMs * renewalShare) return this.#claim.token;
    const token = await this.models.claim(this.projection.name, this.#owner, leaseMs);
    this.#claim = token === undefined ? undefined : { token, at: askedAt };
    return token;
  }

  /** One batch of one generation. How many events it has taken, or why it has taken none. */
  async #step(token: number): Promise<number | "idle"> {
    const { name, version } = this.projection;
    const state = await this.models.state(name);
    if (state.isPaused) return "idle";
    const live = state.live?.version === version ? state.live : undefined;
    const building = state.building?.version === version ? state.building : undefined;
    if (!live && !building) {
      await this.#begin(token);
      return 0;
    }
    // The live one first: a rebuild does not make it old.
    const fed = live ? await this.#feed(token, "live", live) : 0;
    if (fed > 0 || !building) return fed > 0 ? fed : "idle";
    const built = await this.#feed(token, "building", building);
    if (built > 0) return built;
    await this.#switch(token);
    return 0;
  }

  async #feed(token: number, which: "live" | "building", { generation, position }: Generation): Promise<number> {
    const { events, reached } = await this.store.readAll(position, this.#options.batch);
    if (events.length === 0 && reached <= position) return 0;
    await this.#change(token, (tables, state) => {
      const fed = state[which];
      if (fed?.generation !== generation || fed.position !== position) return state;
      return this.#then(this.#project(tables, events, generation), () => ({
        ...state,
        [which]: { ...fed, position: reached },
      }));
    });
    return events.length;
  }

  /** Calls the projection event by event; synchronously where it is that. */
  #project(tables: Tables, events: readonly StoredEvent[], generation: number): void | Promise<void> {
    const { projection } = this;
    let at = 0;
    const next = (): void | Promise<void> => {
      for (let stored = events[at++]; stored; stored = events[at++]) {
        if (projection.takes?.(stored.stream) === false || !projection.history.mayRead(stored)) continue;
        const done = projection.project(tables, projection.history.read(stored), { generation, stored });
        if (done instanceof Promise) return done.then(next);
      }
    };
    return next();
  }

  #begin(token: number): Promise<boolean> {
    const { projection } = this;
    return this.#change(token, (tables, state) => {
      const last = Math.max(state.live?.generation ?? 0, state.building?.generation ?? 0);
      const building = { generation: last + 1, version: projection.version, position: 0 };
      const cleared = state.building ? projection.drop(tables, state.building.generation) : undefined;
      const prepared = this.#then(cleared, () => projection.prepare(tables, building.generation));
      return this.#then(prepared, () => ({ ...state, building }));
    });
  }

  async #switch(token: number): Promise<void> {
    await this.#change(token, (tables, state) => {
      const { live, building, ...rest } = state;
      if (!building) return state;
      const dropped = live && this.projection.drop(tables, live.generation);
      return this.#then(dropped, () => ({ ...rest, live: building }));
    });
  }

  async #change(
    token: number,
    work: (tables: Tables, state: ProjectionState) => ProjectionState | Promise<ProjectionState>,
  ): Promise<boolean> {
    const guarded = (tables: Tables, state: ProjectionState) => withoutPublishing(() => work(tables, state));
    // A projection that is synchronous makes work that is.
    const isHeld = await this.models.change(this.projection.name, token, guarded as never);
    if (!isHeld) this.#claim = undefined;
    return isHeld;
  }

  #then<Result>(done: unknown, next: () => Result): Result | Promise<Awaited<Result>> {
    return done instanceof Promise ? (done.then(next) as Promise<Awaited<Result>>) : next();
  }
}
