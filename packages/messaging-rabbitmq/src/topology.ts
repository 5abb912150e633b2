import { type Binding, type Exchange, type QueueDeclaration, TopologyError } from "@tenon/messaging";
import type { Channel, ChannelModel } from "amqplib";
import { closeChannel } from "./close-channel.js";
import { delaySteps } from "./delay-step.js";

/** Dead letters and delayed messages go through the default exchange, which routes by the queue's name. */
export const defaultExchange = "";

export function deadLetterQueue(queue: string): string {
  return `${queue}.dead`;
}

export function delayQueue(queue: string, stepMs: number): string {
  return `${queue}.retry.${stepMs}`;
}

type QueueArguments = Readonly<Record<string, unknown>>;

/**
 * What RabbitMQ dead-letters by itself must not get lost on the way: its default is "at most once", and drops what the target
 * does not take. "At least once" keeps a message until the target has confirmed it; it needs a quorum queue that refuses
 * instead of dropping (RabbitMQ 3.10, "At-Least-Once Dead Lettering").
 */
function deadLettersTo(queue: string): QueueArguments {
  return {
    "x-dead-letter-exchange": defaultExchange,
    "x-dead-letter-routing-key": queue,
    "x-dead-letter-strategy": "at-least-once",
    "x-overflow": "reject-publish",
  };
}

/**
 * RabbitMQ 4 drops, or dead-letters without a reason, what was redelivered 20 times. Tenon decides that itself, so the broker's limit
 * is only a net below it. A limit, whatever it is, also lets what comes back keep its place at the head of a quorum queue.
 */
const quorum = { "x-queue-type": "quorum", "x-delivery-limit": 1_000_000 };

function mainQueue({ name, delivery }: QueueDeclaration): QueueArguments {
  return {
    ...quorum,
    ...(delivery.deadLetter && deadLettersTo(deadLetterQueue(name))),
    ...(delivery.handledInOrder && { "x-single-active-consumer": true }),
  };
}

export async function declareExchange(channel: Channel, { name, type, durable, autoDelete }: Exchange): Promise<void> {
  await refused("exchange", name, channel.assertExchange(name, type, { durable, autoDelete }));
}

/** The exchange, the queue, its dead-letter and its delay queues; the binding last, so that nothing arrives before all is there. */
export async function declareQueue(channel: Channel, declaration: QueueDeclaration): Promise<void> {
  const { name, exchange, pattern, delivery, moreBindings = [] } = declaration;
  const bindings = [{ exchange, pattern }, ...moreBindings];
  for (const binding of bindings) await declareExchange(channel, binding.exchange);
  if (declaration.temporary) {
    await refused("queue", name, channel.assertQueue(name, { exclusive: true, autoDelete: true, durable: false }));
    await bind(channel, name, bindings);
    return;
  }
  if (delivery.deadLetter) await assertQueue(channel, deadLetterQueue(name), quorum);
  await assertQueue(channel, name, mainQueue(declaration));
  for (const step of delaySteps(delivery.backoff.maxMs)) await declareDelayQueue(channel, name, step);
  await bind(channel, name, bindings);
}

async function bind(channel: Channel, queue: string, bindings: readonly Binding[]): Promise<void> {
  for (const { exchange, pattern } of bindings)
    await refused("binding of", queue, channel.bindQueue(queue, exchange.name, pattern));
}

/** A queue in which messages wait, nobody looks at them, and from which they go back to `queue` when their time has come. */
export async function declareDelayQueue(channel: Channel, queue: string, stepMs: number): Promise<void> {
  const waiting = { ...quorum, ...deadLettersTo(queue), "x-message-ttl": stepMs };
  await assertQueue(channel, delayQueue(queue, stepMs), waiting);
}

async function assertQueue(channel: Channel, name: string, queueArguments: QueueArguments): Promise<void> {
  await refused("queue", name, channel.assertQueue(name, { durable: true, arguments: queueArguments }));
}

/** Runs `work` on a channel of its own: what the server refuses closes a channel, and must not close one that others use. */
export async function onOwnChannel<Result>(
  model: ChannelModel,
  work: (channel: Channel) => Promise<Result>,
): Promise<Result> {
  const channel = await model.createChannel();
  channel.on("error", () => {});
  try {
    return await work(channel);
  } finally {
    await closeChannel(channel);
  }
}

/** The reply code (AMQP 0-9-1, e.g. 406) with which the server closed a channel; undefined if something else went wrong. */
export function replyCode(error: unknown): number | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "number" ? error.code : undefined;
}

async function refused(kind: string, name: string, declared: Promise<unknown>): Promise<void> {
  try {
    await declared;
  } catch (error) {
    if (replyCode(error) === undefined) throw error;
    throw new TopologyError(name, explain(kind, name, error), error);
  }
}

const inequivalent = /inequivalent arg '([^']+)' for .*?: received (.+?) but current is (.+?)"?$/;

function explain(kind: string, name: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, argument, asked, current] = inequivalent.exec(message) ?? [];
  if (!argument) return `RabbitMQ refuses the ${kind} ${name}: ${message}`;
  const how = kind === "queue" ? ` when it is empty (rabbitmqctl delete_queue ${name})` : "";
  const mend = `Delete it${how}, or give it another name in the document.`;
  const loss = kind === "queue" && losses[argument] ? ` ${losses[argument]}` : "";
  return `the ${kind} exists with another ${argument}: asked for ${asked}, there is ${current}.${loss} ${mend}`;
}

/** What a queue without the property would lose, without a word. */
const losses: Readonly<Record<string, string>> = {
  durable: "Its messages would be gone when RabbitMQ restarts.",
  "x-queue-type": "It could neither replicate its messages nor dead-letter them safely.",
  "x-dead-letter-exchange": "What RabbitMQ itself gives up would be dropped.",
  "x-dead-letter-routing-key": "What RabbitMQ itself gives up would be dropped.",
  "x-dead-letter-strategy": "What RabbitMQ dead-letters at most once is dropped when its target does not take it.",
  "x-overflow": "What does not fit any more would be dropped and yet be confirmed.",
};
