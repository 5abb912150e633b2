import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Claim,
  DependencyUnavailableError,
  type Effect,
  type Inbox,
  PendingOutcome,
  type Connection as ServerConnection,
} from "@tenon/messaging";
import { ConnectionLostError, takesNoWrites } from "./connection.js";
import { Keys } from "./keys.js";
import { Link } from "./link.js";
import { OncePerTurn } from "./once-per-turn.js";
import { claim } from "./scripts/claim.js";
import { whyNot } from "./server-facts.js";
import { readServerUrl } from "./server-url.js";

export interface RedisInboxOptions {
  /** As for `RedisBroker`: a server that forgets what it has confirmed would let effects come twice, and is refused. */
  readonly url: string;
  readonly tls?: ServerConnection["tls"];
  /** Shown in Redis' list of clients. */
  readonly name?: string;
  /** How long Redis is waited for, before a claim rejects and its event waits for another time. Milliseconds; 5,000 if not said. */
  readonly answerMs?: number;
}

/** How many questions one call of the script may carry: it holds up everybody else. */
const maxQuestions = 1_000;

/** After how long a server that takes no writes is asked again. */
const blockedMs = 200;

/**
 * An inbox for handlers without a database, shared by all processes of a service. An effect is claimed before it is brought about, and
 * done afterwards; all that is asked in one turn of the event loop goes to Redis in one call. A process that is killed between the two leaves a claim
 * that runs out, and the effect is brought about again: what may never happen twice belongs into a transaction.
 */
export class RedisInbox implements Inbox {
  readonly #link: Link;
  readonly #keys: Keys;
  readonly #answerMs: number;
  #waiting: Question[] = [];
  #isAsking = false;
  #isClosed = false;
  readonly #asking = new OncePerTurn(() => void this.#ask());

  constructor({ url, tls, name = "tenon", answerMs = 5_000 }: RedisInboxOptions) {
    const server = readServerUrl(url);
    this.#keys = new Keys(server.namespace);
    this.#answerMs = answerMs;
    const { heartbeat } = this.#keys;
    this.#link = new Link({
      url: server.url,
      ...(tls && { tls }),
      name: `${name} inbox`,
      heartbeatSeconds: 3,
      inspect: (redis) => whyNot(redis, server.durable),
      probe: (redis) => redis.set(heartbeat, name, "EX", 60),
    });
  }

  /** As `Inbox` says; rejects with a transient `DependencyUnavailableError` while Redis is away. */
  async claim(effect: Effect, holdMs: number): Promise<Claim> {
    const key = this.#keys.inbox(effect);
    const token = randomUUID();
    const kind = await this.#answerTo(["claim", key, token, holdMs]);
    if (kind !== "mine") return { kind };
    return {
      kind,
      done: async () => void (await this.#answerTo(["done", key, token, effect.retainMs])),
      release: async () => void (await this.#answerTo(["release", key, token, 0])),
    };
  }

  /** Rejects when Redis does not answer, or is not to be used. */
  async check(): Promise<void> {
    const { state } = this.#link;
    if (state.kind !== "up") throw new DependencyUnavailableError("Redis", state.reason);
  }

  /** What has been asked is answered, or rejects. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#waiting.map(({ outcome }) => outcome));
    await this.#link.close();
  }

  async #answerTo(words: Words): Promise<Claim["kind"]> {
    if (this.#isClosed) throw new DependencyUnavailableError("Redis", "the inbox is closed");
    const question = new Question(words, this.#answerMs, () => this.#expire(question));
    this.#waiting.push(question);
    this.#asking.plan();
    await question.outcome;
    return question.answer;
  }

  /** Asks until nothing waits. What was not answered, because the connection was lost or the disk is full, is asked again: the answer is the same. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, maxQuestions).filter(({ isSettled }) => !isSettled);
      try {
        if (batch.length > 0) await this.#askFor(batch);
      } catch (error) {
        const blocked = takesNoWrites(error);
        if (blocked !== undefined) this.#link.reportBlocked(blocked);
        if (blocked !== undefined || error instanceof ConnectionLostError) this.#waiting.unshift(...batch);
        else for (const question of batch) question.reject(error);
        await sleep(blockedMs);
      }
    }
    this.#isAsking = false;
  }

  async #askFor(batch: readonly Question[]): Promise<void> {
    const { connection } = this.#link;
    if (!connection) throw new ConnectionLostError();
    const answers = await connection.run(
      claim,
      batch.flatMap(({ words }) => words),
    );
    for (const [index, question] of batch.entries()) {
      if (!question.isSettled) question.answered(String(Array.isArray(answers) ? answers[index] : answers));
    }
  }

  #expire(question: Question): void {
    const { state } = this.#link;
    const reason = state.kind === "up" ? `no answer within ${this.#answerMs} ms` : state.reason;
    question.reject(new DependencyUnavailableError("Redis", reason));
  }
}

/** What is asked, the key, the claimant's token, milliseconds. */
type Words = readonly ["claim" | "done" | "release", string, string, number];

class Question extends PendingOutcome {
  answer: Claim["kind"] = "busy";

  constructor(
    readonly words: Words,
    deadlineMs: number,
    onDeadline: () => void,
  ) {
    super(deadlineMs, onDeadline);
  }

  answered(answer: string): void {
    if (answer === "mine" || answer === "done") this.answer = answer;
    this.resolve();
  }
}
