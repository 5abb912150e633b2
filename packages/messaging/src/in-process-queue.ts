import { backoffMs } from "./backoff.js";
import type { QueueDeclaration, RunningSubscription } from "./broker.js";
import type { Delivery } from "./channel.js";
import { failureOf } from "./failure.js";
import type { DeadLetter, DeadLetterFate, IncomingMessage, Outcome } from "./message.js";

export type Deliver = (message: IncomingMessage) => Promise<Outcome>;

interface QueueConsumer {
  readonly deliver: Deliver;
  readonly prefetch: number;
  readonly delivery: Delivery;
  readonly underWay: Set<Promise<void>>;
}

/** One queue with its consumers, its delayed messages and its dead letters. */
export class InProcessQueue {
  dead: DeadLetter[] = [];
  readonly #ready: IncomingMessage[] = [];
  readonly #left: IncomingMessage[] = [];
  readonly #arrivals = new WeakMap<IncomingMessage, number>();
  #arrived = 0;
  readonly #delayed = new Set<NodeJS.Timeout>();
  #consumers: QueueConsumer[] = [];
  #dispatchPlanned = false;

  constructor(readonly name: string) {}

  /** No message is waiting, delayed or being handled. Messages that nobody consumes do not count: they may wait for ever. */
  get isSettled(): boolean {
    const isWaiting = this.#ready.length > 0 && this.#consumers.length > 0;
    return !isWaiting && this.#delayed.size === 0 && this.#consumers.every(({ underWay }) => underWay.size === 0);
  }

  add(message: IncomingMessage): void {
    this.#arrivals.set(message, this.#arrived++);
    this.#ready.push(message);
    this.#planDispatch();
  }

  consume({ prefetch, delivery }: QueueDeclaration, deliver: Deliver): RunningSubscription {
    const consumer: QueueConsumer = { deliver, prefetch, delivery, underWay: new Set() };
    this.#consumers.push(consumer);
    this.#planDispatch();
    return {
      stop: async () => {
        this.#consumers = this.#consumers.filter((other) => other !== consumer);
        await Promise.all(consumer.underWay);
        this.#putBack();
      },
    };
  }

  sweep(decide: (letter: DeadLetter) => DeadLetterFate): void {
    this.dead = this.dead.flatMap((letter) => {
      const fate = decide(letter);
      if (fate.kind === "replay") this.add({ ...letter.message, attempt: 1 });
      if (fate.kind === "replace") return [{ ...letter, message: { ...letter.message, body: fate.body } }];
      return fate.kind === "keep" ? [letter] : [];
    });
  }

  close(): void {
    for (const timer of this.#delayed) clearTimeout(timer);
    this.#delayed.clear();
  }

  /** What was left goes where it was: before everything that came after it. */
  #putBack(): void {
    const arrived = (message: IncomingMessage) => this.#arrivals.get(message) ?? 0;
    this.#ready.unshift(...this.#left.splice(0).toSorted((one, other) => arrived(one) - arrived(other)));
    this.#planDispatch();
  }

  /** Messages go out in a turn of their own, so that whoever publishes is done before whoever handles begins. */
  #planDispatch(): void {
    if (this.#dispatchPlanned) return;
    this.#dispatchPlanned = true;
    setImmediate(() => {
      this.#dispatchPlanned = false;
      this.#dispatch();
    });
  }

  #dispatch(): void {
    while (this.#ready.length > 0) {
      const consumer = this.#candidates().find(({ underWay, prefetch }) => underWay.size < prefetch);
      const message = consumer && this.#ready.shift();
      if (!message) return;
      this.#takeTurns(consumer);
      const handling = this.#deliver(consumer, message).finally(() => {
        consumer.underWay.delete(handling);
        this.#planDispatch();
      });
      consumer.underWay.add(handling);
    }
  }

  /** Where the order is kept, the one that came first is the only one that is served. */
  #candidates(): readonly QueueConsumer[] {
    const isOrdered = this.#consumers.some(({ delivery }) => delivery.handledInOrder);
    return isOrdered ? this.#consumers.slice(0, 1) : this.#consumers;
  }

  /** Whoever was served goes to the end of the line. */
  #takeTurns(served: QueueConsumer): void {
    if (served.delivery.handledInOrder) return;
    this.#consumers = [...this.#consumers.filter((other) => other !== served), served];
  }

  async #deliver({ deliver, delivery }: QueueConsumer, message: IncomingMessage): Promise<void> {
    const outcome = await outcomeOf(deliver, message, delivery);
    if (outcome.kind === "retry") {
      const { delayMs, sameAttempt = false } = outcome;
      this.#addLater(sameAttempt ? message : { ...message, attempt: message.attempt + 1 }, delayMs);
    }
    if (outcome.kind === "leave") this.#left.push(message);
    if (outcome.kind === "dead-letter" && delivery.deadLetter) {
      const { kind, givenUpBy, ...why } = outcome;
      const last = { ...message, attempt: givenUpBy?.attempt ?? message.attempt };
      this.dead.push({ ...why, message: last, queue: this.name, at: new Date(), ...(givenUpBy && { givenUpBy }) });
    }
  }

  #addLater(message: IncomingMessage, delayMs: number): void {
    const timer = setTimeout(() => {
      this.#delayed.delete(timer);
      this.add(message);
    }, delayMs);
    this.#delayed.add(timer);
  }
}

/** The handler gets bytes of its own: what it does to them does not show in a redelivery. */
async function outcomeOf(deliver: Deliver, message: IncomingMessage, delivery: Delivery): Promise<Outcome> {
  try {
    return await deliver({ ...message, body: Buffer.from(message.body) });
  } catch (thrown) {
    return { kind: "retry", delayMs: backoffMs(delivery.backoff, message.attempt), error: failureOf(thrown) };
  }
}
