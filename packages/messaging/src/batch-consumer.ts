import type { NoParameters } from "./address-parameters.js";
import { Consumer } from "./consumer.js";
import type { MessageContext } from "./message-context.js";
import type { NoHeaders } from "./message-headers.js";
import { startSpan } from "./span.js";

/** One event of a batch. */
export interface BatchItem<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  readonly event: Event;
  readonly context: MessageContext<Parameters, Headers>;
}

interface Waiting<Event, Parameters extends object, Headers extends object>
  extends BatchItem<Event, Parameters, Headers> {
  readonly settle: (outcome: Promise<void>) => void;
}

/**
 * Handles the events of one subscription many at a time. A batch is what has come within `waitMs` of its first event, at most `most` of
 * them, and never more than the subscription's `prefetch`. When `handleBatch` resolves, all of them are done; when it throws, each comes
 * again alone, so that what one of them is to blame for is not given up for the others.
 */
export abstract class BatchConsumer<
  Event,
  Parameters extends object = NoParameters,
  Headers extends object = NoHeaders,
> extends Consumer<Event, Parameters, Headers> {
  /** How many events there may be in a batch. */
  readonly most: number = 100;
  /** How long a batch waits for more events. Milliseconds. */
  readonly waitMs: number = 20;
  #batch: Waiting<Event, Parameters, Headers>[] = [];
  #timer: NodeJS.Timeout | undefined;

  abstract handleBatch(items: readonly BatchItem<Event, Parameters, Headers>[]): Promise<void> | void;

  handle(event: Event, context: MessageContext<Parameters, Headers>): Promise<void> {
    if (context.attempt > 1) return this.#run([{ event, context }]);
    return new Promise((resolve) => {
      this.#batch.push({ event, context, settle: resolve });
      const most = Math.min(this.most, this.subscription.prefetch);
      if (this.#batch.length >= most) this.#flush();
      else this.#timer ??= setTimeout(() => this.#flush(), this.waitMs);
    });
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = this.#batch.splice(0);
    const outcome = this.#run(batch.map(({ event, context }) => ({ event, context })));
    for (const { settle } of batch) settle(outcome);
  }

  async #run(items: readonly BatchItem<Event, Parameters, Headers>[]): Promise<void> {
    const batch = items.map(({ context }) => context.envelope);
    const span = startSpan({ kind: "process", address: this.subscription.queue, batch });
    try {
      await span.run(() => this.handleBatch(items));
      span.end();
    } catch (error) {
      span.end(error);
      throw error;
    }
  }
}
