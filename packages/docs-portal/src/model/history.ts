import type { Contract } from "@tenon/contract";

/** What a service has promised so far. */
export interface ServiceHistory {
  readonly service: string;
  /** The newest first; the first is how the documents are now. */
  readonly versions: readonly Version[];
}

/** One version of a service, with all documents as they were then. */
export interface Version {
  /** `1.2.0`, or where several documents have versions of their own `1.2.0, 2.0.0`. */
  readonly name: string;
  /** The tag or commit; absent for how the documents are now. */
  readonly ref?: string;
  /** The day of the commit, as `2026-11-02`. */
  readonly day?: string;
  readonly contract: Contract;
  /** Where it is deployed. */
  readonly environments: readonly string[];
  /** Whether it keeps the pacts that its consumers have today. */
  readonly pacts: readonly PactResult[];
}

export interface PactResult {
  readonly consumer: string;
  readonly verdict: "kept" | "not kept" | "undecided";
  /** How many messages the pact speaks of. */
  readonly messages: number;
  /** What is not kept, in sentences. */
  readonly why: readonly string[];
}
