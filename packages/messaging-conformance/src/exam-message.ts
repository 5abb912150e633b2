import { randomUUID } from "node:crypto";
import {
  type Delivery,
  deliveryDefaults,
  type Envelope,
  type Exchange,
  type OutgoingMessage,
  type QueueDeclaration,
} from "@tenon/messaging";

/** Names that no other test uses: the server may be shared. */
export function examExchange(type: Exchange["type"] = "topic"): Exchange {
  return { name: `exam.${randomUUID()}`, type, durable: true, autoDelete: false };
}

export const examDelivery: Delivery = {
  ...deliveryDefaults,
  backoff: { initialMs: 1, maxMs: 50 },
  deadlineMs: 60_000,
};

export function examQueue(parts: Partial<QueueDeclaration> & { exchange: Exchange }): QueueDeclaration {
  return { name: `exam.${randomUUID()}`, pattern: "#", delivery: examDelivery, prefetch: 10, ...parts };
}

export function examEnvelope(parts: Partial<Envelope> = {}): Envelope {
  return {
    id: randomUUID(),
    source: "exam",
    type: "exam.question-asked.v1",
    specversion: "1.0",
    time: "2026-11-02T09:41:00.000Z",
    datacontenttype: "application/json",
    correlationid: randomUUID(),
    headers: { tenant: "acme" },
    ...parts,
  };
}

/** A message whose body is the text. */
export function examMessage(
  exchange: Exchange,
  text: string,
  { address = "exam.question-asked.v1", envelope = examEnvelope(), deadlineMs = 60_000 }: Partial<OutgoingMessage> = {},
): OutgoingMessage {
  return { exchange, address, envelope, body: Buffer.from(text), deadlineMs };
}
