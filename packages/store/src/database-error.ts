/** What a database that was open can fail with, besides its own refusals. */
export const databaseErrorCodes = {
  DATABASE_AWAY: "The database did not answer, or cannot take more for the moment. What was asked of it was not done.",
  COMMIT_UNKNOWN:
    "The database was lost while a transaction was being committed: it was kept as a whole or not at all. `once` finds out; so does asking for its state.",
  TRANSACTION_FAILED: "The work of a transaction went on after a statement of it had failed: nothing of it was kept.",
} as const;

export type DatabaseErrorCode = keyof typeof databaseErrorCodes;

/** `isTransient` where nothing is wrong with what was asked, so that a handler that meets it is called again without losing an attempt. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly isTransient: boolean;

  constructor(
    readonly code: DatabaseErrorCode,
    detail: string,
    cause?: unknown,
  ) {
    super(`${code}: ${detail}`, { cause });
    this.isTransient = code !== "TRANSACTION_FAILED";
  }
}
