/** One step of a database's shape. Once it has been applied anywhere, it is history: write the next one instead. */
export interface Migration {
  /** Its place in the list, from 1, without gaps. */
  readonly id: number;
  /** What it does, e.g. `remember customers`. */
  readonly name: string;
  /** One or more statements. */
  readonly sql: string;
}

/** What a database cannot be opened for. */
export const storeErrorCodes = {
  MIGRATIONS_MISNUMBERED: "The migrations are not numbered 1, 2, 3 … in the order in which they stand.",
  MIGRATION_CHANGED: "A migration that this database has already been through reads differently now.",
  DATABASE_NEWER: "The database has been through migrations that this program does not know.",
  DATABASE_WITHOUT_TRANSACTIONS: "The server cannot commit several changes as one: MongoDB has to be a replica set.",
  DATABASE_NOT_DURABLE: "The database may forget what it has committed: `fsync` or `synchronous_commit` is off.",
} as const;

export type StoreErrorCode = keyof typeof storeErrorCodes;

/** The database and the program do not fit each other. The database is left as it was. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";

  constructor(
    readonly code: StoreErrorCode,
    place: string,
    detail: string,
  ) {
    super(`${code} ${place}: ${detail}`);
  }
}
