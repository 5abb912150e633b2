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
  /** What comes of it where its consumers are deployed. Asked for when the page is made. */
  readonly meetings?: () => readonly Meeting[];
}

/** A version of a provider, beside the version of a consumer that an environment runs. */
export interface Meeting {
  readonly environment: string;
  readonly consumer: string;
  /** The consumer's. */
  readonly version: string;
  readonly verdict: "broken" | "safe" | "undecided";
  /** The rules by which it is so. */
  readonly rules: readonly string[];
  /** Why it is not decided. */
  readonly why?: string;
  /** What the provider's own tests have found of the consumer's pact, as a Pact broker was told last. */
  readonly verified?: Verification;
}

export interface Verification {
  readonly success: boolean;
  /** As `2026-11-02`. */
  readonly day: string;
  /** The run that has found it. */
  readonly url?: string;
}

export interface PactResult {
  readonly consumer: string;
  readonly verdict: "kept" | "not kept" | "undecided";
  /** How many messages the pact speaks of. */
  readonly messages: number;
  /** What is not kept, in sentences. */
  readonly why: readonly string[];
}
