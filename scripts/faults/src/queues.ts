import type { Broker } from "@tenon/messaging";
import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import * as rabbitmqQueues from "@tenon/messaging-rabbitmq/testing";
import { RedisBroker } from "@tenon/messaging-redis";
import * as redisQueues from "@tenon/messaging-redis/testing";
import { type ConsumerName, consumers, subscriptionOf } from "./scene.js";
import type { Stage } from "./stage.js";

/** How many messages are in the queues of a trial, those that wait for another attempt among them. */
export async function leftInQueues(stage: Stage): Promise<number> {
  const depths = await Promise.all(consumers.map((name) => depthOf(stage, name)));
  return depths.reduce<number>((total, depth) => total + (depth ?? 0), 0);
}

/** Undefined where there is no queue. */
export async function depthOf({ servers, scene }: Stage, consumer: ConsumerName): Promise<number | undefined> {
  const { queue } = subscriptionOf(scene, consumer);
  if (servers.redis) return (await redisQueues.queueDepths(servers.redis.url, [queue]))[0];
  if (!servers.rabbitmq) return 0;
  const names = [queue, `${queue}.retry.250`, `${queue}.retry.1250`];
  const [own, ...delayed] = await rabbitmqQueues.queueDepths(servers.rabbitmq.url, names);
  return own === undefined ? undefined : delayed.reduce<number>((total, depth) => total + (depth ?? 0), own);
}

export async function deleteQueue({ servers, scene }: Stage, consumer: ConsumerName): Promise<void> {
  const { queue } = subscriptionOf(scene, consumer);
  if (servers.redis) await redisQueues.deleteQueue(servers.redis.url, queue);
  if (servers.rabbitmq) await rabbitmqQueues.deleteQueue(servers.rabbitmq.url, queue);
}

/** The ids of dead letters: from the queue itself, where it outlives the services. */
export async function deadLettersOf(stage: Stage, consumer: ConsumerName): Promise<ReadonlySet<string>> {
  const broker = visit(stage);
  if (!broker) return stage.deadLetters[consumer];
  try {
    const letters = await broker.deadLetters(subscriptionOf(stage.scene, consumer).queue, 1_000);
    return new Set(letters.map(({ message }) => String(message.envelope.id)));
  } finally {
    await broker.close();
  }
}

/** The broker, as somebody sees it who is not of the trial. */
function visit({ servers }: Stage): Broker | undefined {
  if (servers.rabbitmq) return new RabbitMqBroker({ url: servers.rabbitmq.url });
  if (servers.redis) return new RedisBroker({ url: servers.redis.url });
  return undefined;
}
