import { randomUUID } from "node:crypto";
import type { Broker, RunningSubscription } from "./broker.js";
import type { Channel } from "./channel.js";
import { Consumer } from "./consumer.js";
import { RequestTimeoutError, UnroutableError } from "./errors.js";
import type { IncomingMessage, Outcome } from "./message.js";
import type { MessageContext } from "./message-context.js";
import { Publisher } from "./publisher.js";
import { messageReader } from "./read-message.js";
import { defineSubscription } from "./subscription.js";

/** An exchange of a request for a reply (AsyncAPI 3.0, "Operation Reply Object"): what is asked, and what is answered. */
export interface RequestReply<Request, Reply> {
  readonly request: Channel<Request>;
  /**
   * Replies go to this address with the requester's name behind it, so that each comes to the one who has asked. Where it has none, because it
   * is only known at run time, they go below `.reply` of the request's.
   */
  readonly reply: Channel<Reply>;
}

export interface RequestOptions {
  /** How long to wait for the reply. Nobody begins to answer after that. 10,000 ms if not said. */
  readonly deadlineMs?: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

interface Pending<Reply> {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

const done: Outcome = { kind: "done" };

/** Asks, and waits for replies at a queue of its own, which is gone with it. */
export class Requester<Request, Reply> {
  readonly #pending = new Map<string, Pending<Reply>>();
  readonly #address: string;
  readonly #publisher: Publisher<Request>;
  #listening: Promise<RunningSubscription> | undefined;

  constructor(
    private readonly exchange: RequestReply<Request, Reply>,
    private readonly broker: Broker,
  ) {
    this.#address = `${addressOfReplies(exchange.request, exchange.reply)}.${randomUUID()}`;
    this.#publisher = new Publisher(exchange.request, broker);
  }

  /**
   * Resolves with a valid reply. Rejects with `RequestTimeoutError` when none has come by the deadline, with the signal's reason when it is
   * aborted, and else as `Publisher.publish` does.
   */
  async request(event: Request, { deadlineMs = 10_000, signal }: RequestOptions = {}): Promise<Reply> {
    signal?.throwIfAborted();
    await this.#listen();
    signal?.throwIfAborted();
    const id = randomUUID();
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    this.#pending.set(id, { resolve, reject });
    const timer = setTimeout(
      () => reject(new RequestTimeoutError(this.exchange.request.address, deadlineMs)),
      deadlineMs,
    );
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    try {
      const asking = { id, replyTo: this.#address, expiresAt: new Date(Date.now() + deadlineMs) };
      this.#publisher.publish(event, asking).catch(reject);
      return await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      this.#pending.delete(id);
    }
  }

  /** Waits for no reply any longer. */
  async close(): Promise<void> {
    for (const { reject } of this.#pending.values()) reject(new Error("the requester was closed"));
    await (await this.#listening)?.stop();
  }

  #listen(): Promise<RunningSubscription> {
    this.#listening ??= this.#subscribe();
    this.#listening.catch(() => {
      this.#listening = undefined;
    });
    return this.#listening;
  }

  #subscribe(): Promise<RunningSubscription> {
    const { reply } = this.exchange;
    const channel = { ...reply, address: this.#address };
    const queue = this.#address;
    const read = messageReader(defineSubscription<Reply>({ channel, consumer: reply.source, queue }));
    const delivery = { ...reply.delivery, deadLetter: false, handledInOrder: false };
    return this.broker.subscribe(
      { name: queue, exchange: reply.exchange, pattern: this.#address, delivery, prefetch: 100, temporary: true },
      async (message) => this.#receive(message, read(message)),
    );
  }

  /** A reply that nobody waits for any more is done. */
  #receive(
    { envelope }: IncomingMessage,
    reading: ReturnType<ReturnType<typeof messageReader<Reply, object, object>>>,
  ): Outcome {
    const pending = this.#pending.get(envelope.causationid ?? "");
    if (reading.kind === "event") pending?.resolve(reading.event);
    if (reading.kind === "refused") pending?.reject(new Error(reading.error.message));
    return done;
  }
}

/** Answers requests: extend it, name the subscription and the reply's channel, write `respond`. */
export abstract class Responder<Request, Reply> extends Consumer<Request> {
  abstract readonly reply: Channel<Reply>;

  constructor(private readonly broker: Broker) {
    super();
  }

  /** What it resolves with is sent to whoever has asked; what it throws is tried again, as for every handler. */
  abstract respond(event: Request, context: MessageContext): Promise<Reply> | Reply;

  /** A request that has expired is not answered, nor is one that does not say to whom. A requester that is gone waits for nothing. */
  async handle(event: Request, context: MessageContext): Promise<void> {
    const { replyto, expirytime } = context.envelope;
    if (expirytime !== undefined && Date.parse(expirytime) <= Date.now()) return;
    const reply = await this.respond(event, context);
    if (replyto === undefined || !isBelow(replyto, addressOfReplies(this.subscription.channel, this.reply))) return;
    try {
      await new Publisher<Reply>({ ...this.reply, address: replyto }, this.broker).publish(reply);
    } catch (error) {
      if (!(error instanceof UnroutableError)) throw error;
    }
  }
}

function addressOfReplies(
  request: Pick<Channel<unknown>, "address">,
  reply: Pick<Channel<unknown>, "address">,
): string {
  return reply.address === "" ? `${request.address}.reply` : reply.address;
}

/** Whoever asks says where to answer, and may not send an answer to anything else than a requester. */
function isBelow(replyto: string, address: string): boolean {
  return replyto.startsWith(`${address}.`) && /^[\w-]+$/.test(replyto.slice(address.length + 1));
}
