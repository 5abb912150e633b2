import { type NoParameters, patternOf } from "./address-parameters.js";
import { backoffMs } from "./backoff.js";
import type { Broker, RunningSubscription } from "./broker.js";
import type { Envelope } from "./envelope.js";
import { runWithContext } from "./event-context.js";
import { failureOf } from "./failure.js";
import type { IncomingMessage, Outcome } from "./message.js";
import type { MessageContext } from "./message-context.js";
import { notify } from "./observe-broker.js";
import { messageReader } from "./read-message.js";
import { startSpan } from "./span.js";
import type { Subscription } from "./subscription.js";

/**
 * What `consume` asks of a consumer. `handle` is a property here and not a method, so that TypeScript does not let a handler
 * through that wants more of an event than the subscription reads.
 */
export interface Consumes<Event, Parameters extends object = NoParameters> {
  readonly subscription: Subscription<Event, Parameters>;
  readonly handle: (event: Event, context: MessageContext<Parameters>) => Promise<void> | void;
}

/** Starts a consumer. Resolves when its messages flow; stop what it returns, or close the broker, to end it. */
export async function consume<Event, Parameters extends object>(
  broker: Broker,
  consumer: Consumes<NoInfer<Event>, NoInfer<Parameters>> & { subscription: Subscription<Event, Parameters> },
): Promise<RunningSubscription> {
  const { subscription } = consumer;
  const { queue, channel, delivery, prefetch } = subscription;
  const stopping = new AbortController();
  const deliver = delivering({ broker, consumer, signal: stopping.signal });
  const running = await broker.subscribe(
    { name: queue, exchange: channel.exchange, pattern: patternOf(channel.address), delivery, prefetch },
    deliver,
  );
  return {
    stop() {
      stopping.abort();
      return running.stop();
    },
  };
}

/** As many as RabbitMQ 4 allows by default. More than one bad hour of a broker costs, fewer than a message that kills whoever takes it. */
const maxUnsettled = 20;

interface Delivering<Event, Parameters extends object> {
  readonly broker: Broker;
  readonly consumer: Consumes<Event, Parameters>;
  readonly signal: AbortSignal;
}

/** A function that takes one delivery from its bytes to its outcome. */
function delivering<Event, Parameters extends object>({
  broker,
  consumer,
  signal,
}: Delivering<Event, Parameters>): (message: IncomingMessage) => Promise<Outcome> {
  const { subscription } = consumer;
  const read = messageReader(subscription);

  return async (message) => {
    notify(broker, "delivered", { subscription, message });
    const unsettled = unsettledTooOften(message);
    const reading = unsettled ?? read(message);
    if (reading.kind === "event") return handle(message, reading);
    if (reading.kind === "ignored") {
      notify(broker, "ignored", { subscription, message });
      return { kind: "done" };
    }
    return deadLetter(message, reading);
  };

  /** A message that ends its consumer's process never fails; it only comes back. */
  function unsettledTooOften({ address, unsettled = 0 }: IncomingMessage): Refusal | undefined {
    if (unsettled < maxUnsettled) return undefined;
    const detail = `was delivered ${unsettled} times without an outcome: does its handler end the process?`;
    const error = { code: "MESSAGE_UNSETTLED", message: `MESSAGE_UNSETTLED ${address}: ${detail}` };
    return { kind: "refused", reason: "attempts-exhausted", error };
  }

  function deadLetter(message: IncomingMessage, { reason, error }: Omit<Refusal, "kind">): Outcome {
    notify(broker, "deadLettered", { subscription, message, reason, error });
    return { kind: "dead-letter", reason, error };
  }

  async function handle(
    message: IncomingMessage,
    { envelope, event, parameters }: { envelope: Envelope; event: Event; parameters: Parameters },
  ): Promise<Outcome> {
    const { attempt } = message;
    const startedAt = performance.now();
    const span = startSpan({ kind: "process", address: subscription.queue, remote: envelope });
    const observation = () => ({
      subscription,
      envelope,
      data: event,
      attempt,
      durationMs: performance.now() - startedAt,
    });
    const context = { correlationId: envelope.correlationid, causationId: envelope.id, ...span.trace };
    try {
      await span.run(() =>
        runWithContext(context, () => consumer.handle(event, { envelope, attempt, parameters, signal })),
      );
      span.end();
      notify(broker, "handled", observation());
      return { kind: "done" };
    } catch (thrown) {
      span.end(thrown);
      const error = failureOf(thrown);
      const { attempts, backoff } = subscription.delivery;
      if (attempt >= attempts) {
        notify(broker, "failed", { ...observation(), error });
        return deadLetter(message, { reason: "attempts-exhausted", error });
      }
      const delayMs = backoffMs(backoff, attempt);
      notify(broker, "failed", { ...observation(), error, retryInMs: delayMs });
      return { kind: "retry", delayMs, error };
    }
  }
}

type Refusal = Extract<ReturnType<ReturnType<typeof messageReader>>, { kind: "refused" }>;
