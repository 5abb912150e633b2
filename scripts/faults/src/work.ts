import { Account, Random } from "@tenon/messaging-faults";
import type { WorkItem } from "./ledger.js";
import { idOf } from "./scene.js";

const keys = 64;
const eventsPerItem = 10;

/** Of so many events one can never be handled; of so many transactions one is rolled back. */
const poisonEach = 2_000;
const rollbackEach = 100;

/** Hands out the work of a trial, and keeps account of it. One transaction at a time for each key. */
export class Work {
  readonly account = new Account();
  readonly #random: Random;
  readonly #open = new Map<number, WorkItem>();
  readonly #free = new Set(Array.from({ length: keys }, (_, n) => `key-${n}`));
  readonly #poison = new Set<number>();
  #items = 0;
  #numbers = 0;
  #poisonToCome = 0;
  #rollbacksToCome = 0;

  constructor(seed: string | number) {
    this.#random = new Random(`${seed}/work`);
  }

  get open(): number {
    return this.#open.size;
  }

  isPoison(n: number): boolean {
    return this.#poison.has(n);
  }

  /** The next events are poison, the next transactions are rolled back. */
  spoil({ poison = 0, rollbacks = 0 }: { readonly poison?: number; readonly rollbacks?: number }): void {
    this.#poisonToCome += poison;
    this.#rollbacksToCome += rollbacks;
  }

  /** Undefined where every key is taken. */
  next(): WorkItem | undefined {
    const [key] = this.#random.shuffled([...this.#free]);
    if (key === undefined) return undefined;
    this.#free.delete(key);
    const numbers = Array.from({ length: eventsPerItem }, () => this.#numbers++);
    const poison = numbers.filter(() => this.#happens("poison", poisonEach));
    const item = { item: this.#items++, key, numbers, poison, rollsBack: this.#happens("rollbacks", rollbackEach) };
    for (const n of poison) this.#poison.add(n);
    for (const n of numbers) this.account.attempt(idOf(n), { isPoison: poison.includes(n) });
    this.#open.set(item.item, item);
    return item;
  }

  conclude(item: number, outcome: "committed" | "rolled back" | "unknown"): void {
    const concluded = this.#open.get(item);
    if (!concluded) return;
    this.#open.delete(item);
    this.#free.add(concluded.key);
    for (const n of concluded.numbers) {
      if (outcome === "committed") this.account.acknowledge(idOf(n));
      if (outcome === "rolled back") this.account.rollBack(idOf(n));
    }
  }

  /** Whoever had it in hand is gone: nobody knows what has become of it. */
  abandon(): void {
    for (const item of [...this.#open.keys()]) this.conclude(item, "unknown");
  }

  #happens(what: "poison" | "rollbacks", each: number): boolean {
    const isByChance = this.#random.below(each) === 0;
    if (what === "poison" && this.#poisonToCome > 0) return this.#poisonToCome-- > 0;
    if (what === "rollbacks" && this.#rollbacksToCome > 0) return this.#rollbacksToCome-- > 0;
    return isByChance;
  }
}
