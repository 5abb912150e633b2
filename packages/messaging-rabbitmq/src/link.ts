import { type Connection, politely } from "@tenon/messaging";
import { type ChannelModel, connect, credentials, type RecoveringChannelModel } from "amqplib";
import { gatherWrites } from "./gathered-writes.js";

export interface LinkOptions extends Connection {
  /** Shown in RabbitMQ's list of connections. */
  readonly name: string;
  readonly heartbeatSeconds: number;
}

export type LinkState =
  | { readonly kind: "up" }
  | { readonly kind: "blocked"; readonly reason: string }
  | { readonly kind: "down"; readonly reason: string };

const recovery = { waitForConnect: false, initialDelay: 100, maxDelay: 5_000, factor: 2, jitter: 0.5 };

/** How long a TCP connection and its AMQP handshake may take together. */
const handshakeMs = 10_000;

/** One connection to RabbitMQ. It comes back by itself, for as long as it is not closed. */
export class Link {
  readonly #listeners = new Set<() => void>();
  readonly #recovering: Promise<RecoveringChannelModel>;
  readonly #sockets = new AbortController();
  #model: ChannelModel | undefined;
  #waiting: ((model: ChannelModel) => void)[] = [];
  #state: LinkState = { kind: "down", reason: "not connected yet" };

  constructor(options: LinkOptions) {
    const sockets = { ...socketOptions(options), signal: this.#sockets.signal, recovery };
    this.#recovering = connect(withHeartbeat(options), sockets).then((recovering) => this.#follow(recovering));
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Calls `listener` whenever `state` has changed, until the function that it returns is called. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The connection of this moment, if there is one. */
  get model(): ChannelModel | undefined {
    return this.#model;
  }

  /** The connection, as soon as there is one; for ever pending if it is closed before. */
  up(): Promise<ChannelModel> {
    if (this.#model) return Promise.resolve(this.#model);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async close(): Promise<void> {
    const recovering = await this.#recovering;
    // A server that does not answer must not keep the process from ending, nor may an attempt to reach it that is under way.
    await politely(recovering.close());
    this.#sockets.abort();
    this.#down("closed");
  }

  #follow(recovering: RecoveringChannelModel): RecoveringChannelModel {
    recovering.on("connect", (model: ChannelModel) => {
      gatherWrites(model);
      this.#model = model;
      this.#change({ kind: "up" });
      for (const resolve of this.#waiting.splice(0)) resolve(model);
    });
    recovering.on("disconnect", (error: Error) => this.#down(error.message));
    recovering.on("connect-failed", (error: Error) => this.#down(describe(error)));
    recovering.on("blocked", (reason: string) => this.#change({ kind: "blocked", reason }));
    recovering.on("unblocked", () => this.#change({ kind: "up" }));
    // What it says comes again as the reason of "disconnect".
    recovering.on("error", () => {});
    return recovering;
  }

  #down(reason: string): void {
    this.#model = undefined;
    this.#change({ kind: "down", reason });
  }

  #change(state: LinkState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** A certificate says who the client is, unless the URL does: RabbitMQ then takes the user from it (mechanism EXTERNAL). */
export function socketOptions({ url, name, tls }: Pick<LinkOptions, "url" | "name" | "tls">) {
  const isNamed = new URL(url).username !== "";
  return {
    noDelay: true,
    keepAlive: true,
    timeout: handshakeMs,
    clientProperties: { connection_name: name },
    ...tls,
    ...(tls?.cert !== undefined && !isNamed ? { credentials: credentials.external() } : {}),
  };
}

/** Without heartbeats a connection that is cut silently is never noticed: RabbitMQ's promise of redelivery would be empty. */
function withHeartbeat({ url, heartbeatSeconds }: LinkOptions): string {
  const parsed = new URL(url);
  const asked = parsed.searchParams.get("heartbeat") ?? String(heartbeatSeconds);
  if (!(Number(asked) >= 1))
    throw new TypeError(`heartbeat=${asked}: RabbitMQ connections need a heartbeat of 1 s or more`);
  parsed.searchParams.set("heartbeat", asked);
  return parsed.href;
}

/** An AggregateError, from a host with several addresses, has an empty message. */
function describe(error: Error): string {
  if (error instanceof AggregateError) return error.errors.map(String).join("; ");
  return error.message;
}
