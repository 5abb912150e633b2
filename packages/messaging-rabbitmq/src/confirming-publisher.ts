import { setTimeout as sleep } from "node:timers/promises";
import {
  BrokerUnavailableError,
  type Exchange,
  PendingOutcome,
  PublishRefusedError,
  PublishTimeoutError,
  TopologyError,
  UnroutableError,
  Unsettled,
} from "@tenon/messaging";
import { type ConfirmChannel, IllegalOperationError, type Message, type Options } from "amqplib";
import { closeChannel } from "./close-channel.js";
import { headerTable } from "./header-table.js";
import type { Link } from "./link.js";
import { declareExchange, defaultExchange, onOwnChannel, replyCode } from "./topology.js";

export interface Publication {
  /** Absent: the default exchange, which routes by queue name. */
  readonly exchange?: Exchange;
  readonly routingKey: string;
  readonly content: Buffer;
  readonly options: Options.Publish;
  readonly deadlineMs: number;
}

/** A publication on its way to its one outcome. */
class Pending extends PendingOutcome {
  wasSent = false;
  wasReturned = false;
  /** By which it is on its way, and not answered yet. */
  channel: ConfirmChannel | undefined;

  constructor(
    readonly publication: Publication,
    onDeadline: (pending: Pending) => void,
  ) {
    super(publication.deadlineMs, () => onDeadline(this));
  }

  get exchangeName(): string {
    return this.publication.exchange?.name ?? defaultExchange;
  }
}

const retryMs = 200;

/**
 * Publishes with confirms. What was sent and not confirmed when the connection was lost is sent again, until the deadline: it
 * may then arrive twice, with the same id. What waits for a connection, for a blocked broker or for room in the socket's buffer
 * waits here, in order.
 */
export class ConfirmingPublisher {
  readonly #link: Link;
  readonly #open = new Unsettled<Pending>();
  #waiting: Pending[] = [];
  /** By what they are, not by the object that says it: each message of an outbox brings one of its own. */
  readonly #declared = new Map<string, Promise<void>>();
  readonly #ready = new Set<string>();
  #channel: ConfirmChannel | undefined;
  readonly #unwatch: () => void;
  #isFull = false;
  #isClosed = false;
  #alone: Promise<void> = Promise.resolve();

  constructor(link: Link) {
    this.#link = link;
    // It may no longer be blocked.
    this.#unwatch = link.watch(() => this.#pump());
    void this.#keepChannel();
  }

  publish(publication: Publication): Promise<void> {
    const pending = new Pending(publication, (late) => this.#expire(late));
    this.#open.add(pending);
    this.#admit(pending);
    return pending.outcome;
  }

  /** Resolves when everything that was published is confirmed or rejected, at the latest by its deadline. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#open.all.map(({ outcome }) => outcome));
    this.#isClosed = true;
    this.#unwatch();
    if (this.#channel) await closeChannel(this.#channel);
  }

  /** The exchange is declared before the first message that goes to it. */
  #admit(pending: Pending): void {
    const { exchange } = pending.publication;
    if (!exchange || this.#ready.has(nameOf(exchange))) {
      this.#enqueue(pending);
    } else {
      this.#declare(exchange).then(
        () => this.#enqueue(pending),
        (error: unknown) => pending.reject(error),
      );
    }
  }

  #declare(exchange: Exchange): Promise<void> {
    const name = nameOf(exchange);
    const declared = this.#declared.get(name) ?? this.#declareWhenUp(exchange);
    this.#declared.set(name, declared);
    declared.catch(() => this.#declared.delete(name));
    return declared;
  }

  async #declareWhenUp(exchange: Exchange): Promise<void> {
    while (!this.#ready.has(nameOf(exchange))) {
      const model = await this.#link.up();
      try {
        await onOwnChannel(model, (channel) => declareExchange(channel, exchange));
        this.#ready.add(nameOf(exchange));
      } catch (error) {
        if (error instanceof TopologyError) throw error;
        await sleep(retryMs);
      }
    }
  }

  #enqueue(pending: Pending): void {
    this.#waiting.push(pending);
    this.#pump();
  }

  #pump(): void {
    while (this.#channel && !this.#isFull && this.#link.state.kind === "up") {
      const pending = this.#waiting.shift();
      if (!pending) return;
      if (!pending.isSettled) this.#send(this.#channel, pending);
    }
  }

  #send(channel: ConfirmChannel, pending: Pending): void {
    const { routingKey, content, options } = pending.publication;
    pending.channel = channel;
    pending.wasReturned = false;
    try {
      const written = { ...options, headers: headerTable(options.headers ?? {}) };
      const hasRoom = channel.publish(pending.exchangeName, routingKey, content, written, (error: unknown) =>
        this.#answered(channel, pending, error),
      );
      pending.wasSent = true;
      if (!hasRoom) this.#isFull = true;
    } catch (error) {
      pending.channel = undefined;
      if (error instanceof IllegalOperationError) {
        this.#channel = undefined;
        this.#waiting.unshift(pending);
      } else {
        pending.reject(new PublishRefusedError(routingKey, `it cannot be written in AMQP: ${describe(error)}`, error));
      }
    }
  }

  /** A return comes before the confirm of the same message (RabbitMQ, "Publisher Confirms"), so that here both are known. */
  #answered(channel: ConfirmChannel, pending: Pending, error: unknown): void {
    if (!error) {
      settleConfirmed(pending);
      return;
    }
    // amqplib gives an error for a nack, and for every open confirm while the channel closes: those belong to #lost.
    queueMicrotask(() => {
      if (this.#channel !== channel || pending.channel !== channel) return;
      pending.reject(new PublishRefusedError(pending.publication.routingKey, "RabbitMQ has refused it (basic.nack)"));
    });
  }

  #expire(pending: Pending): void {
    const { routingKey, deadlineMs } = pending.publication;
    const { state } = this.#link;
    if (state.kind === "blocked") {
      const reason = `RabbitMQ takes no messages (${state.reason}) and has not confirmed it`;
      pending.reject(new PublishTimeoutError(routingKey, deadlineMs, reason));
    } else if (pending.wasSent) {
      pending.reject(new PublishTimeoutError(routingKey, deadlineMs));
    } else {
      const reason = state.kind === "down" ? state.reason : "no channel";
      pending.reject(
        new BrokerUnavailableError(routingKey, `no connection to RabbitMQ within ${deadlineMs} ms: ${reason}`),
      );
    }
  }

  async #keepChannel(): Promise<void> {
    while (!this.#isClosed) {
      const model = await this.#link.up();
      try {
        await this.#use(await model.createConfirmChannel());
      } catch {
        // The connection is going away, or has no channel left.
        await sleep(retryMs);
      }
    }
  }

  /** Publishes on the channel until it is closed. */
  #use(channel: ConfirmChannel): Promise<void> {
    return new Promise((resolve) => {
      let refusal: unknown;
      channel.on("error", (error: Error) => {
        refusal = error;
      });
      channel.on("return", (message: Message) => markReturned(this.#sentBy(channel), message));
      channel.on("drain", () => {
        this.#isFull = false;
        this.#pump();
      });
      channel.on("close", () => {
        this.#lost(channel, refusal);
        resolve();
      });
      this.#channel = channel;
      this.#isFull = false;
      this.#pump();
    });
  }

  /**
   * With the connection, everything is sent again. With the channel alone, the server has refused one of the messages without saying
   * which: each is sent alone, so that it is that one that is rejected and no other.
   */
  #lost(channel: ConfirmChannel, refusal: unknown): void {
    this.#channel = undefined;
    const unanswered = this.#sentBy(channel);
    for (const pending of unanswered) pending.channel = undefined;
    if (replyCode(refusal) === undefined) {
      this.#waiting.unshift(...unanswered);
      return;
    }
    for (const pending of unanswered) {
      this.#alone = this.#alone.then(() => this.#sendAlone(pending));
    }
  }

  #sentBy(channel: ConfirmChannel): readonly Pending[] {
    return this.#open.all.filter((pending) => pending.channel === channel);
  }

  async #sendAlone(pending: Pending): Promise<void> {
    if (pending.isSettled) return;
    const { exchange } = pending.publication;
    try {
      const model = await this.#link.up();
      // That the exchange was deleted is one of the reasons why a server closes the channel.
      if (exchange) await onOwnChannel(model, (channel) => declareExchange(channel, exchange));
      await confirmAlone(await model.createConfirmChannel(), pending);
      settleConfirmed(pending);
    } catch (error) {
      if (error instanceof TopologyError) pending.reject(error);
      else if (replyCode(error) !== undefined) {
        pending.reject(new PublishRefusedError(pending.publication.routingKey, describe(error), error));
      } else this.#enqueue(pending);
    }
  }
}

function nameOf({ name, type, durable, autoDelete }: Exchange): string {
  return `${type} ${durable} ${autoDelete} ${name}`;
}

/** Resolves with the confirm, rejects with what the server closed the channel for. */
function confirmAlone(channel: ConfirmChannel, pending: Pending): Promise<void> {
  const { routingKey, content, options } = pending.publication;
  return new Promise((resolve, reject) => {
    channel.on("error", reject);
    channel.on("close", () => reject(new Error("the channel was closed")));
    channel.on("return", (message: Message) => markReturned([pending], message));
    channel.publish(pending.exchangeName, routingKey, content, options, (error: unknown) => {
      if (error) reject(error);
      else resolve();
      void closeChannel(channel);
    });
  });
}

function settleConfirmed(pending: Pending): void {
  const { routingKey } = pending.publication;
  if (pending.wasReturned) pending.reject(new UnroutableError(routingKey, pending.exchangeName));
  else pending.resolve();
}

/** A returned message names itself by its exchange, its routing key and its id. */
function markReturned(sent: readonly Pending[], { fields, properties }: Message): void {
  for (const pending of sent) {
    const { routingKey, options } = pending.publication;
    const isSame =
      !pending.wasReturned &&
      pending.exchangeName === fields.exchange &&
      routingKey === fields.routingKey &&
      options.messageId === properties.messageId;
    if (!isSame) continue;
    pending.wasReturned = true;
    return;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
