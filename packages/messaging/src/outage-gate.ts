/** How somebody passes the gate: as one of many, or as the one that tries whether an outage is over. */
export type Pass = "free" | "probe" | "ended";

/**
 * Lets handlers work side by side while what they lean on is there. When one of them meets an outage, one at a time may try
 * whether it is over, and the others wait for their turn.
 */
export class OutageGate {
  #waiting: ((pass: Pass) => void)[] = [];
  #isProbing = false;
  #hasProbe = false;

  get isProbing(): boolean {
    return this.#isProbing;
  }

  /** At once while all is well. In an outage resolves when it is one's turn to probe, when it is over, or when waiting was ended. */
  pass(): Pass | Promise<Pass> {
    if (!this.#isProbing) return "free";
    if (this.#hasProbe) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#hasProbe = true;
    return "probe";
  }

  /** Somebody has met an outage. Returns whether they are the one to probe from now on. */
  meetOutage(): boolean {
    const becomesProbe = !this.#hasProbe;
    this.#isProbing = true;
    this.#hasProbe = true;
    return becomesProbe;
  }

  /** The probe has not met the outage any more: everybody may go on. */
  reopen(): void {
    this.#isProbing = false;
    this.#hasProbe = false;
    this.#release("free");
  }

  /** The probe has met the outage again: it is the next one's turn. */
  yieldTurn(): void {
    const next = this.#waiting.shift();
    if (next) next("probe");
    else this.#hasProbe = false;
  }

  /** Nobody waits any longer. */
  endWaiting(): void {
    this.#release("ended");
  }

  #release(pass: Pass): void {
    for (const resolve of this.#waiting.splice(0)) resolve(pass);
  }
}
