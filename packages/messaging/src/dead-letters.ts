import { createHash } from "node:crypto";
import type { Broker } from "./broker.js";
import { DeadLetterRefusedError, DeadLetterUnknownError } from "./errors.js";
import type { DeadLetter, DeadLetterReason, Failure } from "./message.js";
import { messageReader, type Reading } from "./read-message.js";
import type { Subscription } from "./subscription.js";

/** Which dead letters are meant: those to which all of it applies. */
export interface DeadLetterFilter {
  readonly ids?: readonly string[];
  readonly code?: string;
  readonly reason?: DeadLetterReason;
  readonly consumer?: string;
  /** Given up at that time or later. */
  readonly since?: Date;
  /** Given up before that time. */
  readonly until?: Date;
}

export interface ListedDeadLetter extends DeadLetter {
  /** Names it for as long as it is a dead letter. */
  readonly id: string;
}

export interface Replay {
  readonly replayed: number;
  /** What would be a dead letter again, and why. It stays. */
  readonly refused: readonly { readonly id: string; readonly error: Failure }[];
}

/** As many as are looked at. */
const most = 1_000;

/** The dead letters of one subscription, held against the contract that its consumer has today. */
export class DeadLetters {
  readonly #read: (message: DeadLetter["message"]) => Reading<unknown, object>;

  constructor(
    private readonly broker: Broker,
    private readonly subscription: Subscription<unknown>,
  ) {
    this.#read = messageReader(subscription);
  }

  /** The oldest first; at most the first thousand of the queue are looked at. */
  async list(filter: DeadLetterFilter = {}): Promise<readonly ListedDeadLetter[]> {
    const letters = await this.broker.deadLetters(this.subscription.queue, most);
    return letters.map((letter) => ({ ...letter, id: deadLetterId(letter) })).filter(isMeant(filter));
  }

  /** Rejects with `DeadLetterUnknownError`. */
  async show(id: string): Promise<ListedDeadLetter> {
    const [letter] = await this.list({ ids: [id] });
    if (!letter) throw new DeadLetterUnknownError(this.subscription.queue, id);
    return letter;
  }

  /** Gives a dead letter another payload. Rejects with `DeadLetterUnknownError`, or with `DeadLetterRefusedError` if its consumer would refuse it. */
  async edit(id: string, payload: unknown): Promise<void> {
    const { queue } = this.subscription;
    const body = Buffer.from(JSON.stringify(payload) ?? "");
    const { message } = await this.show(id);
    const refusal = this.#refusalOf({ ...message, body });
    if (refusal) throw new DeadLetterRefusedError(queue, refusal.message);
    const edited = await this.#sweep({ ids: [id] }, () => ({ kind: "replace", body }));
    if (edited === 0) throw new DeadLetterUnknownError(queue, id);
  }

  /** Has them handled again, with their ids. Those that their consumer would refuse stay. */
  async replay(filter: DeadLetterFilter): Promise<Replay> {
    const refused: { id: string; error: Failure }[] = [];
    const swept = await this.#sweep(filter, (letter) => {
      const error = this.#refusalOf(letter.message);
      if (!error) return { kind: "replay" };
      refused.push({ id: letter.id, error });
      return { kind: "keep" };
    });
    return { replayed: swept - refused.length, refused };
  }

  /** Forgets them for good. Resolves with how many. */
  discard(filter: DeadLetterFilter): Promise<number> {
    return this.#sweep(filter, () => ({ kind: "discard" }));
  }

  async #sweep(
    filter: DeadLetterFilter,
    decide: (letter: ListedDeadLetter) => ReturnType<Parameters<Broker["sweepDeadLetters"]>[1]>,
  ): Promise<number> {
    const isOne = isMeant(filter);
    let swept = 0;
    await this.broker.sweepDeadLetters(this.subscription.queue, (letter) => {
      const listed = { ...letter, id: deadLetterId(letter) };
      if (!isOne(listed)) return { kind: "keep" };
      swept++;
      return decide(listed);
    });
    return swept;
  }

  #refusalOf(message: DeadLetter["message"]): Failure | undefined {
    const reading = this.#read(message);
    if (reading.kind === "event") return undefined;
    if (reading.kind === "refused") return reading.error;
    return { code: "DEAD_LETTER_REFUSED", message: "the consumer does not ask for messages of this type any more" };
  }
}

/** The same for each look at a dead letter, and the same after its body was edited. */
export function deadLetterId({ queue, message, at }: DeadLetter): string {
  const { envelope, body, firstDeliveredAt } = message;
  const name = [queue, envelope.source, envelope.id, at.toISOString(), firstDeliveredAt?.toISOString()];
  const hash = createHash("sha256").update(JSON.stringify(name));
  // What does not say which event it is cannot be edited, so its body is a name.
  if (envelope.id === undefined) hash.update(body);
  return hash.digest("hex").slice(0, 16);
}

function isMeant({ ids, code, reason, consumer, since, until }: DeadLetterFilter) {
  return (letter: ListedDeadLetter): boolean =>
    (ids === undefined || ids.includes(letter.id)) &&
    (code === undefined || letter.error.code === code) &&
    (reason === undefined || letter.reason === reason) &&
    (consumer === undefined || letter.givenUpBy?.consumer === consumer) &&
    (since === undefined || letter.at >= since) &&
    (until === undefined || letter.at < until);
}
