import type { EventStore, ReadModels } from "@tenon/event-store";
import type { Effect, Outbox } from "@tenon/messaging";
import { DatabaseError, type Migration } from "@tenon/store";
import { type ClientConfig, Pool, type PoolClient, types } from "pg";
import { Connection } from "./connection.js";
import { isAway, told } from "./database-error.js";
import { migrate } from "./migrate.js";
import { News } from "./news.js";
import { PostgresEventStore } from "./postgres-event-store.js";
import { inboxSize, PostgresInbox } from "./postgres-inbox.js";
import { PostgresOutbox } from "./postgres-outbox.js";
import { PostgresReadModels, type Tables } from "./postgres-read-models.js";
import { Transaction } from "./transaction.js";

export type { Transaction as DatabaseTransaction } from "./transaction.js";

export interface DatabaseOptions {
  /** How many connections are used at most; one more listens for news where a relay runs. 10 if not said. */
  readonly connections?: number;
  /** How long a connection or a statement is waited for. Milliseconds; 30,000 if not said. */
  readonly answerMs?: number;
}

/**
 * Opens a database by its URL (`postgres://user@host/database`) and applies the migrations that it has not been through; other processes that
 * open it wait meanwhile. Tables that begin with `tenon_` are this package's own: the outbox and the inbox. Rejects with `MigrationError` when
 * the database does not fit the program, or may forget what it commits; with a transient `DatabaseError` when it is away.
 */
export async function openDatabase(
  url: string,
  migrations: readonly Migration[] = [],
  { connections = 10, answerMs = 30_000 }: DatabaseOptions = {},
): Promise<Database> {
  const config: ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: answerMs,
    // The server gives up first, so that a slow statement is not taken for a lost connection.
    statement_timeout: answerMs,
    query_timeout: answerMs + 1_000,
    idle_in_transaction_session_timeout: 2 * answerMs,
    keepAlive: true,
    types: { getTypeParser },
  };
  await migrate(config, placeOf(url), migrations);
  return new Database(config, connections);
}

/**
 * A PostgreSQL database that keeps, with its state, the events that tell of it and the effects that have changed it. Statements that are run on
 * it, and not on a transaction, are transactions of their own.
 */
export class Database extends Connection {
  readonly #pool: Pool;
  readonly #inbox = new PostgresInbox();
  readonly #news: News;
  readonly #outbox: PostgresOutbox;
  readonly #events: PostgresEventStore;
  readonly #readModels: PostgresReadModels;

  constructor(config: ClientConfig, connections: number) {
    const pool = new Pool({ ...config, max: connections });
    super(() => pool);
    this.#pool = pool;
    // A connection that is lost is replaced. Whoever uses it hears of it from the statement that is under way, or from the next; a listener
    // that comes with each use would come too late for what the server says together with its welcome.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    this.#news = new News(config, (statement) => pool.query(statement));
    this.#outbox = new PostgresOutbox(this, (work) => this.transaction(work), this.#news);
    this.#events = new PostgresEventStore({
      database: this,
      transact: (work) => this.transaction(work),
      inbox: this.#inbox,
      news: this.#news,
    });
    this.#readModels = new PostgresReadModels(this, (work) => this.transaction(work));
  }

  /**
   * Everything that `work` writes by the transaction is kept when it resolves, and nothing of it when it rejects; the events that it publishes
   * `{ in: transaction }` among it. Resolves when it is on the disk. Rejects as `work` does, or with a `DatabaseError`; after `COMMIT_UNKNOWN`
   * it was kept or not.
   */
  async transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    const transaction = new Transaction(client);
    let isUsable = false;
    try {
      const result = await inTransaction(client, transaction, work);
      isUsable = true;
      return result;
    } catch (error) {
      isUsable = !isAway(error) && (await isRolledBack(client));
      throw error;
    } finally {
      client.release(!isUsable);
      if (isUsable && transaction.hasWritten) this.#news.announce();
    }
  }

  /**
   * Does `work` in a transaction and remembers in it that the effect was brought about; or does nothing, where it was before. Waits where
   * somebody else is bringing it about. Resolves with whether it has done it. A handler passes the effect that its context names.
   */
  once(effect: Effect, work: (transaction: Transaction) => Promise<void>): Promise<boolean> {
    return this.transaction(async (transaction) => {
      const isFirst = await this.#inbox.remember(transaction, effect);
      if (isFirst) await work(transaction);
      return isFirst;
    });
  }

  /** How many effects it remembers, about. */
  async inboxSize(): Promise<number> {
    return (await this.one(inboxSize))?.integer("size") ?? 0;
  }

  /** What was published in transactions and was not sent yet. */
  get outbox(): Outbox {
    return this.#outbox;
  }

  /** What has happened. */
  get events(): EventStore {
    return this.#events;
  }

  /** What is made of it. */
  get readModels(): ReadModels<Tables, Promise<void>> {
    return this.#readModels;
  }

  /** Rejects when the database does not answer. */
  async check(): Promise<void> {
    await this.one("SELECT 1");
  }

  /** Waits for transactions that are under way. May be called more than once. */
  async close(): Promise<void> {
    await this.#news.close();
    if (!this.#pool.ending) await this.#pool.end();
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw told(error);
    }
  }
}

async function inTransaction<Result>(
  client: PoolClient,
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    await client.query("BEGIN");
  } catch (error) {
    throw told(error);
  }
  try {
    const result = await work(transaction);
    await transaction.end();
    await commit(client);
    return result;
  } finally {
    await transaction.end().catch(() => undefined);
  }
}

/** PostgreSQL answers a commit with ROLLBACK, and not with an error, where a statement has failed before. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query("COMMIT").catch((error: unknown) => {
    throw isAway(error) ? new DatabaseError("COMMIT_UNKNOWN", String(error), error) : error;
  });
  if (command === "COMMIT") return;
  throw new DatabaseError("TRANSACTION_FAILED", "a statement had failed before the commit; let its error end the work");
}

/** Whether the connection can be used again. */
async function isRolledBack(client: PoolClient): Promise<boolean> {
  return client.query("ROLLBACK").then(
    () => true,
    () => false,
  );
}

/** The driver reads bigint as text, so as not to lose digits. A number is as exact where it is safe. */
const bigint = 20;

function getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  return oid === bigint && format !== "binary" ? readBigint : types.getTypeParser(oid, "text");
}

function readBigint(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

/** Without credentials: errors are logged. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}
