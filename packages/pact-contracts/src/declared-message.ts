import type { Channel, Contract, Document, Message } from "@tenon/contract";
import type { ExpectedMessage } from "./pact.js";

/** A message as a provider's document declares it. */
export interface DeclaredMessage {
  readonly message: Message;
  /** Absent for a reply whose channel is only known at run time. */
  readonly channel?: Channel;
}

/** Whether any document is of this service. */
export function isKnownService({ documents }: Contract, service: string): boolean {
  return documents.some((document) => document.service === service);
}

/**
 * The message that a pact means: the one of its type; else the one of the operation that it refers to, where that has but one. A request is looked
 * for among what the provider receives, all else among what it sends.
 */
export function declaredMessage(
  { documents }: Contract,
  provider: string,
  { type, operation, role }: ExpectedMessage,
): DeclaredMessage | undefined {
  const own = documents.filter(({ service }) => service === provider);
  const all = own.flatMap((document) => messagesIn(document, role));
  if (type !== undefined) return all.find(({ message }) => message.type === type);
  const named = all.filter((candidate) => candidate.operation === operation);
  return operation !== undefined && named.length === 1 ? named[0] : undefined;
}

function messagesIn(
  { operations }: Document,
  role: ExpectedMessage["role"],
): readonly (DeclaredMessage & { readonly operation: string })[] {
  const wanted = role === "message" ? "send" : "receive";
  return operations
    .filter(({ action }) => action === wanted)
    .flatMap(({ name, channel, messages, reply }) => {
      if (role !== "reply") return messages.map((message) => ({ message, channel, operation: name }));
      return (reply?.messages ?? []).map((message) => ({
        message,
        ...(reply?.channel ? { channel: reply.channel } : {}),
        operation: name,
      }));
    });
}
