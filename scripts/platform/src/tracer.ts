import type { MessagingObserver } from "@tenon/messaging";
import { mayBeOver, Storyteller } from "./story.js";
import { type Trace, TraceRecorder } from "./trace.js";
import { traceLines, type View } from "./trace-view.js";

export interface TracerOptions {
  readonly quietMs: number;
  readonly view: () => View;
  readonly say: (lines: readonly string[]) => void;
}

/** Says the life of every request, each when it is over. */
export class Tracer {
  readonly #options: TracerOptions;
  readonly #recorder: TraceRecorder;
  readonly #storyteller = new Storyteller();
  readonly #waiting = new Map<string, () => void>();

  constructor(options: TracerOptions) {
    this.#options = options;
    this.#recorder = new TraceRecorder({
      quietMs: options.quietMs,
      mayBeOver,
      onComplete: (trace) => this.#tell(trace),
    });
  }

  get observer(): MessagingObserver {
    return this.#recorder.observer;
  }

  /** The life of a request is not over before the function that is returned was called. */
  pin(correlationId: string): () => void {
    return this.#recorder.pin(correlationId);
  }

  /** Runs a request and resolves with its answer when its life was said. */
  async tell<Result>(correlationId: string, request: () => Promise<Result>): Promise<Result> {
    const { promise: told, resolve } = Promise.withResolvers<void>();
    this.#waiting.set(correlationId, resolve);
    const unpin = this.#recorder.pin(correlationId);
    const result = await request();
    unpin();
    await told;
    return result;
  }

  stop(): void {
    this.#recorder.stop();
  }

  #tell(trace: Trace): void {
    const { say, view } = this.#options;
    say([...traceLines(trace, this.#storyteller.tell(trace), view()), "", ""]);
    this.#waiting.get(trace.correlationId)?.();
    this.#waiting.delete(trace.correlationId);
  }
}
