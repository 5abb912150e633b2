import type { Location, Problem, Sources } from "@tenon/contract";

/** What can keep a contract from becoming TypeScript, apart from what a schema itself says. */
export const problemCodes = {
  NAME_COLLISION:
    "Two things would get the same name, or the same file on a system that does not tell upper case from lower.",
  NAME_UNUSABLE: "A name has no letter and no digit in it, so that nothing can be called after it.",
  READS_UNKNOWN_FIELD: "`x-reads` names a field that the message's payload does not declare.",
  MESSAGE_TYPE_AMBIGUOUS: "Two messages of one channel have the same name on the wire, and are read differently.",
  ADDRESS_PATTERN_SENT: "A message cannot be sent to a pattern of addresses, only received from it.",
  EXCHANGE_UNSUPPORTED: "The amqp binding names a kind of exchange that does not exist in AMQP 0-9-1.",
  SCHEMA_FORMAT_UNSUPPORTED: "A payload is described in a language for which no TypeScript is generated.",
  AVRO_INVALID: "A payload's Avro schema says something that Avro does not know.",
  EXAMPLE_INVALID: "An example of a message is not as the message's own schema says.",
  SCHEMA_UNTRANSLATABLE: "Tenon itself fails at a schema. This is a mistake in Tenon.",
} as const;

export type ProblemCode = keyof typeof problemCodes;

export function problemAt(sources: Sources, code: ProblemCode, at: Location, message: string, mend: string): Problem {
  const position = sources.get(at.file)?.locate(at.pointer);
  return { code, message, mend, at: { ...at, ...(position ? { position } : {}) } };
}

/** `orders/v1.yaml:12:5`, for naming a second place in a message. */
export function placeInWords(sources: Sources, at: Location): string {
  const position = sources.get(at.file)?.locate(at.pointer);
  return position ? `${at.file}:${position.line}:${position.column}` : at.file;
}
