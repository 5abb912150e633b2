import { type Location, pointerSteps } from "@tenon/contract";

/** The key of the channel that stands at a place, when it is a field of a document's `channels`. */
export function channelKeyAt({ pointer }: Location): string | undefined {
  const [channels, key, ...rest] = pointerSteps(pointer);
  return channels === "channels" && rest.length === 0 ? key : undefined;
}

/** The channel's and the message's key, when a message of a channel of AsyncAPI 3 stands at a place. */
export function messageKeyAt({
  pointer,
}: Location): { readonly channel: string; readonly message: string } | undefined {
  const [channels, channel, messages, message, ...rest] = pointerSteps(pointer);
  if (channels !== "channels" || messages !== "messages" || rest.length > 0) return undefined;
  return channel === undefined || message === undefined ? undefined : { channel, message };
}
