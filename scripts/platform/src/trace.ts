import type { Envelope, MessagingObserver, Subscription } from "@tenon/messaging";

/** What one handler did with an event. */
export interface Hop {
  readonly service: string;
  /** The queue without the service's name: `reserve-stock`. */
  readonly deed: string;
  /** Milliseconds after the trace began. */
  readonly at: number;
  readonly ms: number;
  readonly outcome:
    | { readonly kind: "handled" }
    | { readonly kind: "failed"; readonly message: string; readonly retryInMs?: number }
    | { readonly kind: "given-up"; readonly message: string };
}

/** One event and what became of it. */
export interface Step {
  readonly id: string;
  readonly service: string;
  /** The address without the service's name: `order-placed.v1`. */
  readonly event: string;
  readonly type: string;
  readonly data: unknown;
  readonly at: number;
  readonly causationId?: string;
  readonly hops: readonly Hop[];
}

/** Everything that one request has led to. */
export interface Trace {
  readonly correlationId: string;
  readonly steps: readonly Step[];
  /** From the first event to the end of the last handler. */
  readonly ms: number;
}

interface Recording {
  /** When the first thing happened. */
  startedAt: number | undefined;
  readonly steps: Map<string, Draft>;
  /** Deliveries that have no outcome yet, and retries that are still to come. */
  open: number;
  lastAt: number;
  quiet?: NodeJS.Timeout;
}

/** An event that was sent. */
interface Happening {
  readonly address: string;
  readonly envelope: Envelope;
  readonly data: unknown;
  readonly durationMs: number;
}

interface Draft {
  step?: Omit<Step, "hops">;
  readonly hops: Hop[];
}

export interface TraceRecorderOptions {
  /** How long nothing has to happen before a trace counts as complete. */
  readonly quietMs: number;
  /** Whether what has happened may be all: an event on its way to a consumer is seen by nobody. Always, if not said. */
  readonly mayBeOver?: (steps: readonly Step[]) => boolean;
  /** How long what may not be all is waited for. Milliseconds; 30,000 if not said. */
  readonly patienceMs?: number;
  readonly onComplete: (trace: Trace) => void;
}

/** Collects what happens by correlation id. What happens after a trace is complete begins another one of the same id. */
export class TraceRecorder {
  readonly #options: TraceRecorderOptions;
  readonly #recordings = new Map<string, Recording>();

  constructor(options: TraceRecorderOptions) {
    this.#options = options;
  }

  readonly observer: MessagingObserver = {
    published: ({ channel, envelope, data, durationMs }) =>
      this.#step({ address: channel.address, envelope, data, durationMs }),
    relayed: ({ message: { address, envelope, body }, waitedMs }) =>
      this.#step({ address, envelope, data: JSON.parse(Buffer.from(body).toString()), durationMs: waitedMs }),
    delivered: ({ message: { envelope } }) => {
      if (envelope.correlationid === undefined) return;
      const recording = this.#recording(envelope.correlationid);
      recording.open++;
      this.#happened(envelope.correlationid, recording);
    },
    handled: ({ subscription, envelope, durationMs }) =>
      this.#hop(envelope, subscription, { durationMs, outcome: { kind: "handled" } }),
    failed: ({ subscription, envelope, durationMs, error, retryInMs }) => {
      const retry = retryInMs === undefined ? {} : { retryInMs };
      this.#hop(envelope, subscription, { durationMs, outcome: { kind: "failed", message: error.message, ...retry } });
      // A retry is on its way, or the dead letter is told next: in both cases something is still to come.
      const recording = this.#recording(envelope.correlationid);
      recording.open++;
      if (retryInMs !== undefined) setTimeout(() => recording.open--, retryInMs + this.#options.quietMs).unref();
    },
    deadLettered: ({ subscription, message: { envelope }, reason, error }) => {
      const outcome = { kind: "given-up", message: `${reason}: ${error.message}` } as const;
      this.#hop(envelope, subscription, { durationMs: 0, outcome });
    },
    ignored: ({ message: { envelope } }) => {
      if (envelope.correlationid === undefined) return;
      const recording = this.#recording(envelope.correlationid);
      recording.open--;
      this.#happened(envelope.correlationid, recording);
    },
  };

  /** The trace is not complete before the returned function was called, however quiet it may be. */
  pin(correlationId: string): () => void {
    const recording = this.#recording(correlationId);
    recording.open++;
    return () => {
      recording.open--;
      this.#happened(correlationId, recording);
    };
  }

  /** Throws away what is not complete. */
  stop(): void {
    for (const { quiet } of this.#recordings.values()) clearTimeout(quiet);
    this.#recordings.clear();
  }

  #step({ address, envelope, data, durationMs }: Happening): void {
    const recording = this.#recording(envelope.correlationid);
    draftOf(recording, envelope.id).step ??= {
      id: envelope.id,
      service: envelope.source,
      event: withoutService(address, envelope.source),
      type: envelope.type,
      data,
      at: begun(recording, durationMs),
      ...(envelope.causationid !== undefined && { causationId: envelope.causationid }),
    };
    this.#happened(envelope.correlationid, recording);
  }

  #hop(
    { id, correlationid }: { readonly id?: string; readonly correlationid?: string },
    subscription: Subscription<unknown>,
    { durationMs, outcome }: { readonly durationMs: number; readonly outcome: Hop["outcome"] },
  ): void {
    if (correlationid === undefined) return;
    const recording = this.#recording(correlationid);
    const { consumer, queue } = subscription;
    recording.open--;
    if (id !== undefined) {
      draftOf(recording, id).hops.push({
        service: consumer,
        deed: withoutService(queue, consumer),
        at: begun(recording, durationMs),
        ms: durationMs,
        outcome,
      });
    }
    this.#happened(correlationid, recording);
  }

  #recording(correlationId: string): Recording {
    const known = this.#recordings.get(correlationId);
    if (known) return known;
    const recording: Recording = { startedAt: undefined, steps: new Map(), open: 0, lastAt: 0 };
    this.#recordings.set(correlationId, recording);
    return recording;
  }

  #happened(correlationId: string, recording: Recording): void {
    clearTimeout(recording.quiet);
    const { quietMs, patienceMs = 30_000 } = this.#options;
    const patientUntil = performance.now() + patienceMs;
    const look = () => {
      const steps = stepsOf(recording);
      const isOver = (this.#options.mayBeOver?.(steps) ?? true) || performance.now() > patientUntil;
      if (recording.open === 0 && isOver) this.#complete(correlationId, recording, steps);
      else recording.quiet = setTimeout(look, quietMs);
    };
    recording.quiet = setTimeout(look, quietMs);
  }

  #complete(correlationId: string, recording: Recording, steps: readonly Step[]): void {
    this.#recordings.delete(correlationId);
    this.#options.onComplete({
      correlationId,
      steps,
      ms: recording.lastAt - (recording.startedAt ?? recording.lastAt),
    });
  }
}

/** When something began that has taken so long, in milliseconds after the trace began. */
function begun(recording: Recording, durationMs: number): number {
  const at = performance.now() - durationMs;
  recording.startedAt ??= at;
  recording.lastAt = performance.now();
  return at - recording.startedAt;
}

function draftOf({ steps }: Recording, id: string): Draft {
  const draft = steps.get(id) ?? { hops: [] };
  steps.set(id, draft);
  return draft;
}

function stepsOf({ steps }: Recording): readonly Step[] {
  return [...steps.values()]
    .flatMap(({ step, hops }) => (step ? [{ ...step, hops: [...hops].sort(byTime) }] : []))
    .sort(byTime);
}

function byTime(one: { readonly at: number }, other: { readonly at: number }): number {
  return one.at - other.at;
}

function withoutService(name: string, service: string): string {
  return name.startsWith(`${service}.`) ? name.slice(service.length + 1) : name;
}
