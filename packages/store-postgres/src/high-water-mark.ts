import type { Connection } from "./connection.js";

/** A position that was the last one given, and a transaction that was begun after that. */
interface Candidate {
  readonly position: number;
  readonly transaction: number;
}

/**
 * The position up to which no event will appear any more. Positions are given before the commit, so a reader that only remembers the last one it has
 * seen passes by those who commit later. Therefore in two phases: the last position that was given is the mark once every transaction has ended that
 * was running when it was noted, since each that writes events has its number before it gets a position.
 */
export class HighWaterMark {
  #mark = 0;
  #candidate: Candidate | undefined;
  #advancing: Promise<number> | undefined;

  constructor(private readonly database: Connection) {}

  /** The mark, moved as far as it can be now. A transaction that stays open holds it where it is. */
  advanced(): Promise<number> {
    this.#advancing ??= this.#advance().finally(() => {
      this.#advancing = undefined;
    });
    return this.#advancing;
  }

  async #advance(): Promise<number> {
    this.#candidate ??= await this.#newCandidate();
    if (!this.#candidate) return this.#mark;
    const row = await this.database.one(oldestRunning);
    if ((row?.integer("oldest") ?? 0) < this.#candidate.transaction) return this.#mark;
    this.#mark = this.#candidate.position;
    this.#candidate = undefined;
    return this.#mark;
  }

  /** Undefined where no position was given since. The position is read first, and the transaction begun after. */
  async #newCandidate(): Promise<Candidate | undefined> {
    const given = (await this.database.one(lastGiven))?.integer("position") ?? 0;
    if (given <= this.#mark) return undefined;
    const begun = await this.database.one(ownTransaction);
    return { position: given, transaction: begun?.integer("own") ?? Number.MAX_SAFE_INTEGER };
  }
}

const lastGiven = `
  SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS position FROM tenon_event_position_seq`;

const ownTransaction = "SELECT pg_current_xact_id()::text::bigint AS own";

const oldestRunning = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest";
