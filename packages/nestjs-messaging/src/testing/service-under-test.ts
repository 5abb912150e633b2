import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { DynamicModule } from "@nestjs/common";
import {
  type Broker,
  BrokerUnavailableError,
  type Channel,
  deliveryDefaults,
  InProcessBroker,
  type OutboxRelayOptions,
  observeBroker,
  Publisher,
} from "@tenon/messaging";
import { MESSAGING_OPTIONS, type MessagingOptions } from "../messaging-options.js";
import type { ServiceParts } from "../run-service.js";
import { type RunningApp, startApp } from "./running-app.js";

/** An event that a service is given, e.g. `arrives(orderPlaced, { … })`. */
export interface Arrival {
  readonly publishTo: (broker: Broker) => Promise<unknown>;
}

/** An event that a service has published. */
export interface Published {
  readonly address: string;
  readonly data: unknown;
}

export function arrives<Event>(channel: Channel<Event>, event: NoInfer<Event>): Arrival {
  return { publishTo: (broker) => new Publisher(channel, broker).publish(event) };
}

/** What to expect of `when`. A value may be a matcher of the test framework. */
export function published<Event>(
  channel: Channel<Event>,
  data: { readonly [Field in keyof Event]: Event[Field] | object },
): Published {
  return { address: channel.address, data };
}

/** A test does not wait for what is there. */
const relay: OutboxRelayOptions = { pollMs: 5, backoff: { initialMs: 1, maxMs: 5 } };

/**
 * One service on a broker of its own, for tests of the form
 * `await service.given(arrives(…)); expect(await service.when(arrives(…))).toEqual([published(…)])`.
 */
export class ServiceUnderTest {
  readonly #parts: Parts;
  readonly #running: RunningApp;

  private constructor(parts: Parts, running: RunningApp) {
    this.#parts = parts;
    this.#running = running;
  }

  /** Starts it at a free port, with a folder of its own. Its events go nowhere but here. */
  static async start(service: string, module: (parts: ServiceParts) => DynamicModule): Promise<ServiceUnderTest> {
    const broker = new InProcessBroker();
    const refused = new Set<string>();
    const heard = hearingEverything(broker, refused);
    const published: Published[] = [];
    const observed = observeBroker(heard, {
      published: ({ channel, data }) => {
        published.push({ address: channel.address, data });
      },
      relayed: ({ message }) => {
        published.push({ address: message.address, data: JSON.parse(Buffer.from(message.body).toString()) });
      },
    });
    const dataDir = await mkdtemp(join(tmpdir(), `tenon-${service}-`));
    const running = await startApp(module({ service, broker: observed, dataDir, relay, processMetrics: false }));
    return new ServiceUnderTest({ broker, heard, refused, published, dataDir }, running);
  }

  /** What has happened before. Resolves when everything that came of it is done, retries included. */
  async given(...arrivals: readonly Arrival[]): Promise<void> {
    for (const { publishTo } of arrivals) {
      await publishTo(this.#parts.heard);
      await this.#settled();
    }
    await this.#settled();
  }

  /** What happens now, and what the service publishes because of it. */
  async when(...arrivals: readonly Arrival[]): Promise<readonly Published[]> {
    this.#parts.published.length = 0;
    await this.given(...arrivals);
    return [...this.#parts.published];
  }

  /** An HTTP request, and what the service publishes because of it. */
  async request(path: string, init?: RequestInit) {
    this.#parts.published.length = 0;
    const answer = await this.#running.request(path, init);
    await this.#settled();
    return { ...answer, published: [...this.#parts.published] };
  }

  /** A POST of JSON. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    return this.request(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });
  }

  /** From now on the broker loses its connection whenever something is published there, until it is told to accept it again. */
  refuse(channel: Channel<unknown>): void {
    this.#parts.refused.add(channel.address);
  }

  accept(channel: Channel<unknown>): void {
    this.#parts.refused.delete(channel.address);
  }

  deadLetters(queue: string) {
    return this.#parts.broker.deadLetters(queue, 100);
  }

  /** The one provider of that class, to look at the state that the service keeps. */
  get<Provider>(provider: (abstract new (...args: never[]) => Provider) | symbol): Provider {
    return this.#running.app.get(provider);
  }

  /** Resolves when nothing is on its way: neither in a queue nor, unless the broker is away, in the outbox. */
  async #settled(): Promise<void> {
    const { broker, refused } = this.#parts;
    const { outbox } = this.get<MessagingOptions>(MESSAGING_OPTIONS);
    // Twice: what has left the outbox meanwhile may have come into a queue.
    for (let empty = 0; empty < 2; ) {
      await nextTurn();
      await broker.settled();
      const { waiting } = refused.size === 0 && outbox ? await outbox.backlog() : { waiting: 0 };
      empty = waiting === 0 ? empty + 1 : 0;
    }
  }

  async stop(): Promise<void> {
    const { broker, dataDir } = this.#parts;
    await this.#running.app.close();
    await broker.close();
    await rm(dataDir, { recursive: true });
  }
}

interface Parts {
  readonly broker: InProcessBroker;
  readonly heard: Broker;
  readonly refused: Set<string>;
  readonly published: Published[];
  readonly dataDir: string;
}

/** The same broker with a queue that takes everything: nothing is unroutable here, whoever receives it in earnest. */
function hearingEverything(broker: InProcessBroker, refused: ReadonlySet<string>): Broker {
  const delivery = { ...deliveryDefaults, deadLetter: false };
  const heard = new Set<string>();
  return {
    ...observeBroker(broker, {}),
    async publish(message) {
      const { exchange, address } = message;
      if (refused.has(address)) throw new BrokerUnavailableError(address, "the connection was lost");
      if (!heard.has(exchange.name)) {
        heard.add(exchange.name);
        const queue = { name: `everything from ${exchange.name}`, exchange, pattern: "#", delivery, prefetch: 100 };
        await broker.subscribe(queue, async () => ({ kind: "done" }));
      }
      await broker.publish(message);
    },
  };
}
