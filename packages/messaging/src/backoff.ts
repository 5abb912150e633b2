import type { Delivery } from "./channel.js";

/**
 * How long to wait before the next attempt: anything between nothing and `initialMs * 2^(attempt - 1)`, at most `maxMs`
 * ("full jitter"), so that what failed together does not come back together.
 */
export function backoffMs({ initialMs, maxMs }: Delivery["backoff"], attempt: number, random = Math.random): number {
  return Math.round(random() * Math.min(maxMs, initialMs * 2 ** (attempt - 1)));
}
