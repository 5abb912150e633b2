import { randomUUID } from "node:crypto";
import {
  backoffMs,
  failureOf,
  type IncomingMessage,
  type Outcome,
  politely,
  type QueueDeclaration,
} from "@tenon/messaging";
import { type Connection, ConnectionLostError, takesNoWrites } from "./connection.js";
import { declareQueue, leaseMs, lifeMs } from "./declare-queue.js";
import type { Keys } from "./keys.js";
import { OncePerTurn } from "./once-per-turn.js";
import { leave } from "./scripts/leave.js";
import { takeTurn } from "./scripts/take-turn.js";
import type { Wakes } from "./wakes.js";
import { type Entry, incomingMessage, whyGivenUp } from "./wire-message.js";

export interface SessionParts {
  readonly declaration: QueueDeclaration;
  readonly keys: Keys;
  readonly wakes: Wakes;
  /** For how long dead letters are kept. Milliseconds; 0: for ever. */
  readonly keepDeadMs: number;
  readonly deliver: (message: IncomingMessage) => Promise<Outcome>;
  /** Called when `problem` has changed. */
  readonly onChange: () => void;
}

/** What has become of a message, as the script takes it. */
type Settlement = readonly (string | number)[];

/** How many outcomes one call of the script may carry: it holds up everybody else. */
const maxSettlements = 1_000;

/** How often a session looks by itself. It is told by others when there is something, but what is told may be lost. */
const lookMs = 1_000;

/** After how long a server that takes no writes is asked again. */
const blockedMs = 200;

/** Declares the queue and consumes it. */
export async function openSession(parts: SessionParts, connection: Connection): Promise<ConsumerSession> {
  const { declaration, keys } = parts;
  const session = randomUUID();
  await declareQueue(connection, { declaration, session, keys });
  return new ConsumerSession(session, parts, connection);
}

/**
 * One generation of a consumer: from the beginning of a connection to its end. Redis knows it by its name, and lets nobody else settle what
 * it was given: an outcome that comes when the session is over is not carried out, and the message is somebody else's.
 */
export class ConsumerSession {
  readonly #id: string;
  readonly #parts: SessionParts;
  readonly #connection: Connection;
  readonly #underWay = new Set<Promise<void>>();
  readonly #left: string[] = [];
  readonly #ended = Promise.withResolvers<string>();
  readonly #stopWaking: () => void;
  #settlements: Settlement[] = [];
  #turn: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** What was settled in one turn goes together. */
  readonly #pumping = new OncePerTurn(() => this.#pump());
  #isTaking = true;
  #isAlive = true;
  /** Whether there may be a message that it has not been given. */
  #mayHaveMore = true;
  /** Whether Redis is to hear of it even if there is nothing to say. */
  #isDue = false;
  #problem: string | undefined;

  constructor(id: string, parts: SessionParts, connection: Connection) {
    this.#id = id;
    this.#parts = parts;
    this.#connection = connection;
    this.#stopWaking = parts.wakes.on(parts.keys.wake(parts.declaration.name), () => {
      this.#mayHaveMore = true;
      this.#pumping.plan();
    });
    void connection.lost.then((reason) => this.#end(reason));
    this.#pumping.plan();
  }

  /** What keeps outcomes from being carried out. The messages stay where they are. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Resolves with the reason when it is over: the connection is gone, the queue was deleted, or its time has run out. */
  get ended(): Promise<string> {
    return this.#ended.promise;
  }

  /** Takes no further messages, waits for those that are being handled, carries out their outcomes, and gives back the rest. */
  async stop(): Promise<void> {
    this.#isTaking = false;
    await Promise.all(this.#underWay);
    if (this.#isAlive) await politely(this.#settleAll());
    if (this.#isAlive) await politely(this.#leave(this.#connection));
    this.#end("stopped");
  }

  /** After its connection was lost: carries out by another what was decided before, and gives back what is still being handled. */
  async finish(connection: Connection): Promise<void> {
    const settlements = this.#settlements.splice(0);
    for (let at = 0; at < settlements.length; at += maxSettlements) {
      await connection.run(takeTurn, this.#turnArguments(0, settlements.slice(at, at + maxSettlements)));
    }
    await this.#leave(connection);
  }

  async #settleAll(): Promise<void> {
    while (this.#isAlive && (this.#turn !== undefined || this.#settlements.length > 0)) {
      await (this.#turn ?? this.#takeTurn(0));
    }
  }

  async #leave(connection: Connection): Promise<void> {
    const { declaration, keys } = this.#parts;
    const { name, exchange, pattern, temporary = false } = declaration;
    const isTemporary = temporary ? 1 : 0;
    await connection.run(leave, [keys.prefix, name, this.#id, exchange.name, pattern, isTemporary, ...this.#left]);
  }

  #end(reason: string): void {
    if (!this.#isAlive) return;
    this.#isAlive = false;
    this.#isTaking = false;
    this.#stopWaking();
    clearTimeout(this.#timer);
    this.#ended.resolve(reason);
  }

  /** One call at a time: what comes up while it is under way goes with the next. */
  #pump(): void {
    if (!this.#isAlive || this.#turn !== undefined) return;
    const { prefetch } = this.#parts.declaration;
    const room = this.#isTaking && this.#mayHaveMore ? prefetch - this.#underWay.size - this.#left.length : 0;
    if (room > 0 || this.#isDue || this.#settlements.length > 0) void this.#takeTurn(Math.max(0, room));
  }

  #takeTurn(room: number): Promise<void> {
    this.#turn = this.#call(room).finally(() => {
      this.#turn = undefined;
      this.#pumping.plan();
    });
    return this.#turn;
  }

  async #call(room: number): Promise<void> {
    const settlements = this.#settlements.splice(0, maxSettlements);
    this.#isDue = false;
    if (room > 0) this.#mayHaveMore = false;
    try {
      const answer = await this.#connection.run(takeTurn, this.#turnArguments(room, settlements));
      this.#report(undefined);
      this.#answered(room, answer as TurnAnswer);
    } catch (error) {
      // They are carried out later, here or by `finish`: what was carried out already is not done twice.
      this.#settlements.unshift(...settlements);
      const blocked = takesNoWrites(error);
      if (blocked !== undefined) {
        this.#report(`outcomes cannot be carried out: ${blocked}`);
        this.#mayHaveMore = true;
        await new Promise((resolve) => setTimeout(resolve, blockedMs));
      } else if (!(error instanceof ConnectionLostError)) {
        this.#end(error instanceof Error ? error.message : String(error));
      }
    }
  }

  #turnArguments(room: number, settlements: readonly Settlement[]): readonly (string | number)[] {
    const { declaration, keys, keepDeadMs } = this.#parts;
    const isOrdered = declaration.delivery.handledInOrder ? 1 : 0;
    const { name } = declaration;
    return [
      ...[keys.prefix, name, this.#id, leaseMs, lifeMs(declaration), isOrdered, room, keepDeadMs],
      ...settlements.flat(),
    ];
  }

  #answered(room: number, [verdict, dueMs, entries, deliveries, owns]: TurnAnswer): void {
    const kind = String(verdict);
    if (kind !== "taken") {
      this.#end(kind === "gone" ? "the queue was deleted" : "the session was not heard of for too long");
      return;
    }
    if (room > 0 && entries.length >= room) this.#mayHaveMore = true;
    for (const [index, entry] of entries.entries()) {
      const own = owns[index]?.toString() ?? "";
      this.#receive(entry, incomingMessage(entry, { deliveries: deliveries[index] ?? 1, own }));
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#mayHaveMore = true;
        this.#isDue = true;
        this.#pumping.plan();
      },
      dueMs < 0 ? lookMs : Math.min(lookMs, dueMs),
    );
  }

  #receive([id]: Entry, message: IncomingMessage): void {
    if (!this.#isTaking) {
      this.#left.push(id.toString());
      return;
    }
    const handling = this.#handle(id.toString(), message).finally(() => {
      this.#underWay.delete(handling);
      this.#pumping.plan();
    });
    this.#underWay.add(handling);
  }

  async #handle(id: string, message: IncomingMessage): Promise<void> {
    const outcome = await this.#outcomeOf(message);
    if (outcome.kind === "leave") this.#left.push(id);
    else this.#settlements.push(this.#settlementOf(id, message, outcome));
  }

  async #outcomeOf(message: IncomingMessage): Promise<Outcome> {
    try {
      return await this.#parts.deliver(message);
    } catch (thrown) {
      const delayMs = backoffMs(this.#parts.declaration.delivery.backoff, message.attempt);
      return { kind: "retry", delayMs, error: failureOf(thrown) };
    }
  }

  #settlementOf(id: string, message: IncomingMessage, outcome: Exclude<Outcome, { kind: "leave" }>): Settlement {
    if (outcome.kind === "retry") {
      return ["retry", id, Math.max(1, Math.ceil(outcome.delayMs)), outcome.sameAttempt ? 0 : 1];
    }
    if (outcome.kind === "dead-letter" && this.#parts.declaration.delivery.deadLetter) {
      return ["dead", id, whyGivenUp(message, outcome)];
    }
    return ["done", id];
  }

  #report(problem: string | undefined): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.#parts.onChange();
  }
}

/** See scripts/take-turn.ts. */
type TurnAnswer = readonly [
  verdict: Buffer,
  dueMs: number,
  entries: readonly Entry[],
  deliveries: readonly number[],
  owns: readonly Buffer[],
];
