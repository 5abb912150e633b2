import { HandlerTimeoutError } from "./errors.js";

export interface AttemptLimits {
  /** Aborted when the subscription is being stopped. */
  readonly stopping: AbortSignal;
  readonly handleMs: number;
  readonly queue: string;
}

/** One attempt of a handler and the time that it has. Few handlers ask for the signal, so it is made when they do. */
export class Attempt {
  readonly #limits: AttemptLimits;
  #late: AbortController | undefined;
  #signal: AbortSignal | undefined;

  constructor(limits: AttemptLimits) {
    this.#limits = limits;
  }

  /** Aborted when the time is over, and when the subscription is being stopped. */
  get signal(): AbortSignal {
    this.#late ??= new AbortController();
    this.#signal ??= AbortSignal.any([this.#limits.stopping, this.#late.signal]);
    return this.#signal;
  }

  /** Resolves when the work does; rejects as it does, or with `HandlerTimeoutError` when it takes too long. */
  run(work: () => Promise<void> | void): Promise<void> | void {
    const working = work();
    if (!(working instanceof Promise)) return;
    const { queue, handleMs } = this.#limits;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const error = new HandlerTimeoutError(queue, handleMs);
        reject(error);
        this.#late?.abort(error);
      }, handleMs);
      const settle =
        <Value>(outcome: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer);
          outcome(value);
        };
      working.then(settle(resolve), settle(reject));
    });
  }
}
