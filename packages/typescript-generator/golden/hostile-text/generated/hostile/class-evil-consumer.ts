// Generated from asyncapi/hostile.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { aEvil } from "./a-evil.js";
import { validateClassEvil } from "./validators.js";

/**
 * What `hostile` reads of `Proto`. *\/ evil() /*
 * \@ts-ignore
 * evil()
 */
export interface ClassEvilEvent {
  readonly "\"; evil(); \"": "`${evil()}`\"; evil(); '";
}

/** *\/ evil() /* */
export const classEvil = defineSubscription<ClassEvilEvent>({
  channel: aEvil,
  consumer: "hostile",
  queue: "q\"; evil(); \"",
  reads: ["/\"; evil(); \""],
  validate: validateClassEvil,
});

/** Handles `classEvil`: extend it and write `handle`. */
export abstract class ClassEvilConsumer extends Consumer<ClassEvilEvent> {
  readonly subscription = classEvil;
}
