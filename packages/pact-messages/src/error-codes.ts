/** Every code that a pact can end in, and what it means. */
export const pactErrorCodes = {
  PACT_CONFLICT:
    "Two tests say different things under one description of a pact. Give one of them another description.",
  PACT_INCOMPLETE: "A test has recorded an interaction that is not in its pact file. Run the tests again.",
  PACT_NOT_KEPT:
    "What a service publishes is not what a consumer relies on, or nothing says how the service publishes it.",
  PACT_VARIANT_REFUSED:
    "A message that the producer's schema allows is not handled by a consumer, or not accepted by its pact.",
} as const;

export type PactErrorCode = keyof typeof pactErrorCodes;
