import { setTimeout as sleep } from "node:timers/promises";
import {
  backoffMs,
  failureOf,
  type IncomingMessage,
  type Outcome,
  politely,
  type QueueDeclaration,
} from "@tenon/messaging";
import type { Channel, ChannelModel, Message, Options } from "amqplib";
import { Acknowledgements } from "./acknowledgements.js";
import { closeChannel } from "./close-channel.js";
import type { ConfirmingPublisher } from "./confirming-publisher.js";
import { delayStep, delaySteps } from "./delay-step.js";
import { deadLetterQueue, declareDelayQueue, declareQueue, delayQueue, onOwnChannel } from "./topology.js";
import { deadLetterOptions, incomingMessage, retryOptions } from "./wire-message.js";

export interface SessionParts {
  readonly model: ChannelModel;
  /** Moves messages to delay and dead-letter queues. */
  readonly mover: ConfirmingPublisher;
  readonly declaration: QueueDeclaration;
  readonly deliver: (message: IncomingMessage) => Promise<Outcome>;
  /** Called when `problem` has changed. */
  readonly onChange: () => void;
}

/** Declares the queue and consumes it on a channel of its own. */
export async function openSession(parts: SessionParts): Promise<ConsumerSession> {
  const { model, declaration } = parts;
  await onOwnChannel(model, (channel) => declareQueue(channel, declaration));
  const session = new ConsumerSession(parts, await model.createChannel());
  await session.start();
  return session;
}

/**
 * One generation of a consumer: from the opening of its channel to its end. Deliveries are acknowledged on the channel that
 * they came by or not at all: once it is gone, the server delivers them again.
 */
export class ConsumerSession {
  readonly #parts: SessionParts;
  readonly #channel: Channel;
  readonly #acknowledgements: Acknowledgements;
  /** How many messages are being handled, and who waits until none is. A count: a promise for each would cost more than its acknowledgement. */
  #underWay = 0;
  #waiting: (() => void)[] = [];
  readonly #ended = Promise.withResolvers<string>();
  readonly #ensured = new Map<string, Promise<void>>();
  #consumerTag: string | undefined;
  #isTaking = true;
  #isAlive = true;
  #problem: string | undefined;

  constructor(parts: SessionParts, channel: Channel) {
    this.#parts = parts;
    this.#channel = channel;
    const { name, delivery } = parts.declaration;
    const declared = delaySteps(delivery.backoff.maxMs).map((step) => delayQueue(name, step));
    for (const queue of [deadLetterQueue(name), ...declared]) this.#ensured.set(queue, Promise.resolve());
    this.#acknowledgements = new Acknowledgements(channel);
    let reason = "the connection was lost";
    channel.on("error", (error: Error) => {
      reason = error.message;
    });
    channel.on("close", () => this.#end(reason));
  }

  /** What keeps messages from being retried or given up. They stay where they are. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** It is over, and so is every handler that it has called. */
  get isIdle(): boolean {
    return !this.#isAlive && this.#underWay === 0;
  }

  /** Resolves with the reason when the channel is gone or the queue was deleted. */
  get ended(): Promise<string> {
    return this.#ended.promise;
  }

  async start(): Promise<void> {
    const { name, prefetch } = this.#parts.declaration;
    await this.#channel.prefetch(prefetch);
    const { consumerTag } = await this.#channel.consume(name, (message) => this.#receive(message));
    this.#consumerTag = consumerTag;
  }

  /**
   * Takes no further messages, waits for those that are being handled, and acknowledges them. Where messages are handled in order the consumer is
   * not cancelled before: RabbitMQ would at once deliver to the next one, and past what has to go back.
   */
  async stop(): Promise<void> {
    this.#isTaking = false;
    const { handledInOrder } = this.#parts.declaration.delivery;
    if (this.#consumerTag !== undefined && !handledInOrder) await politely(this.#channel.cancel(this.#consumerTag));
    await this.#allHandled();
    if (!this.#isAlive) return;
    this.#acknowledgements.flush();
    await closeChannel(this.#channel);
  }

  #end(reason: string): void {
    this.#isAlive = false;
    this.#acknowledgements.forget();
    this.#ended.resolve(reason);
  }

  #receive(message: Message | null): void {
    if (message === null) {
      this.#end("the queue was deleted");
      void closeChannel(this.#channel);
    } else if (this.#isTaking) {
      this.#underWay++;
      void this.#handle(message);
    }
  }

  #allHandled(): Promise<void> {
    if (this.#underWay === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #handle(message: Message): Promise<void> {
    const incoming = incomingMessage(message);
    try {
      const outcome = await this.#outcomeOf(incoming);
      const mayLeave = outcome.kind === "done" ? this.#isAlive : await this.#carryOut(outcome, incoming);
      if (mayLeave) this.#acknowledgements.add(message);
    } finally {
      if (--this.#underWay === 0) for (const resolve of this.#waiting.splice(0)) resolve();
    }
  }

  /** The handler gets bytes of its own: what it does to them does not show in a copy that waits for another attempt. */
  async #outcomeOf(incoming: IncomingMessage): Promise<Outcome> {
    try {
      return await this.#parts.deliver({ ...incoming, body: Buffer.from(incoming.body) });
    } catch (thrown) {
      const delayMs = backoffMs(this.#parts.declaration.delivery.backoff, incoming.attempt);
      return { kind: "retry", delayMs, error: failureOf(thrown) };
    }
  }

  /** Whether the message may leave the queue. Its copy is confirmed before: what a crash in between leaves is two, never none. */
  async #carryOut(outcome: Exclude<Outcome, { kind: "done" }>, incoming: IncomingMessage): Promise<boolean> {
    const { declaration } = this.#parts;
    const { name, delivery } = declaration;
    if (outcome.kind === "leave") return false;
    if (outcome.kind === "retry") {
      const step = delayStep(outcome.delayMs);
      return this.#move(incoming, {
        queue: delayQueue(name, step),
        options: retryOptions(incoming, outcome),
        declare: (channel) => declareDelayQueue(channel, name, step),
      });
    }
    if (outcome.kind === "dead-letter" && delivery.deadLetter) {
      return this.#move(incoming, {
        queue: deadLetterQueue(name),
        options: deadLetterOptions(incoming, outcome),
        declare: (channel) => declareQueue(channel, declaration),
      });
    }
    return this.#isAlive;
  }

  /** Tries for as long as the delivery is ours: a message that cannot be moved stays where it is. */
  async #move({ body }: IncomingMessage, { queue, options, declare }: Move): Promise<boolean> {
    const { mover, declaration } = this.#parts;
    const { deadlineMs } = declaration.delivery;
    for (let failures = 1; this.#isAlive; failures++) {
      try {
        await this.#ensure(queue, declare);
        await mover.publish({ routingKey: queue, content: Buffer.from(body), options, deadlineMs });
        this.#report(undefined);
        return this.#isAlive;
      } catch (error) {
        // Somebody may have deleted the queue.
        this.#ensured.delete(queue);
        this.#report(`messages cannot be moved to ${queue}: ${failureOf(error).message}`);
        if (!this.#isTaking) return false;
        await sleep(backoffMs({ initialMs: 200, maxMs: 5_000 }, failures));
      }
    }
    return false;
  }

  #report(problem: string | undefined): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.#parts.onChange();
  }

  #ensure(queue: string, declare: Move["declare"]): Promise<void> {
    const declared = this.#ensured.get(queue) ?? onOwnChannel(this.#parts.model, declare);
    this.#ensured.set(queue, declared);
    return declared;
  }
}

interface Move {
  readonly queue: string;
  readonly options: Options.Publish;
  readonly declare: (channel: Channel) => Promise<void>;
}
