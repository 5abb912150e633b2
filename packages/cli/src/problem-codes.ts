/** What a command itself can find wrong; docs/error-codes.md says the same. */
export const problemCodes = {
  OUTPUT_BLOCKED: "Something that was not generated stands where a file has to be written.",
  AGAINST_UNKNOWN:
    "What is to be compared with is neither a ref that git knows, nor a folder, nor a repository that can be fetched.",
  ENVIRONMENTS_INVALID: "The file that says what is deployed where does not say it as it should.",
  VERSION_UNKNOWN: "A version of a service is in no commit of the documents' history.",
  GENERATED_STALE: "Generated code is not what the documents say now.",
  GIT_MISSING: "A git ref was named, and git cannot be run.",
  SERVICE_UNREACHABLE: "The service that was named does not answer, or what answers is no service of Tenon's.",
  SERVICE_REFUSED: "The service that was named does not do what it was asked for; its own code and reason follow.",
  PACT_BROKER_AWAY: "The Pact broker that was named does not answer.",
  PACT_BROKER_REFUSED:
    "The Pact broker, or Pact's command line, does not do what it was asked for; what it says follows.",
  PACT_CLI_MISSING: "Pact's own command line, through which a broker is asked, is not installed.",
  PAYLOAD_UNREADABLE: "The file with the new payload cannot be read, or is not JSON.",
} as const;
