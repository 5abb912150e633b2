import { types } from "node:util";
import { DatabaseError } from "@tenon/store";

/** SQLite's primary result codes (sqlite.org/rescode.html) with which nothing is wrong with what was asked: busy, locked, input or output, disk full. */
const unavailable = [5, 6, 10, 13];

/** The error as a caller shall see it. The upper bytes of an extended code say more about the primary one, which is the lowest. */
export function told(error: unknown): unknown {
  if (!(types.isNativeError(error) && "errcode" in error && typeof error.errcode === "number")) return error;
  return unavailable.includes(error.errcode & 0xff) ? new DatabaseError("DATABASE_AWAY", error.message, error) : error;
}
