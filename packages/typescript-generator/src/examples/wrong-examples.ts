import { type Contract, type Message, type Problem, pointerTo, type Schema } from "@tenon/contract";
import { mergeMessages } from "../payload/merge-messages.js";
import { headersSchema, payloadSchema } from "../payload/payload-schema.js";
import { placeOf } from "../place.js";
import { problemAt } from "../problem-codes.js";
import { VirtualSource } from "../virtual-source.js";
import { examplesOf, type JudgedExample, type MessagePart } from "./examples-of.js";
import { faultsOf } from "./judges.js";

/** The examples that the schemas of their own message refuse, each with its place and the first thing that is wrong with it. */
export function wrongExamples(original: Contract): readonly Problem[] {
  const virtual = new VirtualSource(original.sources);
  const { contract } = mergeMessages(original, virtual);
  const schemas = new Map<string, Schema | undefined>();
  const schemaOf = (message: Message, part: MessagePart): Schema | undefined => {
    const place = `${part} ${placeOf(message.at)}`;
    const read = part === "payload" ? payloadSchema : headersSchema;
    if (!schemas.has(place)) schemas.set(place, read(message, virtual).schema);
    return schemas.get(place);
  };
  const wrong = examplesOf(contract, virtual.sources, schemaOf).filter(({ accepted }) => !accepted);
  return wrong.map((example) => explained(example, virtual));
}

function explained({ message, example, part, value, schema, at }: JudgedExample, virtual: VirtualSource): Problem {
  const [fault] = faultsOf(virtual.sources, schema, value).faults;
  const path = fault?.path ?? [];
  const place = { file: at.file, pointer: pointerTo(at.pointer, ...path) };
  const which = example.name === undefined ? "An example" : `The example ${JSON.stringify(example.name)}`;
  const what = `${pointerTo("", ...path)} ${fault?.message ?? "is not as the schema says"}`.trim();
  return problemAt(
    virtual.sources,
    "EXAMPLE_INVALID",
    place,
    `${which} of ${message.type}${part === "headers" ? " has headers that are" : " is"} not valid: ${what}.`,
    "Correct the example, or the schema.",
  );
}
