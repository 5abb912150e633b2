import type { Channel, Message } from "@tenon/contract";

/**
 * What a message is called now: the message with the same key, or, where the channel had one message and has one, that one. Undefined when it
 * is gone.
 */
export function successorOf(message: Message, after: Channel, before: Channel): Message | undefined {
  const sameKey = after.messages.find(({ key }) => key === message.key);
  if (sameKey) return sameKey.type === message.type ? undefined : sameKey;
  const [only, ...others] = after.messages;
  return before.messages.length === 1 && others.length === 0 ? only : undefined;
}
