import { setTimeout as sleep } from "node:timers/promises";
import type {
  Broker,
  DeadLetter,
  DeadLetterFate,
  IncomingMessage,
  MessagingObserver,
  Outcome,
  OutgoingMessage,
  QueueDeclaration,
  RunningSubscription,
} from "@tenon/messaging";
import { Random } from "./random.js";

/** What can happen to a delivery that a broker owes nobody an explanation for. */
const mishaps = ["none", "in parallel", "outcome lost", "late"] as const;

/** No delivery meets more of them than this: each comes to rest. */
const mostMishaps = 5;

/**
 * Delivers what another broker delivers, more often than wanted, as every broker does sooner or later: twice at once, again because the outcome got
 * lost, or again when others have been handled. Which message meets what follows from the seed and from its id.
 */
export class FaultyBroker implements Broker {
  readonly #met = new Map<string, number>();
  readonly #late = new Set<Promise<unknown>>();

  constructor(
    private readonly broker: Broker,
    private readonly seed: string | number,
  ) {}

  get features() {
    return this.broker.features;
  }

  get observers(): readonly MessagingObserver[] {
    return this.broker.observers ?? [];
  }

  publish(message: OutgoingMessage): Promise<void> {
    return this.broker.publish(message);
  }

  subscribe(
    queue: QueueDeclaration,
    deliver: (message: IncomingMessage) => Promise<Outcome>,
  ): Promise<RunningSubscription> {
    return this.broker.subscribe(queue, (message) => this.#deliver(message, deliver));
  }

  deadLetters(queue: string, limit: number): Promise<readonly DeadLetter[]> {
    return this.broker.deadLetters(queue, limit);
  }

  sweepDeadLetters(queue: string, decide: (letter: DeadLetter) => DeadLetterFate): Promise<void> {
    return this.broker.sweepDeadLetters(queue, decide);
  }

  health() {
    return this.broker.health();
  }

  close(): Promise<void> {
    return this.broker.close();
  }

  /** Resolves when no late delivery is to come. */
  async settled(): Promise<void> {
    while (this.#late.size > 0) await Promise.all(this.#late);
  }

  async #deliver(message: IncomingMessage, deliver: (message: IncomingMessage) => Promise<Outcome>): Promise<Outcome> {
    const id = String(message.envelope.id);
    const met = this.#met.get(id) ?? 0;
    this.#met.set(id, met + 1);
    const random = new Random(`${this.seed}/${id}/${met}`);
    const mishap = met < mostMishaps ? random.pick(mishaps) : "none";
    if (mishap === "in parallel") this.#deliverAgain(() => deliver(message));
    const outcome = await deliver(message);
    if (mishap === "late") this.#deliverAgain(() => sleep(random.below(50)).then(() => deliver(message)));
    if (mishap !== "outcome lost") return outcome;
    const error = { code: "OUTCOME_LOST", message: "the broker has not heard what became of it" };
    return { kind: "retry", delayMs: 1, error, sameAttempt: true };
  }

  /** Whatever becomes of this one: the broker goes by the outcome of the other. */
  #deliverAgain(deliver: () => Promise<unknown>): void {
    const over = deliver()
      .catch(() => undefined)
      .finally(() => this.#late.delete(over));
    this.#late.add(over);
  }
}
