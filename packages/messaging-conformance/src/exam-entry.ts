import { type OutboxEntry, type OutboxRow, outboxEntry } from "@tenon/messaging";
import { examEnvelope, examExchange, examMessage } from "./exam-message.js";

const exchange = examExchange();

/** An entry as a publisher makes it. Its body is its id. */
export function examEntry(id: string, { key, notBefore }: { key?: string; notBefore?: Date } = {}): OutboxEntry {
  const envelope = examEnvelope({ id, ...(key !== undefined && { partitionkey: key }) });
  return outboxEntry(examMessage(exchange, id, { envelope }), notBefore);
}

export function idsOf(rows: readonly Pick<OutboxRow, "body">[]): string[] {
  return rows.map(({ body }) => Buffer.from(body).toString());
}
