import { randomUUID } from "node:crypto";
import { expandAddress, type NoParameters, parametersReader } from "./address-parameters.js";
import type { Broker, RunningSubscription } from "./broker.js";
import type { Channel } from "./channel.js";
import { Consumer } from "./consumer.js";
import { RequestTimeoutError, UnroutableError } from "./errors.js";
import type { Given, KeyOf } from "./given.js";
import type { IncomingMessage, Outcome } from "./message.js";
import type { MessageContext } from "./message-context.js";
import type { NoHeaders } from "./message-headers.js";
import { type PublishArguments, Publisher } from "./publisher.js";
import { messageReader, type Reading } from "./read-message.js";
import { defineSubscription } from "./subscription.js";

/** An exchange of a request for a reply (AsyncAPI 3.0, "Operation Reply Object"): what is asked, and what is answered. */
export interface RequestReply<
  Request,
  Reply,
  Parameters extends object = NoParameters,
  Headers extends object = NoHeaders,
  ReplyHeaders extends object = NoHeaders,
> {
  readonly request: Channel<Request, Parameters, Headers>;
  /**
   * Replies go to this address with the requester's name behind it, so that each comes to the one who has asked; the name also stands for
   * what the address leaves open. Where it has none, because it is only known at run time, they go below `.reply` of the request's.
   */
  readonly reply: Channel<Reply, object, ReplyHeaders>;
}

/** What is answered: the reply, and with it the headers that its contract declares, where it declares any. */
export type Answer<Reply, Headers> = [KeyOf<Headers>] extends [never]
  ? Reply
  : { readonly reply: Reply; readonly headers: Headers };

export interface RequestOptions {
  /** How long to wait for the reply. Nobody begins to answer after that. 10,000 ms if not said. */
  readonly deadlineMs?: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** What `request` takes beside the event, as `publish` does, and how long it waits. */
export type RequestArguments<Parameters, Headers> =
  Record<never, never> extends Declared<Parameters, Headers>
    ? [options?: RequestOptions & Declared<Parameters, Headers>]
    : [options: RequestOptions & Declared<Parameters, Headers>];

type Declared<Parameters, Headers> = Given<"parameters", Parameters> & Given<"headers", Headers>;

interface Pending<Replied> {
  readonly resolve: (reply: Replied) => void;
  readonly reject: (error: unknown) => void;
}

const done: Outcome = { kind: "done" };

/** Asks, and waits for replies at a queue of its own, which is gone with it. */
export class Requester<
  Request,
  Reply,
  Parameters extends object = NoParameters,
  Headers extends object = NoHeaders,
  ReplyHeaders extends object = NoHeaders,
> {
  readonly #pending = new Map<string, Pending<Answer<Reply, ReplyHeaders>>>();
  readonly #address: string;
  readonly #publisher: Publisher<Request, Parameters, Headers>;
  #listening: Promise<RunningSubscription> | undefined;

  constructor(
    private readonly exchange: RequestReply<Request, Reply, Parameters, Headers, ReplyHeaders>,
    private readonly broker: Broker,
  ) {
    this.#address = addressFor(randomUUID(), addressOfReplies(exchange.request, exchange.reply));
    this.#publisher = new Publisher(exchange.request, broker);
  }

  /**
   * Resolves with a valid reply. Rejects with `RequestTimeoutError` when none has come by the deadline, with the signal's reason when it is
   * aborted, and else as `Publisher.publish` does.
   */
  async request(event: Request, ...given: RequestArguments<Parameters, Headers>): Promise<Answer<Reply, ReplyHeaders>> {
    const { deadlineMs = 10_000, signal, ...declared }: AnyOptions<Parameters, Headers> = given[0] ?? {};
    signal?.throwIfAborted();
    await this.#listen();
    signal?.throwIfAborted();
    const id = randomUUID();
    const { promise, resolve, reject } = Promise.withResolvers<Answer<Reply, ReplyHeaders>>();
    this.#pending.set(id, { resolve, reject });
    const timer = setTimeout(
      () => reject(new RequestTimeoutError(this.exchange.request.address, deadlineMs)),
      deadlineMs,
    );
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    try {
      const asking = { ...declared, id, replyTo: this.#address, expiresAt: new Date(Date.now() + deadlineMs) };
      // The compiler does not follow that what is declared has come through unchanged.
      const published = this.#publisher.publish(
        event,
        ...([asking] as PublishArguments<Parameters, undefined, Headers>),
      );
      published.catch(reject);
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
    const read = messageReader(
      defineSubscription<Reply, object, ReplyHeaders>({ channel, consumer: reply.source, queue }),
    );
    const delivery = { ...reply.delivery, deadLetter: false, handledInOrder: false };
    return this.broker.subscribe(
      { name: queue, exchange: reply.exchange, pattern: this.#address, delivery, prefetch: 100, temporary: true },
      async (message) => this.#receive(message, read(message)),
    );
  }

  /** A reply that nobody waits for any more is done. */
  #receive({ envelope }: IncomingMessage, reading: Reading<Reply, object>): Outcome {
    const pending = this.#pending.get(envelope.causationid ?? "");
    if (reading.kind === "event") {
      const { event: reply, envelope } = reading;
      const answer = hasHeaders(this.exchange.reply) ? { reply, headers: envelope.headers ?? {} } : reply;
      // The channel has headers exactly where the type says so, and they are valid.
      pending?.resolve(answer as Answer<Reply, ReplyHeaders>);
    }
    if (reading.kind === "refused") pending?.reject(new Error(reading.error.message));
    return done;
  }
}

/** As the compiler cannot see it, for which parameters and headers there are is known where the class is extended. */
type AnyOptions<Parameters, Headers> = RequestOptions & {
  readonly parameters?: Parameters;
  readonly headers?: Headers;
};

/** Answers requests: extend it, name the subscription and the reply's channel, write `respond`. */
export abstract class Responder<
  Request,
  Reply,
  Parameters extends object = NoParameters,
  Headers extends object = NoHeaders,
  ReplyHeaders extends object = NoHeaders,
> extends Consumer<Request, Parameters, Headers> {
  abstract readonly reply: Channel<Reply, object, ReplyHeaders>;

  constructor(private readonly broker: Broker) {
    super();
  }

  /** What it resolves with is sent to whoever has asked; what it throws is tried again, as for every handler. */
  abstract respond(
    event: Request,
    context: MessageContext<Parameters, Headers>,
  ): Promise<Answer<Reply, ReplyHeaders>> | Answer<Reply, ReplyHeaders>;

  /** A request that has expired is not answered, nor is one that does not say to whom. A requester that is gone waits for nothing. */
  async handle(event: Request, context: MessageContext<Parameters, Headers>): Promise<void> {
    const { replyto, expirytime } = context.envelope;
    if (expirytime !== undefined && Date.parse(expirytime) <= Date.now()) return;
    const answer = await this.respond(event, context);
    if (replyto === undefined || !isForRequester(replyto, addressOfReplies(this.subscription.channel, this.reply)))
      return;
    try {
      await this.#send(replyto, answer);
    } catch (error) {
      if (!(error instanceof UnroutableError)) throw error;
    }
  }

  async #send(address: string, answer: Answer<Reply, ReplyHeaders>): Promise<void> {
    const publisher = new Publisher({ ...this.reply, address, parameters: {} }, this.broker);
    // The channel has headers exactly where the type says so.
    const { reply, ...options } = (hasHeaders(this.reply) ? answer : { reply: answer }) as { readonly reply: Reply };
    await publisher.publish(reply, ...([options] as PublishArguments<object, undefined, ReplyHeaders>));
  }
}

function hasHeaders({ messages }: Pick<Channel<unknown>, "messages">): boolean {
  return messages.some(({ headers }) => headers !== undefined);
}

type Address = Pick<Channel<unknown>, "address" | "parameters">;

function addressOfReplies(request: Address, reply: Address): Address {
  return reply.address === "" ? { ...request, address: `${request.address}.reply` } : reply;
}

/** What the address leaves open is the requester's name as well, unless only certain values are allowed. */
function addressFor(requester: string, { address, parameters }: Address): string {
  const open = Object.entries(parameters).map(([name, { enum: values, default: preset }]) => [
    name,
    preset ?? values?.[0] ?? requester,
  ]);
  return `${expandAddress(address, parameters, Object.fromEntries(open))}.${requester}`;
}

/** Whoever asks says where to answer, and may not send an answer to anything else than a requester. */
function isForRequester(replyto: string, { address, parameters }: Address): boolean {
  const [, before = "", requester] = /^(.*)\.([^.]*)$/s.exec(replyto) ?? [];
  if (requester === undefined || !/^[\w-]+$/.test(requester)) return false;
  return before === address || (address.includes("{") && parametersReader(address, parameters)(before) !== undefined);
}
