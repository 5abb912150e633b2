import type { Contract, Message, Operation } from "@tenon/contract";
import { type Party, partyOf } from "./parties.js";
import { isJsonSchema, PayloadPair, type Verdict } from "./payload.js";
import { SchemaTwins } from "./schema/same-schema.js";

/** A message as one document has it sent, and as another, which describes it by itself, receives it. */
export interface Meeting {
  readonly sent: Message;
  readonly received: Message;
  readonly receiver: Operation;
}

/** Whether a receiver refuses anything that it may be sent, by what it reads. What is declared nowhere is not sent. */
export function meetingVerdict(contract: Contract, { sent, received, receiver }: Meeting): Verdict {
  const [payloads, messages] = [
    { before: received.payload, after: sent.payload },
    { before: received, after: sent },
  ];
  const { before, after } = payloads;
  if (!before || !after) return { kind: "safe" };
  if (
    !isJsonSchema(sent) ||
    !isJsonSchema(received) ||
    (before.dialect === "2020-12") !== (after.dialect === "2020-12")
  )
    return { kind: "undecided", why: "the two are described in different languages" };
  const twins = new SchemaTwins(contract.sources, contract.sources);
  const pair = new PayloadPair({ before: contract, after: contract }, messages, { before, after }, twins);
  const whole = partyOf(receiver, "consumer");
  const party: Party = { ...whole, reads: receiver.reads.get(received.key) ?? whole.reads };
  return pair.verdictOn(party);
}
