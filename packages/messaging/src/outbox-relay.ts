import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Bell } from "./bell.js";
import type { Broker } from "./broker.js";
import type { BehindParked, Outbox } from "./outbox.js";
import { RelayWorker } from "./relay-worker.js";

/** Times in milliseconds. */
export interface OutboxRelayOptions {
  /** How many claim parts of the outbox side by side. 2 if not said. */
  readonly workers?: number;
  /** How many events each sends side by side. 200 if not said. */
  readonly batch?: number;
  /** For how long a worker that has died or stands still keeps others from its part. 15,000 if not said. */
  readonly leaseMs?: number;
  /** How often the outbox is asked when it does not call. 1,000 if not said. */
  readonly pollMs?: number;
  /** How often the broker may refuse an event before it is parked. 10 if not said. An outage costs none. */
  readonly attempts?: number;
  /** Before the next attempt: anything up to `initialMs`, doubled with each. 1,000 and 60,000 if not said. */
  readonly backoff?: { readonly initialMs: number; readonly maxMs: number };
  /** What becomes of the events of a key whose order a parked one interrupts. `hold` if not said: they wait for somebody to decide. */
  readonly behindParked?: BehindParked;
}

/**
 * Sends what lies in an outbox to the broker, at least once, and removes what the broker has answered for. Any number of relays may share an outbox;
 * the events of one key leave in their order whoever sends them.
 */
export class OutboxRelay {
  readonly #workers: readonly RelayWorker[];
  readonly #pollMs: number;
  readonly #bells = new Set<Bell>();
  readonly #stopping = new AbortController();
  #running: Promise<unknown> | undefined;

  constructor(
    private readonly outbox: Outbox,
    broker: Broker,
    {
      workers = 2,
      batch = 200,
      leaseMs = 15_000,
      pollMs = 1_000,
      attempts = 10,
      backoff = { initialMs: 1_000, maxMs: 60_000 },
      behindParked = "hold",
    }: OutboxRelayOptions = {},
  ) {
    this.#pollMs = pollMs;
    const work = { batch, leaseMs, attempts, backoff, behindParked };
    const name = randomUUID();
    this.#workers = Array.from({ length: workers }, (_, at) => new RelayWorker(`${name}/${at}`, outbox, broker, work));
  }

  /** Begins to relay. It can be started once. */
  start(): void {
    if (this.#running || this.#stopping.signal.aborted) return;
    const unwatch = this.outbox.watch(() => this.#ring());
    this.#running = Promise.all(this.#workers.map((worker) => this.#run(worker))).finally(unwatch);
  }

  /** Begins no further batch, waits for those under way, and gives the leases back. Never rejects. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#ring();
    await this.#running;
  }

  /**
   * Sends what is due, without having been started, and resolves when nothing of it is left: for tests and for commands. Rejects with what was thrown
   * when the broker or the database is away.
   */
  async drain(): Promise<void> {
    const [worker] = this.#workers;
    if (!worker) return;
    try {
      for (let turn = await worker.turn(); turn.kind !== "idle"; turn = await worker.turn()) {
        if (turn.kind === "outage") throw turn.error;
      }
    } finally {
      await worker.end();
    }
  }

  async #run(worker: RelayWorker): Promise<void> {
    const { signal } = this.#stopping;
    const bell = new Bell();
    this.#bells.add(bell);
    while (!signal.aborted) {
      bell.silence();
      const turn = await worker.turn();
      if (turn.kind === "idle" && !signal.aborted) await bell.heard(this.#pollMs);
      if (turn.kind === "outage") await sleep(turn.waitMs, undefined, { signal }).catch(() => undefined);
    }
    await worker.end().catch(() => undefined);
  }

  #ring(): void {
    for (const bell of this.#bells) bell.ring();
  }
}
