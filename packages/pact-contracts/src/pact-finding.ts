import type { Witness } from "@tenon/compatibility";
import type { Location, Position } from "@tenon/contract";
import type { PactRuleId } from "./pact-rules.js";

/** Something that a provider's schema and a consumer's pact, or its reads, do not agree on. */
export interface PactFinding {
  readonly rule: PactRuleId;
  /** `undecided`: it could not be found out. Nothing that could not be found out is called safe. */
  readonly severity: "breaking" | "undecided";
  /** In one sentence. */
  readonly message: string;
  /** Where the consumer says what it relies on. */
  readonly at: Place;
  /** Where the provider says what it sends, when it says so. */
  readonly declared?: Place;
  readonly consumer: string;
  readonly provider: string;
  /** The interaction's description, or the name of the consumer's operation; empty where it is about a whole pact. */
  readonly expected: string;
  /** The CloudEvents type of the message, where it is known. */
  readonly type?: string;
  /** The field that it is about, as a JSON Pointer into the message; `""` for the whole. */
  readonly path: string;
  /** A whole message, or all that travels beside one, by which it can be seen. */
  readonly witness?: Witness;
  /** Why it could not be found out. */
  readonly why?: string;
}

export interface Place extends Location {
  /** Which folder the file is in. */
  readonly in: "pacts" | "documents";
  readonly position: Position;
}
