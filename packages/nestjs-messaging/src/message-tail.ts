import { Injectable, type OnModuleDestroy } from "@nestjs/common";
import type {
  DeadLetteredObservation,
  DeduplicatedObservation,
  Envelope,
  FailedObservation,
  HandledObservation,
  IgnoredObservation,
  MessagingObserver,
  PublishedObservation,
  RefusedObservation,
  RelayedObservation,
} from "@tenon/messaging";
import { failureOf } from "@tenon/messaging";

/** One thing that has happened to a message, as `/admin/messages` tells it. What came over the wire is told as it is. */
export interface Happening {
  readonly what: "published" | "refused" | "handled" | "failed" | "dead-letter" | "ignored" | "deduplicated";
  readonly at: string;
  /** The channel's address, or the one that it was sent to. */
  readonly address: string;
  readonly event: {
    readonly id?: string;
    readonly type?: string;
    readonly source?: string;
    readonly correlationid?: string;
  };
  /** Whether the contract allows it; absent where nobody has looked. */
  readonly valid?: boolean;
  readonly queue?: string;
  readonly attempt?: number;
  /** Why a dead letter was given up. */
  readonly reason?: string;
  readonly code?: string;
  readonly message?: string;
  /** When it is tried again. Milliseconds. */
  readonly retryInMs?: number;
  readonly ms?: number;
  /** The body as JSON, where it is that and not too long to be told. */
  readonly payload?: unknown;
}

/** Somebody who looks on. */
export interface Onlooker {
  see(happening: Happening): void;
  /** The application ends. */
  end(): void;
}

/** Longer bodies are left out. Characters. */
const longestBody = 32_768;

/** Reasons for which a dead letter is none that the contract allows. */
const invalidReasons: readonly string[] = ["malformed", "unknown-type", "unknown-contract", "invalid", "too-large"];

/** Tells those who look on what happens to messages. While nobody does, it costs nothing. */
@Injectable()
export class MessageTail implements MessagingObserver, OnModuleDestroy {
  readonly #onlookers = new Set<Onlooker>();

  /** @returns a function that ends the looking on */
  watch(onlooker: Onlooker): () => void {
    this.#onlookers.add(onlooker);
    return () => void this.#onlookers.delete(onlooker);
  }

  /** Before the HTTP server is closed, which waits for every answer that is under way. */
  onModuleDestroy(): void {
    for (const { end } of this.#onlookers) end();
    this.#onlookers.clear();
  }

  published({ channel, envelope, data, durationMs }: PublishedObservation): void {
    this.#tell(() => ({
      what: "published",
      address: channel.address,
      event: eventOf(envelope),
      valid: true,
      ms: durationMs,
      ...payloadOf(data),
    }));
  }

  relayed({ message: { address, envelope, body }, waitedMs }: RelayedObservation): void {
    this.#tell(() => ({
      what: "published",
      address,
      event: eventOf(envelope),
      valid: true,
      ms: waitedMs,
      ...payloadIn(body),
    }));
  }

  refused({ channel, envelope, error }: RefusedObservation): void {
    this.#tell(() => {
      const { code, message } = failureOf(error);
      const valid = code === "EVENT_INVALID" ? { valid: false } : {};
      return { what: "refused", address: channel.address, event: eventOf(envelope ?? {}), ...valid, code, message };
    });
  }

  handled({ subscription, envelope, attempt, durationMs }: HandledObservation): void {
    this.#tell(() => ({
      what: "handled",
      address: subscription.channel.address,
      event: eventOf(envelope),
      valid: true,
      queue: subscription.queue,
      attempt,
      ms: durationMs,
    }));
  }

  failed({ subscription, envelope, attempt, durationMs, error, retryInMs }: FailedObservation): void {
    this.#tell(() => ({
      what: "failed",
      address: subscription.channel.address,
      event: eventOf(envelope),
      valid: true,
      queue: subscription.queue,
      attempt,
      ms: durationMs,
      code: error.code,
      message: error.message,
      ...(retryInMs !== undefined && { retryInMs }),
    }));
  }

  deadLettered({
    subscription,
    message: { address, envelope, body, attempt },
    reason,
    error,
  }: DeadLetteredObservation) {
    this.#tell(() => ({
      what: "dead-letter",
      address,
      event: eventOf(envelope),
      valid: !invalidReasons.includes(reason),
      queue: subscription.queue,
      attempt,
      reason,
      code: error.code,
      message: error.message,
      ...payloadIn(body),
    }));
  }

  deduplicated({ subscription, envelope }: DeduplicatedObservation): void {
    this.#tell(() => ({
      what: "deduplicated",
      address: subscription.channel.address,
      event: eventOf(envelope),
      valid: true,
      queue: subscription.queue,
    }));
  }

  ignored({ subscription, message: { address, envelope } }: IgnoredObservation): void {
    this.#tell(() => ({ what: "ignored", address, event: eventOf(envelope), queue: subscription.queue }));
  }

  #tell(make: () => Omit<Happening, "at">): void {
    if (this.#onlookers.size === 0) return;
    const happening = { ...make(), at: new Date().toISOString() };
    for (const onlooker of this.#onlookers) onlooker.see(happening);
  }
}

function eventOf({ id, type, source, correlationid }: Partial<Envelope>): Happening["event"] {
  return {
    ...(id !== undefined && { id }),
    ...(type !== undefined && { type }),
    ...(source !== undefined && { source }),
    ...(correlationid !== undefined && { correlationid }),
  };
}

function payloadOf(data: unknown): { readonly payload?: unknown } {
  return (JSON.stringify(data) ?? "").length > longestBody ? {} : { payload: data };
}

function payloadIn(body: Uint8Array): { readonly payload?: unknown } {
  if (body.byteLength > longestBody) return {};
  try {
    return { payload: JSON.parse(Buffer.from(body).toString()) };
  } catch {
    return {};
  }
}
