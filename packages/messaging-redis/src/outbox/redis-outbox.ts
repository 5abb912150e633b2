import {
  type Backlog,
  type Failure,
  type Lease,
  type NextRows,
  type Outbox,
  type OutboxRow,
  outboxPartitions,
  type ParkedRow,
  type Settlement,
} from "@tenon/messaging";
import type { Keys } from "../keys.js";
import type { Script } from "../script.js";
import type { Wakes } from "../wakes.js";
import { countBacklog } from "./scripts/backlog.js";
import { releaseLeases, takeLeases } from "./scripts/leases.js";
import { nextRows } from "./scripts/next-rows.js";
import { parkedRows, unpark } from "./scripts/parked-rows.js";
import { settle } from "./scripts/settle.js";

/** Runs a script of the outbox, whose prefix is given already. */
export type Ask = (script: Script, args: readonly (string | number | Buffer)[]) => Promise<unknown>;

/** The outbox of what is kept in one Redis. Its relays may be in any number of processes. Each method is one script. */
export class RedisOutbox implements Outbox {
  constructor(
    private readonly ask: Ask,
    private readonly wakes: Wakes,
    private readonly keys: Keys,
  ) {}

  async lease(owner: string, durationMs: number): Promise<readonly Lease[]> {
    const answer = await this.ask(takeLeases, [outboxPartitions, owner, durationMs]);
    const numbers = (answer as unknown[]).map(Number);
    return pairs(numbers).toSorted((one, other) => one.partition - other.partition);
  }

  async next(leases: readonly Lease[], { limit, behindParked }: NextRows): Promise<readonly OutboxRow[]> {
    if (leases.length === 0) return [];
    const partitions = leases.map(({ partition }) => partition);
    const rows = await this.ask(nextRows, [limit, behindParked === "hold" ? 1 : 0, ...partitions]);
    return (rows as Fields[]).map(rowOf);
  }

  async settle(leases: readonly Lease[], { sent, postponed, parked }: Settlement): Promise<boolean> {
    const answer = await this.ask(settle, [
      leases.length,
      ...leases.flatMap(({ partition, token }) => [partition, token]),
      ...sent.flatMap((position) => [position, "sent"]),
      ...postponed.flatMap((row) => [row.position, "again", Math.round(row.delayMs), JSON.stringify(row.failure)]),
      ...parked.flatMap((row) => [row.position, "parked", JSON.stringify(row.failure)]),
    ]);
    return answer === 1;
  }

  async release(owner: string): Promise<void> {
    await this.ask(releaseLeases, [outboxPartitions, owner]);
  }

  async backlog(): Promise<Backlog> {
    const answer = await this.ask(countBacklog, [outboxPartitions]);
    const [waiting = 0, oldestMs = 0, scheduled = 0, parked = 0] = (answer as unknown[]).map(Number);
    return { waiting, oldestMs: Math.max(0, oldestMs), scheduled, parked };
  }

  async parked(limit: number): Promise<readonly ParkedRow[]> {
    const rows = (await this.ask(parkedRows, [outboxPartitions, limit])) as Fields[];
    return rows.map((fields) => {
      const [parkedAt, failure] = fields.slice(6);
      const why: Failure = JSON.parse(String(failure));
      return { ...rowOf(fields), failure: why, parkedAt: new Date(Number(parkedAt)) };
    });
  }

  async retry(position: number): Promise<boolean> {
    return (await this.ask(unpark, [position, "retry"])) === 1;
  }

  async discard(position: number): Promise<boolean> {
    return (await this.ask(unpark, [position, "discard"])) === 1;
  }

  watch(onNews: () => void): () => void {
    return this.wakes.on(this.keys.outboxNews, onNews);
  }
}

/** Position, key, head, body, when it was written, attempts; and of a parked one when and why. */
type Fields = readonly (Buffer | number | null)[];

function rowOf([position, key, head, body, writtenAt, attempts]: Fields): OutboxRow {
  return {
    position: Number(position),
    key: String(key),
    head: String(head),
    body: Buffer.isBuffer(body) ? body : Buffer.from(""),
    writtenAt: new Date(Number(writtenAt)),
    attempts: Number(attempts),
  };
}

function pairs(numbers: readonly number[]): Lease[] {
  const leases: Lease[] = [];
  for (let at = 0; at < numbers.length; at += 2)
    leases.push({ partition: numbers[at] ?? 0, token: numbers[at + 1] ?? 0 });
  return leases;
}
