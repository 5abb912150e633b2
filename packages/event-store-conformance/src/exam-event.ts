import { randomUUID } from "node:crypto";
import type { NewEvent, StoredEvent } from "@tenon/event-store";
import type { Envelope, OutboxEntry } from "@tenon/messaging";
import { outboxEntry } from "@tenon/messaging";

/** An event as a service makes it. Its data has its name. */
export function examEvent(name: string, parts: Partial<Envelope> = {}): NewEvent {
  return {
    envelope: {
      id: randomUUID(),
      source: "exam",
      type: "exam.noted.v1",
      specversion: "1.0",
      time: "2026-11-02T09:41:00.000Z",
      datacontenttype: "application/json",
      dataversion: "1.0.0",
      dataschema: "urn:tenon:sha256-exam",
      correlationid: randomUUID(),
      ...parts,
    },
    data: { name },
  };
}

export function examEvents(...names: readonly string[]): readonly NewEvent[] {
  return names.map((name) => examEvent(name));
}

/** The message that goes out with an event. */
export function entryOf({ envelope, data }: NewEvent): OutboxEntry {
  return outboxEntry({
    exchange: { name: "exam.events", type: "topic", durable: true, autoDelete: false },
    address: envelope.type,
    envelope,
    body: Buffer.from(JSON.stringify(data)),
    deadlineMs: 10_000,
  });
}

export function namesOf(events: readonly Pick<StoredEvent, "data">[]): string[] {
  return events.map(({ data }) => (data as { readonly name: string }).name);
}
