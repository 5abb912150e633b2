/** What can be found about a pact, as data. */
export interface PactRule {
  /** Stable; printed with each finding. */
  readonly id: PactRuleId;
  /** What it is there to catch, in one sentence. */
  readonly purpose: string;
  /** What goes wrong, where it goes wrong. */
  readonly why: string;
  /** What to do. */
  readonly mend: string;
}

export type PactRuleId =
  | "PACT_PROVIDER_UNKNOWN"
  | "PACT_MESSAGE_UNKNOWN"
  | "PACT_EXAMPLE_REFUSED"
  | "PACT_NOT_SATISFIED"
  | "PACT_METADATA_NOT_SATISFIED"
  | "READS_NOT_SATISFIED";

/** In the order in which they are asked. */
export const pactRules: readonly PactRule[] = [
  {
    id: "PACT_PROVIDER_UNKNOWN",
    purpose: "A pact names a provider that no document here is of.",
    why: "Nothing says what that provider sends, so nothing can be held against the pact.",
    mend: "Add the provider's AsyncAPI document, or mend the provider's name in the consumer's test.",
  },
  {
    id: "PACT_MESSAGE_UNKNOWN",
    purpose: "A pact expects a message that its provider does not send.",
    why: "The consumer waits for something that never comes.",
    mend: "Say which message it is by its CloudEvents `type` in the metadata, or by `.reference('AsyncAPI', 'operationId', …)`; or let the provider's document declare it.",
  },
  {
    id: "PACT_EXAMPLE_REFUSED",
    purpose: "The example of a pact is no message that the provider's schema allows.",
    why: "The consumer is tested with something that is never sent; a request that looks like this is refused.",
    mend: "Write the consumer's example as the provider's schema says, or let the provider's schema allow it.",
  },
  {
    id: "PACT_NOT_SATISFIED",
    purpose: "The provider's schema allows a message that a consumer's pact does not accept.",
    why: "The consumer is tested with the examples of its pact alone, and this message is like none of them.",
    mend: "Let the provider's schema promise what the consumer relies on (`required`, a narrower type or enum, `minItems`); or let the consumer handle such a message and say so in its pact: an example more, or a matcher less strict.",
  },
  {
    id: "PACT_METADATA_NOT_SATISFIED",
    purpose: "What travels beside the payload is not what a consumer's pact asks for.",
    why: "The consumer looks at a header, content type, address or exchange that may be missing or different.",
    mend: "Declare the header in the message's `headers`, as `required`; or let the consumer do without it.",
  },
  {
    id: "READS_NOT_SATISFIED",
    purpose: "A consumer describes a message by itself, and the provider's schema allows what it refuses.",
    why: "The consumer's validator is made from its own description; what the provider sends beyond it ends as a dead letter.",
    mend: "Refer to the provider's channel with `$ref` instead of describing it again, or describe it as the provider does.",
  },
];
