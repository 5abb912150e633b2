import type { Exchange } from "@tenon/messaging";

/** What an exchange was declared with, as it is written in Redis. */
export function exchangeProperties({ type, durable, autoDelete }: Exchange): string {
  return `${type}, ${durable ? "durable" : "transient"}, ${autoDelete ? "deleted when unused" : "kept"}`;
}

/** What differs, and how to mend it. */
export function exchangeMismatch(asked: Exchange, there: string): string {
  return `the exchange exists with other properties: asked for ${exchangeProperties(asked)}, there is ${there}. Give it another name in the document.`;
}
