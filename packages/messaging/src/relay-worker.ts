import { backoffMs } from "./backoff.js";
import type { Broker } from "./broker.js";
import { failureOf } from "./failure.js";
import type { Failure, OutgoingMessage } from "./message.js";
import { notify } from "./observe-broker.js";
import type { BehindParked, Lease, Outbox, OutboxRow, Settlement } from "./outbox.js";
import { startSpan } from "./span.js";
import { readStoredMessage } from "./stored-message.js";
import { isTransient } from "./transient.js";

export interface RelayWork {
  /** How many events are sent side by side. */
  readonly batch: number;
  readonly leaseMs: number;
  /** How often an event is tried before it is parked. */
  readonly attempts: number;
  readonly backoff: { readonly initialMs: number; readonly maxMs: number };
  readonly behindParked: BehindParked;
}

/** What a turn has come to. In an outage the next one is to wait. */
export type Turn =
  | { readonly kind: "worked" | "idle" }
  | { readonly kind: "outage"; readonly waitMs: number; readonly error: unknown };

/** How much of a lease is over when nothing is begun under it any more: what is under way has the rest to come to its end. */
const usableShare = 0.75;
/** … and when it is renewed. */
const renewalShare = 0.25;

/** One claimant of an outbox: relays what lies in the partitions that it holds, one batch at a time. */
export class RelayWorker {
  #leases: readonly Lease[] = [];
  #leasedAt = Number.NEGATIVE_INFINITY;
  /** How many outages in a row. While there is one, a single event tries whether it is over. */
  #outages = 0;

  constructor(
    private readonly owner: string,
    private readonly outbox: Outbox,
    private readonly broker: Broker,
    private readonly work: RelayWork,
  ) {}

  /** Relays one batch. Never rejects: a database that is away is an outage, too. */
  async turn(): Promise<Turn> {
    try {
      const run = await this.#relayBatch();
      if (run?.outage !== undefined) return this.#meetOutage(run.outage);
      this.#endOutage();
      return { kind: run ? "worked" : "idle" };
    } catch (error) {
      this.#leasedAt = Number.NEGATIVE_INFINITY;
      return this.#meetOutage(error);
    }
  }

  async end(): Promise<void> {
    await this.outbox.release(this.owner);
  }

  /** Undefined where there was nothing to relay. */
  async #relayBatch(): Promise<BatchRun | undefined> {
    await this.#renewLeases();
    const { batch, behindParked } = this.work;
    const limit = this.#outages > 0 ? 1 : batch;
    const rows = await this.outbox.next(this.#leases, { limit, behindParked });
    if (rows.length === 0) return undefined;
    const run = new BatchRun();
    await Promise.all(chainsOf(rows).map((chain) => this.#sendChain(chain, run)));
    const isSettled = run.isEmpty || (await this.outbox.settle(this.#leases, run.settlement));
    if (!isSettled) this.#leasedAt = Number.NEGATIVE_INFINITY;
    return run;
  }

  async #renewLeases(): Promise<void> {
    const { leaseMs } = this.work;
    // Who holds nothing waits for what another gives back, which nobody sends meanwhile.
    if (this.#leases.length > 0 && performance.now() - this.#leasedAt < leaseMs * renewalShare) return;
    const askedAt = performance.now();
    this.#leases = await this.outbox.lease(this.owner, leaseMs);
    this.#leasedAt = askedAt;
  }

  get #mayBegin(): boolean {
    return performance.now() - this.#leasedAt < this.work.leaseMs * usableShare;
  }

  /** Rows of one key, one after another: the next when the broker has answered for the one before. */
  async #sendChain(chain: readonly OutboxRow[], run: BatchRun): Promise<void> {
    for (const row of chain) {
      if (run.outage !== undefined || !this.#mayBegin) return;
      const message = readStoredMessage(row);
      try {
        await this.#send(message);
        run.sent.push(row.position);
        notify(this.broker, "relayed", { message, waitedMs: Math.max(0, Date.now() - row.writtenAt.getTime()) });
      } catch (error) {
        if (isTransient(error)) run.outage = error;
        else this.#refuse(row, message, failureOf(error), run);
        return;
      }
    }
  }

  async #send(message: OutgoingMessage): Promise<void> {
    const span = startSpan({
      kind: "send",
      address: message.address,
      remote: message.envelope,
      id: message.envelope.id,
    });
    try {
      await span.run(() => this.broker.publish(message));
      span.end();
    } catch (error) {
      span.end(error);
      throw error;
    }
  }

  #refuse({ position, attempts }: OutboxRow, message: OutgoingMessage, failure: Failure, run: BatchRun): void {
    if (attempts + 1 >= this.work.attempts) {
      run.parked.push({ position, failure });
      notify(this.broker, "notRelayed", { message, error: failure });
      return;
    }
    const delayMs = backoffMs(this.work.backoff, attempts + 1);
    run.postponed.push({ position, delayMs, failure });
    notify(this.broker, "notRelayed", { message, error: failure, retryInMs: delayMs });
  }

  #meetOutage(error: unknown): Turn {
    if (this.#outages === 0) notify(this.broker, "relayOutage", { error: failureOf(error) });
    this.#outages++;
    return { kind: "outage", waitMs: backoffMs(this.work.backoff, this.#outages), error };
  }

  #endOutage(): void {
    if (this.#outages === 0) return;
    this.#outages = 0;
    notify(this.broker, "relayOutage", {});
  }
}

/** What comes of a batch while its chains run side by side. */
class BatchRun {
  readonly sent: number[] = [];
  readonly postponed: Settlement["postponed"][number][] = [];
  readonly parked: Settlement["parked"][number][] = [];
  outage: unknown;

  get settlement(): Settlement {
    return { sent: this.sent, postponed: this.postponed, parked: this.parked };
  }

  get isEmpty(): boolean {
    return this.sent.length + this.postponed.length + this.parked.length === 0;
  }
}

function chainsOf(rows: readonly OutboxRow[]): OutboxRow[][] {
  return [...Map.groupBy(rows, ({ key }) => key).values()];
}
