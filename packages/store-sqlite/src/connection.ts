import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { Row } from "@tenon/store";
import { told } from "./database-error.js";

/**
 * Runs statements on a SQLite database. Every statement runs to its end before the call returns. What fails throws as `node:sqlite` does, and a
 * transient `DatabaseError` where the disk is full or somebody else has been writing for too long.
 */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();
  #depth = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The first row, or undefined. */
  one(sql: string, ...values: SQLInputValue[]): Row | undefined {
    const found = asked(() => this.#statement(sql).get(...values));
    return found && new Row(found);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return asked(() => this.#statement(sql).all(...values)).map((found) => new Row(found));
  }

  /** Runs a statement that changes something and says how many rows it has changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(asked(() => this.#statement(sql).run(...values)).changes);
  }

  /** Runs statements that take no values. */
  execute(sql: string): void {
    asked(() => this.#database.exec(sql));
  }

  /** Everything that `work` writes is kept when it returns, and nothing of it when it throws. Nests. */
  atomically<Result>(work: () => Result): Result {
    const { begin, commit, rollback } = this.#depth === 0 ? outermost : savepoint(this.#depth);
    this.execute(begin);
    this.#depth++;
    try {
      const result = work();
      if (result instanceof Promise) throw new TypeError("the work of a transaction must be synchronous");
      this.execute(commit);
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.execute(rollback);
      throw error;
    } finally {
      this.#depth--;
    }
  }

  /** Whether what is written now is part of a transaction. */
  get isInTransaction(): boolean {
    return this.#depth > 0;
  }

  /** Whether the database has ended the transaction by itself: nothing of it is kept, and what is written now is not part of it. */
  get isRolledBack(): boolean {
    return this.#depth > 0 && !this.#database.isTransaction;
  }

  /** Throws when the database does not answer. */
  check(): void {
    this.one("SELECT 1");
  }

  /** May be called more than once. */
  close(): void {
    this.#prepared.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}

function asked<Answer>(statement: () => Answer): Answer {
  try {
    return statement();
  } catch (error) {
    throw told(error);
  }
}

const outermost = { begin: "BEGIN IMMEDIATE", commit: "COMMIT", rollback: "ROLLBACK" };

function savepoint(depth: number): typeof outermost {
  const name = `nested_${depth}`;
  return {
    begin: `SAVEPOINT ${name}`,
    commit: `RELEASE ${name}`,
    rollback: `ROLLBACK TO ${name}; RELEASE ${name}`,
  };
}
