import { meetingVerdict, receives } from "@tenon/compatibility";
import { type Channel, type Contract, type Location, type Message, type Operation, type Schema } from "@tenon/contract";
import type { PactFinding, Place } from "./pact-finding.js";

/**
 * Holds what consumers read against what providers send, where a consumer describes the message by itself. Where it refers to the provider's
 * channel, what it reads is part of what is sent, and there is nothing to ask.
 */
export function checkReads(contract: Contract): readonly PactFinding[] {
  const operations = contract.documents.flatMap((document) => document.operations);
  const receivers = operations.filter(({ action }) => action === "receive");
  return operations
    .filter(({ action }) => action === "send")
    .flatMap(({ channel, messages }) => messages.map((message) => ({ channel, message })))
    .flatMap((sent) => receivers.flatMap((receiver) => meeting(contract, sent, receiver)));
}

interface Sent {
  readonly channel: Channel;
  readonly message: Message;
}

function meeting(contract: Contract, { channel, message }: Sent, receiver: Operation): readonly PactFinding[] {
  const received = receiver.messages.find(({ type }) => type === message.type);
  const [sent, read] = [message.payload, received?.payload];
  if (!received || !sent || !read || isSame(sent.at, read.at) || !receives(receiver, channel)) return [];
  const { sources } = contract;
  const paths = receiver.reads.get(received.key);
  const place = (at: Location): Place => ({
    in: "documents",
    ...at,
    position: sources.get(at.file)?.locate(at.pointer) ?? { line: 1, column: 1 },
  });
  const [consumer, provider] = [serviceOf(contract, receiver.document), serviceOf(contract, channel.document)];
  const about = {
    rule: "READS_NOT_SATISFIED",
    at: place(paths?.[0]?.at ?? read.at),
    declared: place(sent.at),
    consumer,
    provider,
    expected: receiver.name,
    type: message.type,
  } as const;
  const question = `Whether ${consumer} ${receiver.name} reads all that ${provider} may send as ${message.type} is not decided`;
  const answer = meetingVerdict(contract, { sent: message, received, receiver });
  switch (answer.kind) {
    case "safe":
      return [];
    case "undecided":
      return [{ ...about, severity: "undecided", message: question, path: "", why: answer.why }];
    case "refused": {
      const { witness } = answer;
      const says = `${provider} may send ${message.type} that ${consumer} ${receiver.name} refuses: ${witness.refusal}`;
      return [{ ...about, severity: "breaking", message: says, path: witness.path, witness }];
    }
  }
}

function isSame(a: Schema["at"], b: Schema["at"]): boolean {
  return a.file === b.file && a.pointer === b.pointer;
}

function serviceOf({ documents }: Contract, id: string): string {
  return documents.find((document) => document.id === id)?.service ?? id;
}
