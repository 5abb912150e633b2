// Generated from asyncapi/library.yaml by `tenon generate`. Edit the spec, not this file.

import { Consumer, defineSubscription } from "@tenon/messaging";
import { type Loans, loans } from "./loans.js";

/** Reads all of every message. */
export const countLoans = defineSubscription<Loans>({
  channel: loans,
  consumer: "library",
  queue: "library.count-loans",
});

/** Handles `countLoans`: extend it and write `handle`. */
export abstract class CountLoansConsumer extends Consumer<Loans> {
  readonly subscription = countLoans;
}
