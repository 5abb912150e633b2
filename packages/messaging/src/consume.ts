import { setTimeout as sleep } from "node:timers/promises";
import { type NoParameters, patternOf } from "./address-parameters.js";
import { Attempt } from "./attempt.js";
import { backoffMs } from "./backoff.js";
import type { Binding, Broker, RunningSubscription } from "./broker.js";
import type { Channel } from "./channel.js";
import { claimed } from "./claimed.js";
import type { Effect } from "./effect.js";
import type { Envelope } from "./envelope.js";
import { runWithContext } from "./event-context.js";
import { failureOf } from "./failure.js";
import type { Inbox } from "./inbox.js";
import { Lanes } from "./lanes.js";
import type { Failure, IncomingMessage, Outcome } from "./message.js";
import type { MessageContext } from "./message-context.js";
import type { NoHeaders } from "./message-headers.js";
import { notify } from "./observe-broker.js";
import { type OlderMessage, refuseMissingUpcasts, type Upcasts } from "./older-message.js";
import { OutageGate } from "./outage-gate.js";
import { messageReader, type Reading } from "./read-message.js";
import { refuseUnsafeDelivery } from "./safe-delivery.js";
import { startSpan } from "./span.js";
import type { Subscription } from "./subscription.js";
import { isTransient } from "./transient.js";

/**
 * What `consume` asks of a consumer. `handle` is a property here and not a method, so that TypeScript does not let a handler
 * through that wants more of an event than the subscription reads.
 */
export interface Consumes<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders> {
  readonly subscription: Subscription<Event, Parameters, Headers>;
  readonly handle: (event: Event, context: MessageContext<Parameters, Headers>) => Promise<void> | void;
  /** For the older messages that the subscription takes: each function by its name there. */
  readonly upcasters?: Upcasts;
}

/** A consumer that was started. `pause` and `resume` are its switch; stopped, it cannot be resumed. */
export interface RunningConsumer extends RunningSubscription {
  readonly isPaused: boolean;
  /** Takes no further messages, waits for those that are being handled, and resolves. The queue keeps what comes. */
  pause(): Promise<void>;
  /** Resolves when messages flow again. Rejects as `Broker.subscribe` does. */
  resume(): Promise<void>;
}

export interface ConsumeOptions {
  /**
   * Remembers what was handled, so that no event is handled twice: for handlers that do not remember it themselves, in the transaction of
   * the state that they change.
   */
  readonly inbox?: Inbox | undefined;
}

/**
 * Starts a consumer. Resolves when its messages flow; stop what it returns, or close the broker, to end it. Rejects with
 * `UnsafeDeliveryError` when its delivery promise cannot be kept or an upcaster is missing, else as `Broker.subscribe` does.
 */
export async function consume<Event, Parameters extends object, Headers extends object>(
  broker: Broker,
  consumer: Consumes<NoInfer<Event>, NoInfer<Parameters>, NoInfer<Headers>> & {
    subscription: Subscription<Event, Parameters, Headers>;
  },
  options: ConsumeOptions = {},
): Promise<RunningConsumer> {
  const { queue, older = [] } = consumer.subscription;
  refuseUnsafeDelivery(consumer.subscription);
  refuseMissingUpcasts(queue, older, consumer.upcasters);
  let running: RunningSubscription | undefined = await start(broker, consumer, options);
  let isStopped = false;
  const halt = async () => {
    const halted = running;
    running = undefined;
    await halted?.stop();
  };
  return {
    get isPaused() {
      return running === undefined && !isStopped;
    },
    pause: halt,
    async resume() {
      if (running === undefined && !isStopped) running = await start(broker, consumer, options);
    },
    async stop() {
      isStopped = true;
      await halt();
    },
  };
}

async function start<Event, Parameters extends object, Headers extends object>(
  broker: Broker,
  consumer: Consumes<Event, Parameters, Headers>,
  { inbox }: ConsumeOptions,
): Promise<RunningSubscription> {
  const { queue, channel, delivery, prefetch, older = [] } = consumer.subscription;
  const stopping = new AbortController();
  const gate = new OutageGate();
  const running = await broker.subscribe(
    {
      name: queue,
      ...bindingTo(channel),
      ...(older.length > 0 && { moreBindings: bindingsTo(older) }),
      delivery,
      prefetch,
    },
    delivering({ broker, consumer, gate, inbox, stopping: stopping.signal }),
  );
  return {
    stop() {
      stopping.abort();
      gate.endWaiting();
      return running.stop();
    },
  };
}

function bindingTo({ exchange, address }: Pick<Channel<unknown>, "exchange" | "address">): Binding {
  return { exchange, pattern: patternOf(address) };
}

function bindingsTo(older: readonly OlderMessage[]): readonly Binding[] {
  return [...new Set(older.map(({ channel }) => channel))].map(bindingTo);
}

/** As many as RabbitMQ 4 allows by default. More than one bad hour of a broker costs, fewer than a message that kills whoever takes it. */
const maxUnsettled = 20;

/** How long a message is held in an outage before it goes back to the broker: less than the 30 minutes that RabbitMQ waits for an acknowledgement. */
const maxHoldMs = 10 * 60_000;

/** How long a claim outlives the time that its handler has: for writing down that it was done. */
const claimMarginMs = 5_000;

/** How long an event waits that somebody else is handling. */
const busyMs = 1_000;

function busyElsewhere({ envelope }: { readonly envelope: Envelope }): Failure {
  const message = `EFFECT_BUSY ${envelope.type}: another delivery of ${envelope.id} is being handled`;
  return { code: "EFFECT_BUSY", message };
}

interface Delivering<Event, Parameters extends object, Headers extends object> {
  readonly broker: Broker;
  readonly consumer: Consumes<Event, Parameters, Headers>;
  readonly gate: OutageGate;
  readonly inbox: Inbox | undefined;
  readonly stopping: AbortSignal;
}

/** A function that takes one delivery from its bytes to its outcome. */
function delivering<Event, Parameters extends object, Headers extends object>({
  broker,
  consumer,
  gate,
  inbox,
  stopping,
}: Delivering<Event, Parameters, Headers>): (message: IncomingMessage) => Promise<Outcome> {
  const { subscription } = consumer;
  const { queue, delivery } = subscription;
  const { policies } = delivery;
  const read = messageReader(subscription, consumer.upcasters);
  const lanes = delivery.handledInOrder ? new Lanes() : undefined;
  const limits = { stopping, handleMs: delivery.handleMs, queue };
  const givenUpBy = {
    consumer: subscription.consumer,
    contractVersion: subscription.channel.messages[0]?.version ?? "",
  };

  return async (message) => {
    notify(broker, "delivered", { subscription, message });
    const unsettled = unsettledTooOften(message);
    const reading = unsettled ?? read(message);
    if (reading.kind === "event") {
      if (!lanes) return handle(message, reading);
      return lanes.run(reading.envelope.partitionkey ?? "", async () =>
        // What one before it has left may not be overtaken.
        stopping.aborted ? { kind: "leave" } : handle(message, reading),
      );
    }
    if (reading.kind === "ignored" || isIgnored(reading)) return ignore(message);
    startSpan({ kind: "receive", address: queue, remote: message.envelope, id: message.envelope.id }).end(
      reading.error,
    );
    return deadLetter(message, reading);
  };

  /** A message that ends its consumer's process never fails; it only comes back. */
  function unsettledTooOften({ address, unsettled = 0 }: IncomingMessage): Refusal | undefined {
    if (unsettled < maxUnsettled) return undefined;
    const detail = `was delivered ${unsettled} times without an outcome: does its handler end the process?`;
    const error = { code: "MESSAGE_UNSETTLED", message: `MESSAGE_UNSETTLED ${address}: ${detail}` };
    return { kind: "refused", reason: "attempts-exhausted", error };
  }

  function isIgnored({ reason }: Refusal): boolean {
    if (reason === "unknown-type") return policies.unknownType === "ignore";
    if (reason === "unknown-contract") return policies.unknownVersion === "ignore";
    return (reason === "malformed" || reason === "invalid") && policies.invalidPayload === "ignore";
  }

  function ignore(message: IncomingMessage): Outcome {
    notify(broker, "ignored", { subscription, message });
    return { kind: "done" };
  }

  function deadLetter(message: IncomingMessage, { reason, error }: Omit<Refusal, "kind">): Outcome {
    notify(broker, "deadLettered", { subscription, message, reason, error });
    return { kind: "dead-letter", reason, error, givenUpBy: { ...givenUpBy, attempt: message.attempt } };
  }

  /** Tries as often as it may be tried here: again and again in an outage, and where the order must be kept. */
  async function handle(first: IncomingMessage, event: EventReading): Promise<Outcome> {
    const heldSince = performance.now();
    let message = first;
    for (let outages = 1; ; ) {
      const passing = gate.pass();
      const pass = typeof passing === "string" ? passing : await passing;
      if (pass === "ended") return { kind: "leave" };
      const tried = await attempt(message, event);
      if (tried === "busy") {
        if (pass === "probe") gate.yieldTurn();
        if (!lanes) return { kind: "retry", delayMs: busyMs, error: busyElsewhere(event), sameAttempt: true };
        if (!(await waited(busyMs))) return { kind: "leave" };
        continue;
      }
      if (tried && isTransient(tried.thrown)) {
        const { error, report } = tried;
        const isProbe = meetOutage(error) || pass === "probe";
        const delayMs = backoffMs(delivery.backoff, outages++);
        report(delayMs);
        const isHeldTooLong = !lanes && performance.now() - heldSince > maxHoldMs;
        const mayGoOn = !isProbe || isHeldTooLong || (await waited(delayMs));
        if (isProbe) gate.yieldTurn();
        if (!mayGoOn) return { kind: "leave" };
        if (isHeldTooLong) return { kind: "retry", delayMs: delivery.backoff.maxMs, error, sameAttempt: true };
        continue;
      }
      if (pass === "probe") reopen();
      if (!tried) return { kind: "done" };
      const next = afterFailure(message, tried.error);
      tried.report(next.kind === "retry" ? next.delayMs : undefined);
      if (next.kind === "done") return ignore(message);
      if (next.kind === "dead-letter") return deadLetter(message, next);
      if (next.kind !== "retry" || !lanes) return next;
      if (!(await waited(next.delayMs))) return { kind: "leave" };
      message = { ...message, attempt: message.attempt + 1 };
    }
  }

  function afterFailure({ attempt }: IncomingMessage, error: Failure): Outcome {
    const { attempts, backoff } = delivery;
    if (policies.failingHandler === "ignore") return { kind: "done" };
    if (policies.failingHandler === "dead-letter") return { kind: "dead-letter", reason: "failed", error };
    if (attempt >= attempts) return { kind: "dead-letter", reason: "attempts-exhausted", error };
    return { kind: "retry", delayMs: backoffMs(backoff, attempt), error };
  }

  /** Whether the message that has met it is the one that probes from now on. */
  function meetOutage(error: Failure): boolean {
    if (!gate.isProbing) notify(broker, "outage", { subscription, error });
    return gate.meetOutage();
  }

  function reopen(): void {
    gate.reopen();
    notify(broker, "outage", { subscription });
  }

  /** False when the subscription was stopped meanwhile. */
  function waited(ms: number): Promise<boolean> {
    return sleep(ms, true, { signal: stopping }).catch(() => false);
  }

  /** One call of the handler, unless the inbox says that there is no need. Undefined when its work is done. */
  async function attempt({ attempt, sender }: IncomingMessage, { envelope, event, parameters }: EventReading) {
    const startedAt = performance.now();
    const effect = { queue, source: envelope.source, id: envelope.id, retainMs: delivery.dedupe.retainMs };
    const span = startSpan({ kind: "process", address: queue, remote: envelope, id: envelope.id });
    const observation = () => ({
      subscription,
      envelope,
      data: event,
      attempt,
      durationMs: performance.now() - startedAt,
    });
    const linked = { correlationId: envelope.correlationid, causationId: envelope.id, ...span.trace };
    const own = new Attempt(limits);
    const context = new DeliveryContext<Parameters, Headers>(own, { envelope, sender, attempt, parameters, effect });
    const work = () => own.run(() => consumer.handle(event, context));
    const holdMs = delivery.handleMs + claimMarginMs;
    const once: () => unknown = inbox ? () => claimed({ inbox, effect, holdMs }, work) : work;
    try {
      const handling = span.run(() => runWithContext(linked, once));
      const unneeded = handling instanceof Promise ? await handling : undefined;
      span.end();
      if (unneeded === "busy") return "busy";
      if (unneeded === "done") notify(broker, "deduplicated", { subscription, envelope });
      else notify(broker, "handled", observation());
      return undefined;
    } catch (thrown) {
      span.end(thrown);
      const error = failureOf(thrown);
      const failed = observation();
      const report = (retryInMs: number | undefined) =>
        notify(broker, "failed", { ...failed, error, ...(retryInMs !== undefined && { retryInMs }) });
      return { thrown, error, report };
    }
  }

  type EventReading = Extract<Reading<Event, Parameters>, { kind: "event" }>;
}

type Refusal = Extract<Reading<unknown, unknown>, { kind: "refused" }>;

/** What a handler is told of its delivery. The signal is made when it is asked for. */
class DeliveryContext<Parameters extends object, Headers extends object>
  implements MessageContext<Parameters, Headers>
{
  readonly envelope: Envelope;
  declare readonly sender?: string;
  readonly attempt: number;
  readonly parameters: Parameters;
  readonly effect: Effect;
  readonly #own: Attempt;

  constructor(
    own: Attempt,
    {
      envelope,
      sender,
      attempt,
      parameters,
      effect,
    }: Omit<MessageContext<Parameters>, "signal" | "headers" | "sender"> & { readonly sender: string | undefined },
  ) {
    if (sender !== undefined) this.sender = sender;
    this.envelope = envelope;
    this.attempt = attempt;
    this.parameters = parameters;
    this.effect = effect;
    this.#own = own;
  }

  /** The reader has just said that these are what the contract declares. */
  get headers(): Headers {
    return (this.envelope.headers ?? {}) as Headers;
  }

  get signal(): AbortSignal {
    return this.#own.signal;
  }
}
