import type { OutgoingMessage } from "./message.js";

/** A message as a database keeps it: what is said about it as JSON text, its body as it is. */
export interface StoredMessage {
  readonly head: string;
  readonly body: Uint8Array;
}

export function storeMessage({ body, ...head }: OutgoingMessage): StoredMessage {
  return { head: JSON.stringify(head), body };
}

/** The way back. The head is one that `storeMessage` has written: it is not validated again. */
export function readStoredMessage({ head, body }: StoredMessage): OutgoingMessage {
  const { exchange, address, envelope, deadlineMs }: Omit<OutgoingMessage, "body"> = JSON.parse(head);
  return { exchange, address, envelope, body, deadlineMs };
}
