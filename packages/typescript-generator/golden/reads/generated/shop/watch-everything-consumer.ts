// Generated from asyncapi/shop.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { type OrderPlaced, orderPlaced } from "./order-placed.js";

/** Reads the whole event. */
export const watchEverything = defineSubscription<OrderPlaced>({
  channel: orderPlaced,
  consumer: "shop",
  queue: "shop.watch-everything",
});

/** Handles `watchEverything`: extend it and write `handle`. */
export abstract class WatchEverythingConsumer extends Consumer<OrderPlaced> {
  readonly subscription = watchEverything;
}
