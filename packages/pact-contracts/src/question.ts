import { readableWitness, type Verdict } from "@tenon/compatibility";
import { isJsonObject, type Json, type Schema } from "@tenon/contract";
import { contains } from "@tenon/schema-containment";

/** The version of JSON Schema in which a question is asked. */
export type Draft = "draft-07" | "2020-12";

/** Undefined for a language that is no JSON Schema. */
export function draftOf(schema: Schema | undefined): Draft | undefined {
  switch (schema?.dialect) {
    case "2020-12":
      return "2020-12";
    case undefined:
    case "asyncapi":
    case "draft-07":
      return "draft-07";
    default:
      return undefined;
  }
}

/** What is sent, and what is accepted. */
export interface Question {
  readonly sent: Json;
  readonly accepted: Json;
  readonly draft: Draft;
  /** Messages that a person has written: they make the best witnesses. */
  readonly examples: readonly Json[];
}

/** Whether all that is sent is accepted. */
export function isAllAccepted({ sent, accepted, draft, examples }: Question): Verdict {
  const answer = contains(sent, accepted, { draft, formats: "assertion", examples });
  switch (answer.verdict) {
    case "proved":
      return { kind: "safe" };
    case "undecided":
      return { kind: "undecided", why: `\`${answer.keyword}\`, ${answer.why}` };
    case "witness": {
      const witness = readableWitness(answer.witness, examples, { sender: sent, reader: accepted, draft });
      return witness
        ? { kind: "refused", witness }
        : { kind: "undecided", why: "the counter-example could not be confirmed" };
    }
  }
}

/** Both at once, with the definitions of the first still at the root. */
export function both(schema: Json, other: Json): Json {
  if (!isJsonObject(schema)) return { allOf: [schema, other] };
  const { definitions, ...own } = schema;
  return { allOf: [own, other], ...(definitions === undefined ? {} : { definitions }) };
}
