/** The outcome of something that is under way: one, and known at the latest when its deadline has passed. */
export class PendingOutcome {
  readonly #outcome = Promise.withResolvers<void>();
  readonly #timer: NodeJS.Timeout;
  isSettled = false;

  /** `onDeadline` is to settle it. */
  constructor(deadlineMs: number, onDeadline: () => void) {
    this.#timer = setTimeout(onDeadline, deadlineMs);
  }

  get outcome(): Promise<void> {
    return this.#outcome.promise;
  }

  resolve(): void {
    this.#settle();
    this.#outcome.resolve();
  }

  reject(error: unknown): void {
    this.#settle();
    this.#outcome.reject(error);
  }

  #settle(): void {
    this.isSettled = true;
    clearTimeout(this.#timer);
  }
}
