import { type Contract, type Message, type Problem, pointerTo, type Schema } from "@tenon/contract";
import { mergeMessages } from "../payload/merge-messages.js";
import { payloadSchema } from "../payload/payload-schema.js";
import { placeOf } from "../place.js";
import { problemAt } from "../problem-codes.js";
import { VirtualSource } from "../virtual-source.js";
import { examplesOf, type JudgedExample } from "./examples-of.js";
import { faultsOf } from "./judges.js";

/** The examples that the schema of their own message refuses, each with its place and the first thing that is wrong with it. */
export function wrongExamples(original: Contract): readonly Problem[] {
  const virtual = new VirtualSource(original.sources);
  const { contract } = mergeMessages(original, virtual);
  const schemas = new Map<string, Schema>();
  const schemaOf = (message: Message): Schema => {
    const known = schemas.get(placeOf(message.at)) ?? payloadSchema(message, virtual).schema;
    schemas.set(placeOf(message.at), known);
    return known;
  };
  const wrong = examplesOf(contract, virtual.sources, schemaOf).filter(({ accepted }) => !accepted);
  return wrong.map((example) => explained(example, virtual));
}

function explained({ message, example, payload, schema, at }: JudgedExample, virtual: VirtualSource): Problem {
  const [fault] = faultsOf(virtual.sources, schema, payload).faults;
  const path = fault?.path ?? [];
  const place = { file: at.file, pointer: pointerTo(at.pointer, ...path) };
  const which = example.name === undefined ? "An example" : `The example ${JSON.stringify(example.name)}`;
  const what = `${pointerTo("", ...path)} ${fault?.message ?? "is not as the schema says"}`.trim();
  return problemAt(
    virtual.sources,
    "EXAMPLE_INVALID",
    place,
    `${which} of ${message.type} is not valid: ${what}.`,
    "Correct the example, or the schema.",
  );
}
