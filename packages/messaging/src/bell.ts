/** Remembers that it was rung until it is silenced, so that whoever is busy when it rings hears it afterwards. */
export class Bell {
  #isRung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  silence(): void {
    this.#isRung = false;
  }

  /** Resolves when it rings, at once if it has rung since it was silenced, or when the time is over. */
  async heard(withinMs: number): Promise<void> {
    if (this.#isRung) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, withinMs);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
    this.#wake = undefined;
  }
}
