// Generated from asyncapi/library.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription, type Tagged } from "@tenon/messaging";
import { type BookReturned, loans } from "./loans.js";
import type { BookId } from "./types.js";
import { validateRemindReadersBookLent } from "./validators.js";

/** What `library` reads of `BookLent`. A reader has taken a book home. */
export interface RemindReadersBookLent {
  readonly bookId: BookId;
  /** @format date */
  readonly due: string;
}

/** What `library` reads at `library.loans`. Narrow it by `type`. */
export type RemindReadersEvent =
  | Tagged<"library.book-lent", RemindReadersBookLent>
  | Tagged<"library.book-returned", BookReturned>;

/** Reads a part of one message, and another one whole. */
export const remindReaders = defineSubscription<RemindReadersEvent>({
  channel: loans,
  consumer: "library",
  queue: "library.remind-readers",
  messages: [
    { type: "library.book-lent", reads: ["/bookId", "/due"], validate: validateRemindReadersBookLent },
    { type: "library.book-returned" },
  ],
});

/** Handles `remindReaders`: extend it and write `handle`. */
export abstract class RemindReadersConsumer extends Consumer<RemindReadersEvent> {
  readonly subscription = remindReaders;
}
