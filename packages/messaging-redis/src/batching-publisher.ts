import {
  BrokerUnavailableError,
  type Exchange,
  type OutgoingMessage,
  PendingOutcome,
  PublishRefusedError,
  PublishTimeoutError,
  TopologyError,
  UnroutableError,
  Unsettled,
} from "@tenon/messaging";
import { ConnectionLostError, isReply, takesNoWrites } from "./connection.js";
import { exchangeMismatch, exchangeProperties } from "./exchange.js";
import type { Link } from "./link.js";
import { OncePerTurn } from "./once-per-turn.js";
import { publish } from "./scripts/publish.js";
import { encodedHeaders } from "./wire-message.js";

/** A message on its way to its one outcome. Its bytes are those of the moment when it was given. */
class Pending extends PendingOutcome {
  readonly exchange: Exchange;
  readonly address: string;
  readonly headers: string;
  readonly body: Buffer;
  readonly deadlineMs: number;
  wasSent = false;

  constructor({ exchange, address, envelope, body, deadlineMs }: OutgoingMessage, onDeadline: (late: Pending) => void) {
    super(deadlineMs, () => onDeadline(this));
    this.exchange = exchange;
    this.address = address;
    this.headers = encodedHeaders(envelope);
    this.body = Buffer.from(body);
    this.deadlineMs = deadlineMs;
  }

  get arguments(): readonly (string | Buffer)[] {
    const { exchange, address, headers, body } = this;
    return [exchange.name, exchangeProperties(exchange), exchange.type, address, headers, body];
  }
}

/** What a RabbitMQ header table may hold: what a service may publish does not depend on its broker. */
const maxHeaderBytes = 65_536;

/** What one call of the script may carry: it holds up everybody else. */
const maxMessages = 500;
const maxBytes = 1024 * 1024;

/**
 * Publishes all that has come up since the call before in one call, and so in one write to the server's disk. What was sent and not answered
 * when the connection was lost is sent again, until the deadline: it may then arrive twice, with the same id. What waits for a
 * connection, or for a server that takes no writes, waits here, in order.
 */
export class BatchingPublisher {
  readonly #link: Link;
  readonly #prefix: string;
  readonly #open = new Unsettled<Pending>();
  #waiting: Pending[] = [];
  /** Of a call that the server has refused, without saying for which of them. */
  readonly #alone: Pending[] = [];
  #isFlying = false;
  /** In a turn of its own, so that what is published in one turn goes together. */
  readonly #pumping = new OncePerTurn(() => this.#pump());
  readonly #unwatch: () => void;

  constructor(link: Link, prefix: string) {
    this.#link = link;
    this.#prefix = prefix;
    this.#unwatch = link.watch(() => this.#pump());
  }

  publish(message: OutgoingMessage): Promise<void> {
    const pending = new Pending(message, (late) => this.#expire(late));
    this.#open.add(pending);
    const headerBytes = Buffer.byteLength(pending.headers);
    if (headerBytes > maxHeaderBytes) {
      const detail = `its headers have ${headerBytes} bytes, ${maxHeaderBytes} are allowed`;
      pending.reject(new PublishRefusedError(message.address, detail));
    } else {
      this.#waiting.push(pending);
      this.#pumping.plan();
    }
    return pending.outcome;
  }

  /** Resolves when everything that was published is confirmed or rejected, at the latest by its deadline. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#open.all.map(({ outcome }) => outcome));
    this.#unwatch();
  }

  #pump(): void {
    const { state } = this.#link;
    if (state.kind === "refused") {
      for (const pending of this.#waiting.splice(0)) {
        if (!pending.isSettled) pending.reject(new PublishRefusedError(pending.address, state.reason));
      }
    } else if (state.kind === "up" && !this.#isFlying) {
      const alone = this.#alone.shift();
      const batch = alone ? [alone] : this.#take();
      if (batch.length > 0) void this.#fly(batch);
    }
  }

  /** The first of those that wait, as many as one call may carry. */
  #take(): Pending[] {
    const batch: Pending[] = [];
    let bytes = 0;
    let taken = 0;
    for (const pending of this.#waiting) {
      if (batch.length >= maxMessages || bytes > maxBytes) break;
      taken++;
      if (pending.isSettled) continue;
      batch.push(pending);
      bytes += pending.body.length;
    }
    this.#waiting = this.#waiting.slice(taken);
    return batch;
  }

  async #fly(batch: readonly Pending[]): Promise<void> {
    const { connection } = this.#link;
    if (!connection) {
      this.#waiting.unshift(...batch);
      return;
    }
    this.#isFlying = true;
    for (const pending of batch) pending.wasSent = true;
    try {
      const answers = await connection.run(publish, [this.#prefix, ...batch.flatMap((pending) => pending.arguments)]);
      for (const [index, pending] of batch.entries())
        settle(pending, Array.isArray(answers) ? answers[index] : answers);
    } catch (error) {
      this.#failed(batch, error);
    } finally {
      this.#isFlying = false;
      this.#pumping.plan();
    }
  }

  /** What may come right later waits for that. What the server refuses of many is sent one by one, so that only that is rejected. */
  #failed(batch: readonly Pending[], error: unknown): void {
    const blocked = takesNoWrites(error);
    if (blocked !== undefined) this.#link.reportBlocked(blocked);
    if (blocked !== undefined || error instanceof ConnectionLostError) {
      this.#waiting.unshift(...batch);
    } else if (batch.length > 1) {
      this.#alone.push(...batch);
    } else {
      const [pending] = batch;
      const said = isReply(error) ? error.message : String(error);
      pending?.reject(new PublishRefusedError(pending.address, `Redis has refused it: ${said}`, error));
    }
  }

  #expire(pending: Pending): void {
    const { address, deadlineMs } = pending;
    const { state } = this.#link;
    if (state.kind === "blocked") {
      const reason = `Redis takes no messages (${state.reason}) and has not confirmed it`;
      pending.reject(new PublishTimeoutError(address, deadlineMs, reason));
    } else if (pending.wasSent) {
      pending.reject(new PublishTimeoutError(address, deadlineMs));
    } else {
      const reason = state.kind === "up" ? "there was no turn" : state.reason;
      pending.reject(new BrokerUnavailableError(address, `no connection to Redis within ${deadlineMs} ms: ${reason}`));
    }
  }
}

/** The answer is the number of queues that have taken it, or what its exchange is instead. */
function settle(pending: Pending, answer: unknown): void {
  if (pending.isSettled) return;
  const { exchange, address } = pending;
  if (Buffer.isBuffer(answer)) {
    pending.reject(new TopologyError(exchange.name, exchangeMismatch(exchange, answer.toString())));
  } else if (answer === 0) pending.reject(new UnroutableError(address, exchange.name));
  else pending.resolve();
}
