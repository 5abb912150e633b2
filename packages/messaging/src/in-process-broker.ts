import { setTimeout } from "node:timers/promises";
import type { Binding, Broker, BrokerHealth, QueueDeclaration, RunningSubscription } from "./broker.js";
import type { Exchange } from "./channel.js";
import { decodeHeaders, encodeHeaders } from "./cloud-events.js";
import { BrokerUnavailableError, PublishRefusedError, TopologyError, UnroutableError } from "./errors.js";
import { InProcessQueue } from "./in-process-queue.js";
import type { DeadLetter, DeadLetterFate, IncomingMessage, Outcome, OutgoingMessage } from "./message.js";
import { routes } from "./topic-pattern.js";

interface BoundQueue {
  readonly pattern: string;
  readonly queue: InProcessQueue;
}

/** What a RabbitMQ header table may hold: a limit of AMQP clients, kept here so that it is met in tests already. */
const maxHeaderBytes = 65_536;

/**
 * RabbitMQ's semantics in this process, for a start with nothing installed and for tests: exchanges, patterns, competing
 * consumers, prefetch, refusal of what is unroutable, redelivery after a delay, dead letters. Queues live as long as
 * the broker; what they hold is gone when the process ends.
 */
export class InProcessBroker implements Broker {
  readonly features = { durable: false, remote: false };
  readonly #exchanges = new Map<string, Exchange>();
  readonly #bindings = new Map<string, BoundQueue[]>();
  readonly #queues = new Map<string, InProcessQueue>();
  readonly #running = new Set<RunningSubscription>();
  #isClosed = false;

  async publish({ exchange, address, envelope, body }: OutgoingMessage): Promise<void> {
    if (this.#isClosed) throw new BrokerUnavailableError(address, "the broker is closed");
    this.#declareExchange(exchange);
    const headers = encodeHeaders(envelope);
    const headerBytes = Buffer.byteLength(JSON.stringify(headers));
    if (headerBytes > maxHeaderBytes) {
      throw new PublishRefusedError(address, `its headers have ${headerBytes} bytes, ${maxHeaderBytes} are allowed`);
    }
    const queues = this.#queuesFor(exchange, address);
    if (queues.size === 0) throw new UnroutableError(address, exchange.name);
    for (const queue of queues) {
      const arrived = decodeHeaders(headers, envelope.datacontenttype);
      queue.add({ address, envelope: arrived, body: Buffer.from(body), attempt: 1, firstDeliveredAt: new Date() });
    }
  }

  async subscribe(
    declaration: QueueDeclaration,
    deliver: (message: IncomingMessage) => Promise<Outcome>,
  ): Promise<RunningSubscription> {
    if (this.#isClosed) throw new BrokerUnavailableError(declaration.name, "the broker is closed");
    const queue = this.#declareQueue(declaration);
    const consuming = queue.consume(declaration, deliver);
    const running = {
      stop: async () => {
        await consuming.stop();
        if (declaration.temporary) this.#forget(declaration);
        this.#running.delete(running);
      },
    };
    this.#running.add(running);
    return running;
  }

  async deadLetters(queue: string, limit: number): Promise<readonly DeadLetter[]> {
    return this.#queues.get(queue)?.dead.slice(0, limit) ?? [];
  }

  async sweepDeadLetters(queue: string, decide: (letter: DeadLetter) => DeadLetterFate): Promise<void> {
    this.#queues.get(queue)?.sweep(decide);
  }

  health(): BrokerHealth {
    return this.#isClosed ? { status: "down", reason: "closed" } : { status: "up" };
  }

  async close(): Promise<void> {
    // Handlers that are still at work may publish.
    await Promise.all([...this.#running].map((running) => running.stop()));
    this.#isClosed = true;
    for (const queue of this.#queues.values()) queue.close();
  }

  /** Resolves when everything that was published has been handled, retries included. Messages without a consumer do not count. */
  async settled(): Promise<void> {
    do await setTimeout(1);
    while ([...this.#queues.values()].some((queue) => !queue.isSettled));
  }

  #declareExchange(exchange: Exchange): void {
    const declared = this.#exchanges.get(exchange.name);
    if (!declared) this.#exchanges.set(exchange.name, exchange);
    else if (declared.type !== exchange.type) {
      throw new TopologyError(exchange.name, `the exchange is of type ${declared.type}, not ${exchange.type}`);
    }
  }

  #declareQueue({ name, exchange, pattern, moreBindings = [] }: QueueDeclaration): InProcessQueue {
    const bindings = [{ exchange, pattern }, ...moreBindings];
    for (const binding of bindings) this.#declareExchange(binding.exchange);
    const queue = this.#queues.get(name) ?? new InProcessQueue(name);
    this.#queues.set(name, queue);
    for (const binding of bindings) this.#bind(queue, binding);
    return queue;
  }

  #bind(queue: InProcessQueue, { exchange, pattern }: Binding): void {
    const bindings = this.#bindings.get(exchange.name) ?? [];
    this.#bindings.set(exchange.name, bindings);
    if (!bindings.some((binding) => binding.queue === queue && binding.pattern === pattern)) {
      bindings.push({ pattern, queue });
    }
  }

  #forget({ name, exchange }: QueueDeclaration): void {
    const queue = this.#queues.get(name);
    this.#queues.delete(name);
    const bindings = this.#bindings.get(exchange.name) ?? [];
    this.#bindings.set(
      exchange.name,
      bindings.filter((binding) => binding.queue !== queue),
    );
  }

  #queuesFor(exchange: Exchange, address: string): ReadonlySet<InProcessQueue> {
    const bindings = this.#bindings.get(exchange.name) ?? [];
    const routed = bindings.filter(({ pattern }) => routes(exchange.type, pattern, address));
    return new Set(routed.map(({ queue }) => queue));
  }
}
