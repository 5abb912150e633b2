// Generated from asyncapi/library.yaml by `tenon generate`. Edit the spec, not this file.

import { type Broker, defineChannel, Publisher, type Tagged } from "@tenon/messaging";
import type { BookId } from "./types.js";
import { validateBookLent, validateBookReturned, validatePing } from "./validators.js";

/** A reader has taken a book home. */
export interface BookLent {
  readonly bookId: BookId;
  readonly readerId: string;
  /** @format date */
  readonly due: string;
}

export interface BookReturned {
  readonly bookId: BookId;
}

/** Nothing has happened. */
export type Ping = unknown;

/** The life of a loan. Narrow it by `type`. */
export type Loans =
  | Tagged<"library.book-lent", BookLent>
  | Tagged<"library.book-returned", BookReturned>
  | Tagged<"library.ping", Ping>;

/** The channel `library.loans`. */
export const loans = defineChannel<Loans>({
  address: "library.loans",
  source: "library",
  exchange: { name: "library", type: "topic", durable: true, autoDelete: false },
  messages: [
    {
      type: "library.book-lent",
      version: "2.1.0",
      digest: "sha256-39807de7cb5e70c965efa589fc5349a717237212bae529f1acc022c72c46f342",
      validate: validateBookLent,
    },
    {
      type: "library.book-returned",
      version: "2.1.0",
      digest: "sha256-6c3c7aa76793e9d075a79f87ab9a77f8c85ccffb32c1e4c923a5446247b826da",
      validate: validateBookReturned,
    },
    {
      type: "library.ping",
      version: "2.1.0",
      digest: "sha256-bbb948e2fb00367268a8f2d67d05d0ef1d8debe8ecd54b3af092fd606edc71d2",
      validate: validatePing,
    },
  ],
  delivery: { orderedBy: "/bookId", backoff: { initialMs: 500 } },
});

/** Publishes `Loans`. An invalid event throws `InvalidEventError` and is not sent. */
export class LoansPublisher extends Publisher<Loans> {
  constructor(broker: Broker) {
    super(loans, broker);
  }
}
