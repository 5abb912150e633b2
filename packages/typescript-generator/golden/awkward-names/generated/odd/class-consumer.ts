// Generated from asyncapi/odd.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { deleteChannel } from "./delete.js";
import type { Publisher } from "./types.js";

/** The operation `class`. */
export const classSubscription = defineSubscription<Publisher>({
  channel: deleteChannel,
  consumer: "odd",
  queue: "odd.class",
});

/** Handles `classSubscription`: extend it and write `handle`. */
export abstract class ClassConsumer extends Consumer<Publisher> {
  readonly subscription = classSubscription;
}
