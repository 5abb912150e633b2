/** What a command itself can find wrong; docs/error-codes.md says the same. */
export const problemCodes = {
  OUTPUT_BLOCKED: "Something that was not generated stands where a file has to be written.",
  AGAINST_UNKNOWN: "What is to be compared with is neither a ref that git knows nor a folder.",
  GIT_MISSING: "A git ref was named, and git cannot be run.",
} as const;
