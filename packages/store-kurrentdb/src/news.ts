import { setTimeout as sleep } from "node:timers/promises";
import type { AllStreamSubscription } from "@kurrent/kurrentdb-client";

const reopenMs = 1_000;

/** Tells those who watch that something was appended, by a subscription that is made anew after a failure. It is a hint: what is lost is found by asking. */
export class News {
  readonly #watchers = new Set<() => void>();
  readonly #stopping = new AbortController();
  #subscription: AllStreamSubscription | undefined;
  #listening: Promise<void> | undefined;

  constructor(private readonly subscribe: () => AllStreamSubscription) {}

  watch(onNews: () => void): () => void {
    this.#watchers.add(onNews);
    this.#listening ??= this.#listen();
    return () => this.#watchers.delete(onNews);
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#subscription?.unsubscribe().catch(() => undefined);
    await this.#listening;
  }

  /** Goes on until it is closed, over one subscription after another. */
  async #listen(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const subscription = this.subscribe();
        this.#subscription = subscription;
        // Something may have been appended while nobody listened.
        subscription.once("confirmation", () => this.#ring());
        for await (const _ of subscription) this.#ring();
      } catch {
        // The server is away, or has ended it.
      }
      await sleep(reopenMs, undefined, { signal }).catch(() => undefined);
    }
  }

  #ring(): void {
    for (const onNews of this.#watchers) onNews();
  }
}
