import { type Contract, type Json, type JsonObject, type Message, type Operation, pointerTo } from "@tenon/contract";
import { faultsOf } from "@tenon/typescript-generator";
import { type GeneratedContract, type PactTest, pactTestOf } from "../docs/pact-test.js";
import { partRead } from "../docs/part-read.js";

/** A message that somebody has seen flow, and the one of the documents that it is. */
export interface SeenMessage {
  readonly message: Message;
  readonly payload: Json;
}

/** Why a message cannot be kept, as a page is told. */
export interface NotKept {
  readonly detail: string;
  readonly issues?: readonly { readonly pointer: string; readonly message: string }[];
}

/** Found by the address of its channel, as the documents write it, and by its type. Only what they allow is found. */
export function seenMessageIn(
  { documents, sources }: Contract,
  { address, type, payload }: JsonObject,
): SeenMessage | NotKept {
  const message = documents
    .flatMap(({ channels }) => channels)
    .filter((channel) => channel.address === address)
    .flatMap(({ messages }) => messages)
    .find((one) => one.type === type);
  if (!message?.payload || payload === undefined) return { detail: "The documents know no such message." };
  const { faults, problems } = faultsOf(sources, message.payload, payload);
  const [problem] = problems;
  if (problem) return { detail: `Whether it is valid cannot be said: ${problem.message}` };
  if (faults.length === 0) return { message, payload };
  const issues = faults.map(({ path, message: what }) => ({ pointer: pointerTo("", ...path), message: what }));
  return { detail: "The contract does not allow it.", issues };
}

/** A test for each that receives the message: that it relies on such a one, as far as it reads it. */
export function pactTestsOf(
  generated: GeneratedContract,
  { message, payload }: SeenMessage,
): readonly (PactTest & { readonly service: string; readonly operation: string })[] {
  const isIt = ({ at }: Message) => at.file === message.at.file && at.pointer === message.at.pointer;
  const { documents } = generated.contract;
  const sender = documents
    .flatMap(({ service, operations }) => operations.map((operation) => ({ service, operation })))
    .find(({ operation: { action, messages } }) => action === "send" && messages.some(isIt));
  const receives = ({ action, messages, reply }: Operation) =>
    action === "receive" && reply === undefined && messages.some(isIt);
  return documents.flatMap(({ service, operations }) =>
    operations.filter(receives).flatMap((operation) => {
      const reads = operation.reads.get(operation.messages.find(isIt)?.key ?? "");
      const example = partRead(payload, reads ?? [{ path: "" }]);
      const test = pactTestOf(generated, { operation, message, example, sender });
      return test ? [{ service, operation: operation.name, ...test }] : [];
    }),
  );
}
