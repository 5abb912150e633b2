import type { Channel, Json } from "@tenon/contract";
import { member } from "./bindings.js";

/** What the amqp binding of a channel says of its exchange (AsyncAPI amqp bindings 0.3.0, "Channel Binding Object"). */
export function exchangeOf(channel: Channel, ...names: readonly string[]): Json | undefined {
  return member(channel.bindings, "amqp", "exchange", ...names);
}

/** What it says of a queue that is the channel's own. */
export function queueOf(channel: Channel, ...names: readonly string[]): Json | undefined {
  return member(channel.bindings, "amqp", "queue", ...names);
}

/** Whether both versions declare an exchange of the same name, so that the broker compares the two declarations. */
export function sameExchange(before: Channel, after: Channel): boolean {
  const name = exchangeOf(before, "name");
  return name !== undefined && name !== "" && name === exchangeOf(after, "name");
}

export function sameQueue(before: Channel, after: Channel): boolean {
  const name = queueOf(before, "name");
  return name !== undefined && name === queueOf(after, "name");
}
