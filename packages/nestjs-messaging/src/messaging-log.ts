import { Injectable, Logger } from "@nestjs/common";
import type {
  DeadLetteredObservation,
  FailedObservation,
  HandledObservation,
  IgnoredObservation,
  MessagingObserver,
  OutageObservation,
  PublishedObservation,
  RefusedObservation,
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
