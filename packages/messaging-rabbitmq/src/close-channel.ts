import { politely } from "@tenon/messaging";
import type { Channel } from "amqplib";

/** Closes a channel, unless it is closed. amqplib's own promise stays open for ever when the connection is lost meanwhile. */
export function closeChannel(channel: Channel): Promise<void> {
  return politely(channel.close());
}
