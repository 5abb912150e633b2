/** Work that is done once for all that has asked for it in one turn of the event loop. */
export class OncePerTurn {
  #isPlanned = false;

  constructor(private readonly work: () => void) {}

  plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      this.work();
    });
  }
}
