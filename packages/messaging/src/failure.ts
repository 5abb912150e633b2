import type { ErrorCode } from "./errors.js";
import type { Failure } from "./message.js";

/** What was thrown, as data. Its own `code` if it has one, else `HANDLER_FAILED`. */
export function failureOf(thrown: unknown, code: ErrorCode = "HANDLER_FAILED"): Failure {
  if (!(thrown instanceof Error)) return { code, message: String(thrown) };
  const own = "code" in thrown && typeof thrown.code === "string" ? thrown.code : code;
  return { code: own, message: thrown.message, ...(thrown.stack !== undefined && { stack: shortStack(thrown.stack) }) };
}

const stackLines = 12;

/** The top of it: what is deeper is the same for every message of a queue. */
function shortStack(stack: string): string {
  return stack.split("\n", stackLines).join("\n");
}
