import { types } from "node:util";
import { isTransient } from "@tenon/messaging";

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

/** What the driver says without a code when a connection was not made, was lost, or is silent. */
const lost =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed)/;

/** Classes of SQLSTATE (PostgreSQL, appendix A): connection exception, insufficient resources, operator intervention. */
const unavailable = /^(08...|53...|57P0.)$/;

/** Whether a connection, or the server behind it, is away: no statement can be carried out now, whichever it is. */
export function isAway(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  if ("code" in error && typeof error.code === "string" && unavailable.test(error.code)) return true;
  return isTransient(error) || lost.test(error.message);
}

/** The error as a caller shall see it. */
export function told(error: unknown): unknown {
  if (error instanceof DatabaseError || !isAway(error)) return error;
  return new DatabaseError("DATABASE_AWAY", types.isNativeError(error) ? error.message : String(error), error);
}
