import type { DeadLetter, DeadLetterFate } from "@tenon/messaging";
import type { Channel, GetMessage } from "amqplib";
import type { ConfirmingPublisher } from "./confirming-publisher.js";
import { deadLetterQueue, replyCode } from "./topology.js";
import { deadLetterOf, replacementOptions, replayOptions } from "./wire-message.js";

/** How many are taken out at once, to look at them, or to do something with them. */
const mostSeen = 1_000;
const mostSwept = 10_000;

/** How long it may take until a letter that is moved is confirmed. Milliseconds. */
const moveMs = 30_000;

/** The first dead letters of a queue, which keeps them. */
export async function lookAtDeadLetters(
  channel: Channel,
  queue: string,
  limit: number,
): Promise<readonly DeadLetter[]> {
  const messages = await takeOut(channel, deadLetterQueue(queue), Math.max(limit, mostSeen));
  putBack(channel, messages);
  return messages.map((message) => deadLetterOf(queue, message));
}

interface Sweep {
  readonly queue: string;
  readonly decide: (letter: DeadLetter) => DeadLetterFate;
  /** Moves letters: each is confirmed in its new place before it leaves the old one. */
  readonly mover: ConfirmingPublisher;
}

export async function sweepDeadLetters(channel: Channel, { queue, decide, mover }: Sweep): Promise<void> {
  const messages = await takeOut(channel, deadLetterQueue(queue), mostSwept);
  try {
    for (const message of messages) {
      const fate = decide(deadLetterOf(queue, message));
      if (fate.kind === "keep") continue;
      if (fate.kind === "replay") {
        const { content } = message;
        await mover.publish({ routingKey: queue, content, options: replayOptions(message), deadlineMs: moveMs });
      }
      if (fate.kind === "replace") {
        await mover.publish({
          routingKey: deadLetterQueue(queue),
          content: Buffer.from(fate.body),
          options: replacementOptions(message),
          deadlineMs: moveMs,
        });
      }
      channel.ack(message);
    }
  } finally {
    putBack(channel, messages);
  }
}

/** A queue that was never declared (404) has no messages. */
async function takeOut(channel: Channel, queue: string, limit: number): Promise<readonly GetMessage[]> {
  const messages: GetMessage[] = [];
  try {
    while (messages.length < limit) {
      const message = await channel.get(queue);
      if (!message) break;
      messages.push(message);
    }
  } catch (error) {
    if (replyCode(error) !== 404) throw error;
  }
  return messages;
}

/**
 * All that was taken out and not acknowledged. What is put back goes behind what was put back before and is not taken now, so that each
 * look takes the same number: then the oldest stay first.
 */
function putBack(channel: Channel, messages: readonly GetMessage[]): void {
  if (messages.length > 0) channel.nackAll(true);
}
