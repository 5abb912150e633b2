import { setTimeout as sleep } from "node:timers/promises";
import {
  type Broker,
  type BrokerHealth,
  BrokerUnavailableError,
  type Connection,
  type DeadLetter,
  type DeadLetterFate,
  type IncomingMessage,
  type Outcome,
  type OutgoingMessage,
  type QueueDeclaration,
  type RunningSubscription,
} from "@tenon/messaging";
import type { ChannelModel } from "amqplib";
import { ConfirmingPublisher } from "./confirming-publisher.js";
import { lookAtDeadLetters, sweepDeadLetters } from "./dead-letter-queue.js";
import { Link } from "./link.js";
import { QueueConsumer } from "./queue-consumer.js";
import { deadLetterQueue, onOwnChannel } from "./topology.js";
import { publishOptions } from "./wire-message.js";

export interface RabbitMqOptions {
  /** `amqp://user:password@host:5672/vhost`, or `amqps:` */
  readonly url: string;
  /**
   * For `amqps:`. The client's certificate says who it is where the URL does not; RabbitMQ's plugin `rabbitmq_auth_mechanism_ssl` has to be
   * on.
   */
  readonly tls?: Connection["tls"];
  /** Shown in RabbitMQ's list of connections, e.g. the service's name. */
  readonly name?: string;
  /**
   * The user that it is connected as. Each message then carries it, and handlers are told it as `sender`: RabbitMQ refuses a message that names
   * another (RabbitMQ, "Validated User-ID"). Messages name nobody if not said.
   */
  readonly sender?: string;
  /** 10 if not said. A connection that is cut silently is noticed within three of them. */
  readonly heartbeatSeconds?: number;
  /** Told when `health()` has changed. */
  readonly onHealth?: (health: BrokerHealth) => void;
}

/** How long somebody who looks at dead letters waits for a connection. */
const lookMs = 5_000;

/**
 * A broker on RabbitMQ 3.10 or later. It connects in the background, from the moment it is made, and again whenever the connection is lost:
 * what is asked of it meanwhile waits. One connection publishes and another consumes, so that a server that is short of memory and
 * blocks publishers still takes acknowledgements.
 */
export class RabbitMqBroker implements Broker {
  readonly features = { durable: true, remote: true };
  readonly #publishing: Link;
  readonly #consuming: Link;
  readonly #publisher: ConfirmingPublisher;
  readonly #sender: string | undefined;
  readonly #consumers = new Map<QueueConsumer, string>();
  readonly #onHealth: ((health: BrokerHealth) => void) | undefined;
  #known: BrokerHealth = { status: "down" };
  #closing: Promise<void> | undefined;
  #isClosed = false;

  constructor({ url, tls, name = "tenon", sender, heartbeatSeconds = 10, onHealth }: RabbitMqOptions) {
    this.#sender = sender;
    const connection = { url, ...(tls && { tls }), heartbeatSeconds };
    this.#onHealth = onHealth;
    this.#publishing = new Link({ ...connection, name: `${name} publishing` });
    this.#consuming = new Link({ ...connection, name: `${name} consuming` });
    for (const link of [this.#publishing, this.#consuming]) link.watch(() => this.#tellHealth());
    this.#publisher = new ConfirmingPublisher(this.#publishing);
  }

  async publish({ exchange, address, envelope, body, deadlineMs }: OutgoingMessage): Promise<void> {
    if (this.#isClosed) throw new BrokerUnavailableError(address, "the broker is closed");
    const options = publishOptions(envelope);
    if (this.#sender !== undefined) options.userId = this.#sender;
    await this.#publisher.publish({ exchange, routingKey: address, content: Buffer.from(body), options, deadlineMs });
  }

  async subscribe(
    declaration: QueueDeclaration,
    deliver: (message: IncomingMessage) => Promise<Outcome>,
  ): Promise<RunningSubscription> {
    if (this.#closing !== undefined) throw new BrokerUnavailableError(declaration.name, "the broker is closed");
    const consumer = new QueueConsumer({
      link: this.#consuming,
      publishing: this.#publishing,
      declaration,
      deliver,
      onChange: () => this.#tellHealth(),
    });
    this.#consumers.set(consumer, declaration.name);
    const stop = async () => {
      await consumer.stop();
      this.#consumers.delete(consumer);
      this.#tellHealth();
    };
    try {
      await consumer.started;
    } catch (error) {
      await stop();
      throw error;
    }
    return { stop };
  }

  /** Takes them out and puts them back: while it looks, others do not see them. Exact up to 1000 dead letters. */
  async deadLetters(queue: string, limit: number): Promise<readonly DeadLetter[]> {
    const model = await this.#modelFor(queue);
    const letters = await onOwnChannel(model, (channel) => lookAtDeadLetters(channel, queue, limit));
    return letters.toSorted((one, other) => one.at.getTime() - other.at.getTime()).slice(0, limit);
  }

  /** Takes up to 10,000 of them out at once, and puts back what is kept. */
  async sweepDeadLetters(queue: string, decide: (letter: DeadLetter) => DeadLetterFate): Promise<void> {
    const model = await this.#modelFor(queue);
    const mover = this.#publisher;
    await onOwnChannel(model, (channel) => sweepDeadLetters(channel, { queue, decide, mover }));
  }

  async #modelFor(queue: string): Promise<ChannelModel> {
    const model = await Promise.race([this.#consuming.up(), sleep(lookMs, undefined, { ref: false })]);
    if (!model) throw new BrokerUnavailableError(deadLetterQueue(queue), "no connection to RabbitMQ");
    return model;
  }

  health(): BrokerHealth {
    if (this.#isClosed) return { status: "down", reason: "closed" };
    for (const { state } of [this.#publishing, this.#consuming]) {
      if (state.kind !== "up") return { status: state.kind, reason: state.reason };
    }
    for (const [{ problem }, queue] of this.#consumers) {
      if (problem !== undefined) return { status: "down", reason: `${queue}: ${problem}` };
    }
    return { status: "up" };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    // Handlers that are still at work may publish.
    await Promise.all([...this.#consumers.keys()].map((consumer) => consumer.stop()));
    this.#isClosed = true;
    await this.#publisher.close();
    await Promise.all([this.#publishing.close(), this.#consuming.close()]);
  }

  #tellHealth(): void {
    const health = this.health();
    if (health.status === this.#known.status && health.reason === this.#known.reason) return;
    this.#known = health;
    this.#onHealth?.(health);
  }
}
