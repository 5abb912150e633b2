import { types } from "node:util";

/** What Node and PostgreSQL call a connection that cannot be made, or that was lost. */
const away =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_(CONNECT_TIMEOUT|SOCKET)|08\d{3}|57P0[123])$/;

/** How far down a chain of causes is looked: circles end there, too. */
const maxCauses = 5;

/**
 * Whether what was thrown says that something else is away, and so nothing about the message: it carries `isTransient: true`, or the
 * code of a lost connection, or was caused by such an error.
 */
export function isTransient(thrown: unknown): boolean {
  let error = thrown;
  for (let depth = 0; depth < maxCauses && types.isNativeError(error); depth++) {
    if ("isTransient" in error && error.isTransient === true) return true;
    if ("code" in error && typeof error.code === "string" && away.test(error.code)) return true;
    error = error.cause;
  }
  return false;
}
