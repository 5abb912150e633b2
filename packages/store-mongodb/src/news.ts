import { setTimeout as sleep } from "node:timers/promises";
import type { ChangeStream, Collection, ResumeToken } from "mongodb";
import type { EventDocument } from "./documents.js";

const reopenMs = 1_000;

/**
 * Tells those who watch that events were inserted, by a change stream that goes on after a failure at the token where it was. It is a hint: what is
 * lost is found by asking.
 */
export class News {
  readonly #watchers = new Set<() => void>();
  readonly #stopping = new AbortController();
  #stream: ChangeStream | undefined;
  #listening: Promise<void> | undefined;

  constructor(private readonly events: Collection<EventDocument>) {}

  watch(onNews: () => void): () => void {
    this.#watchers.add(onNews);
    this.#listening ??= this.#listen();
    return () => this.#watchers.delete(onNews);
  }

  ring(): void {
    for (const onNews of this.#watchers) onNews();
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#stream?.close().catch(() => undefined);
    await this.#listening;
  }

  /** Goes on until it is closed, over one stream after another. */
  async #listen(): Promise<void> {
    const { signal } = this.#stopping;
    let token: ResumeToken | undefined;
    while (!signal.aborted) {
      const stream = this.events.watch(inserted, token === undefined ? {} : { resumeAfter: token });
      this.#stream = stream;
      // Something may have been inserted while nobody listened.
      this.ring();
      try {
        for await (const { _id } of stream) {
          token = _id;
          this.ring();
        }
      } catch {
        // The token may be older than what the server remembers: begun anew, the next one tells of what comes.
        token = undefined;
      } finally {
        await stream.close().catch(() => undefined);
      }
      await sleep(reopenMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

const inserted = [{ $match: { operationType: "insert" } }, { $project: { _id: 1 } }];
