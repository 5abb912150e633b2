import { type ChannelModel, connect } from "amqplib";
import { onOwnChannel, replyCode } from "../topology.js";

/** How many messages lie ready in queues; undefined for a queue that does not exist. Over a connection of its own. */
export async function queueDepths(url: string, queues: readonly string[]): Promise<readonly (number | undefined)[]> {
  return withConnection(url, (model) => Promise.all(queues.map((queue) => depth(model, queue))));
}

/** Deletes a queue with all that is in it. Nothing happens where there is none. */
export async function deleteQueue(url: string, queue: string): Promise<void> {
  await withConnection(url, (model) => onOwnChannel(model, (channel) => channel.deleteQueue(queue)));
}

async function depth(model: ChannelModel, queue: string): Promise<number | undefined> {
  try {
    return (await onOwnChannel(model, (channel) => channel.checkQueue(queue))).messageCount;
  } catch (error) {
    if (replyCode(error) === notFound) return undefined;
    throw error;
  }
}

const notFound = 404;

async function withConnection<Result>(url: string, work: (model: ChannelModel) => Promise<Result>): Promise<Result> {
  const model = await connect(url);
  model.on("error", () => {});
  try {
    return await work(model);
  } finally {
    await model.close();
  }
}
