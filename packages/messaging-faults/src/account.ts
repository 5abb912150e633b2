/** What has become of the events of a trial. Each is counted once, except where it says otherwise (after Jepsen's "total queue"). */
export interface Figures {
  /** Whose transaction was begun. */
  readonly attempted: number;
  /** Whose transaction was committed, as far as its publisher was told. */
  readonly acknowledged: number;
  /** Whose transaction was rolled back. */
  readonly rolledBack: number;
  /** Of which the publisher was not told whether its transaction was committed. */
  readonly unknown: number;
  /** … and which were handled all the same. */
  readonly recovered: number;
  readonly handled: number;
  readonly deadLettered: number;
  /** Acknowledged, or found in the state, and neither handled nor a dead letter. */
  readonly lost: number;
  /** Handled and never attempted, or rolled back, or meant to fail for ever. */
  readonly unexpected: number;
  /** Effects after the first of an event. */
  readonly duplicated: number;
}

/** What is found when all has come to rest. Events are named by their ids. */
export interface Found {
  /** Events whose state change is there. */
  readonly kept: Iterable<string>;
  /** An id for each time that the event took effect. */
  readonly effects: Iterable<string>;
  readonly deadLetters: Iterable<string>;
}

type Fate = "acknowledged" | "rolled back" | "unknown";

/** Keeps account of every event of a trial. */
export class Account {
  readonly #fates = new Map<string, Fate>();
  readonly #poisonous = new Set<string>();
  #acknowledged = 0;

  /** Its transaction is about to begin. Until more is known, nobody knows. */
  attempt(id: string, { isPoison = false }: { readonly isPoison?: boolean } = {}): void {
    this.#fates.set(id, "unknown");
    if (isPoison) this.#poisonous.add(id);
  }

  acknowledge(id: string): void {
    this.#fates.set(id, "acknowledged");
    this.#acknowledged++;
  }

  rollBack(id: string): void {
    this.#fates.set(id, "rolled back");
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  figures({ kept, effects, deadLetters }: Found): Figures {
    const handled = new Set<string>();
    let times = 0;
    for (const id of effects) {
      handled.add(id);
      times++;
    }
    const dead = new Set(deadLetters);
    return {
      attempted: this.#fates.size,
      acknowledged: this.#count("acknowledged"),
      rolledBack: this.#count("rolled back"),
      unknown: this.#count("unknown"),
      recovered: count(handled, (id) => this.#fates.get(id) === "unknown"),
      handled: handled.size,
      deadLettered: dead.size,
      lost: this.lost({ kept, effects: handled, deadLetters: dead }).length,
      unexpected: count(handled, (id) => this.#isUnexpected(id)),
      duplicated: times - handled.size,
    };
  }

  /** The events that are acknowledged, or found in the state, and neither handled nor a dead letter. */
  lost({ kept, effects, deadLetters }: Found): readonly string[] {
    const [handled, dead, promised] = [new Set(effects), new Set(deadLetters), new Set(kept)];
    for (const [id, fate] of this.#fates) if (fate === "acknowledged") promised.add(id);
    return [...promised].filter((id) => !(this.#poisonous.has(id) ? dead : handled).has(id));
  }

  #isUnexpected(id: string): boolean {
    const fate = this.#fates.get(id);
    return fate === undefined || fate === "rolled back" || this.#poisonous.has(id);
  }

  #count(wanted: Fate): number {
    return count(this.#fates.values(), (fate) => fate === wanted);
  }
}

function count<Item>(items: Iterable<Item>, isMeant: (item: Item) => boolean): number {
  let counted = 0;
  for (const item of items) if (isMeant(item)) counted++;
  return counted;
}
