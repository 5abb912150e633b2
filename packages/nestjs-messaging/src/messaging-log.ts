import { Injectable, Logger } from "@nestjs/common";
import type {
  DeadLetteredObservation,
  DeduplicatedObservation,
  FailedObservation,
  HandledObservation,
  IgnoredObservation,
  MessagingObserver,
  NotRelayedObservation,
  OutageObservation,
  PublishedObservation,
  RefusedObservation,
  RelayedObservation,
  RelayOutageObservation,
} from "@tenon/messaging";
import { failureOf } from "@tenon/messaging";

/** Writes what happens to events into the application's log. What is well is told at level debug. */
@Injectable()
export class MessagingLog implements MessagingObserver {
  readonly #log = new Logger("Messaging");

  published({ channel, envelope, durationMs }: PublishedObservation): void {
    this.#log.debug({ msg: `published ${channel.address}`, event: envelope.id, ms: rounded(durationMs) });
  }

  refused({ channel, envelope, error }: RefusedObservation): void {
    const { code, message } = failureOf(error);
    this.#log.error({ msg: message, channel: channel.address, code, event: envelope?.id });
  }

  handled({ subscription, envelope, attempt, durationMs }: HandledObservation): void {
    this.#log.debug({
      msg: `handled ${subscription.queue}`,
      correlationId: envelope.correlationid,
      event: envelope.id,
      attempt,
      ms: rounded(durationMs),
    });
  }

  failed({ subscription, envelope, attempt, error, retryInMs }: FailedObservation): void {
    this.#log.warn({
      msg: error.message,
      correlationId: envelope.correlationid,
      queue: subscription.queue,
      code: error.code,
      event: envelope.id,
      attempt,
      retryInMs,
      stack: error.stack,
    });
  }

  deadLettered({ subscription, message, reason, error }: DeadLetteredObservation): void {
    const { id, correlationid } = message.envelope;
    this.#log.error({
      msg: `dead letter in ${subscription.queue}: ${error.message}`,
      correlationId: correlationid,
      queue: subscription.queue,
      reason,
      code: error.code,
      event: id,
    });
  }

  deduplicated({ subscription, envelope }: DeduplicatedObservation): void {
    const { id: event, correlationid: correlationId } = envelope;
    this.#log.debug({ msg: `handled before: ${subscription.queue}`, correlationId, event });
  }

  relayed({ message, waitedMs }: RelayedObservation): void {
    const { id: event, correlationid: correlationId } = message.envelope;
    this.#log.debug({ msg: `relayed ${message.address}`, correlationId, event, ms: rounded(waitedMs) });
  }

  notRelayed({ message, error, retryInMs }: NotRelayedObservation): void {
    const { id: event, correlationid: correlationId } = message.envelope;
    const told = { correlationId, channel: message.address, code: error.code, event, retryInMs };
    if (retryInMs !== undefined) this.#log.warn({ msg: error.message, ...told });
    else this.#log.error({ msg: `parked in the outbox: ${error.message}`, ...told });
  }

  relayOutage({ error }: RelayOutageObservation): void {
    if (error) this.#log.warn({ msg: `the outbox waits: ${error.message}`, code: error.code });
    else this.#log.log({ msg: "the outbox is being relayed again" });
  }

  outage({ subscription, error }: OutageObservation): void {
    const { queue } = subscription;
    if (error)
      this.#log.warn({ msg: `${queue} waits for what it leans on: ${error.message}`, queue, code: error.code });
    else this.#log.log({ msg: `${queue} goes on`, queue });
  }

  ignored({ subscription, message }: IgnoredObservation): void {
    this.#log.debug({ msg: `ignored ${message.address} in ${subscription.queue}`, event: message.envelope.id });
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
