/** Every code that reading a pact can end in, and what it means. */
export const pactErrorCodes = {
  PACT_INVALID:
    "A file among the pacts is none: it does not say whose it is, or a rule of it has a path that nobody can follow.",
} as const;
