import { types } from "node:util";
import { isTransient } from "@tenon/messaging";
import { DatabaseError } from "@tenon/store";

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
