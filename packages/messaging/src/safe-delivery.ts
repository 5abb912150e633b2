import type { Delivery } from "./channel.js";
import { UnsafeDeliveryError } from "./errors.js";
import type { Subscription } from "./subscription.js";

/** The longest time from the first delivery of a message to the end of its last attempt. Milliseconds. */
export function longestRedeliveryMs({ attempts, backoff, handleMs }: Delivery): number {
  return attempts * handleMs + (attempts - 1) * backoff.maxMs;
}

/** Throws `UnsafeDeliveryError` where a subscription promises what it cannot keep. */
export function refuseUnsafeDelivery({ queue, delivery }: Pick<Subscription<unknown>, "queue" | "delivery">): void {
  const { dedupe, attempts, backoff, handleMs, handledInOrder, orderedBy } = delivery;
  const longest = longestRedeliveryMs(delivery);
  if (dedupe.retainMs < longest) {
    const path = `${attempts} attempts of ${handleMs} ms with waits of up to ${backoff.maxMs} ms`;
    throw new UnsafeDeliveryError(
      queue,
      `dedupe.retainMs is ${dedupe.retainMs}, but ${path} may take ${longest} ms: a redelivery would be handled twice. Retain at least ${longest} ms.`,
    );
  }
  if (handledInOrder && orderedBy === undefined) {
    throw new UnsafeDeliveryError(queue, "handledInOrder needs orderedBy, which says by what the order is kept.");
  }
}
