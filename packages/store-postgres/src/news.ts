import { setTimeout as sleep } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";

const channel = "tenon_outbox";

/** How long the news waits for more of it; and how often it is asked whether the line over which it comes still stands. */
const gatherMs = 5;
const probeMs = 15_000;
const reconnectMs = 1_000;

/**
 * Tells those who watch that something was written: at once in this process, by NOTIFY in others. Told after the commit, and at most once in
 * a few milliseconds, so that writers do not queue for it. It is a hint: what is lost with a connection is found by asking.
 */
export class News {
  readonly #watchers = new Set<() => void>();
  readonly #stopping = new AbortController();
  #listening: Promise<void> | undefined;
  #isTelling = false;
  #hasMore = false;

  constructor(
    private readonly config: ClientConfig,
    private readonly tell: (statement: string) => Promise<unknown>,
  ) {}

  watch(onNews: () => void): () => void {
    this.#watchers.add(onNews);
    this.#listening ??= this.#listen();
    return () => this.#watchers.delete(onNews);
  }

  announce(): void {
    this.#ring();
    this.#hasMore = true;
    if (!this.#isTelling) void this.#tellOthers();
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#listening;
  }

  #ring(): void {
    for (const onNews of this.#watchers) onNews();
  }

  async #tellOthers(): Promise<void> {
    this.#isTelling = true;
    while (this.#hasMore && !this.#stopping.signal.aborted) {
      this.#hasMore = false;
      // Whoever does not hear it asks.
      await this.tell(`NOTIFY ${channel}`).catch(() => undefined);
      await this.#pause(gatherMs);
    }
    this.#isTelling = false;
  }

  /** Goes on until it is closed, over one connection after another. */
  async #listen(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#listenOnce().catch(() => undefined);
      await this.#pause(reconnectMs);
    }
  }

  /** Resolves when the connection is lost; rejects when it cannot be made or does not answer. */
  async #listenOnce(): Promise<void> {
    const client = new Client(this.config);
    const lost = new AbortController();
    client.on("error", () => lost.abort());
    client.on("end", () => lost.abort());
    client.on("notification", () => this.#ring());
    const over = AbortSignal.any([lost.signal, this.#stopping.signal]);
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      // Something may have been written while nobody listened.
      this.#ring();
      while (!over.aborted) {
        await sleep(probeMs, undefined, { signal: over, ref: false }).catch(() => undefined);
        if (!over.aborted) await client.query("SELECT 1");
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
