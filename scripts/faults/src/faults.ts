import { setTimeout as sleep } from "node:timers/promises";
import { Random } from "@tenon/messaging-faults";
import { deadLettersOf, deleteQueue, depthOf } from "./queues.js";
import { idOf, leaseMs } from "./scene.js";
import type { Deed, Server } from "./server.js";
import type { ServiceProcess } from "./service-process.js";
import type { Stage } from "./stage.js";

/** Something that happens to a trial. */
export interface Fault {
  readonly title: string;
  /** Whether it can happen there. */
  readonly applies: (stage: Stage) => boolean;
  /** Lets it happen, and resolves when it is over. */
  readonly strike: (stage: Stage, random: Random) => Promise<void>;
}

const onRabbitMq = ({ servers }: Stage) => servers.rabbitmq !== undefined;
const onRedis = ({ servers }: Stage) => servers.redis !== undefined;
const ownRedis = ({ servers }: Stage) => servers.redis?.deed !== undefined;
const withQueues = (stage: Stage) => onRabbitMq(stage) || onRedis(stage);
const onPostgres = ({ servers }: Stage) => servers.postgres !== undefined;
const ownRabbitMq = ({ servers }: Stage) => servers.rabbitmq?.deed !== undefined;
const ownPostgres = ({ servers }: Stage) => servers.postgres?.deed !== undefined;
const severalServices = ({ hasServices }: Stage) => hasServices;
const onSqlite = ({ scene }: Stage) => scene.store.kind === "sqlite";
const everywhere = () => true;

const hourMs = 3_600_000;

export const faults = {
  "publisher-killed": {
    title: "the publishing service is killed (kill -9)",
    applies: severalServices,
    async strike(stage) {
      for (const service of stage.services("publisher")) {
        await service.kill();
        stage.work.abandon();
        await service.start();
      }
    },
  },
  "relay-killed": {
    title: "a relay is killed",
    applies: severalServices,
    strike: (stage, random) => kill(oneOf(stage, "relay", random)),
  },
  "consumer-killed": {
    title: "a consumer is killed",
    applies: severalServices,
    strike: (stage, random) => kill(oneOf(stage, random.pick(["ordered", "parallel"]), random)),
  },
  "relay-frozen": {
    title: "a relay stands still past its lease (SIGSTOP)",
    applies: severalServices,
    strike: (stage, random) => freeze(oneOf(stage, "relay", random), 2 * leaseMs),
  },
  "consumer-frozen": {
    title: "a consumer stands still until the broker gives it up",
    applies: severalServices,
    strike: (stage, random) => freeze(oneOf(stage, random.pick(["ordered", "parallel"]), random), 5_000),
  },
  "relay-stopped": {
    title: "a relay is stopped under load (SIGTERM)",
    applies: severalServices,
    strike: (stage, random) => stop(stage, oneOf(stage, "relay", random)),
  },
  "consumer-stopped": {
    title: "a consumer is stopped under load",
    applies: severalServices,
    strike: (stage, random) => stop(stage, oneOf(stage, random.pick(["ordered", "parallel"]), random)),
  },
  "clock-jumped": {
    title: "a relay and a consumer come back with clocks that are an hour off",
    applies: severalServices,
    async strike(stage, random) {
      const wrong = [oneOf(stage, "relay", random), oneOf(stage, "parallel", random)];
      for (const service of wrong) await kill(service, random.pick([-hourMs, hourMs]));
      await sleep(2_000);
      for (const service of wrong) await kill(service);
    },
  },
  "rabbitmq-killed": {
    title: "RabbitMQ is killed and starts again",
    applies: ownRabbitMq,
    strike: ({ servers }) => restart(servers.rabbitmq),
  },
  "rabbitmq-disconnects": {
    title: "RabbitMQ closes every connection",
    applies: ownRabbitMq,
    strike: async ({ servers: { rabbitmq } }) => rabbitmq?.deed?.("disconnect"),
  },
  "rabbitmq-alarm": {
    title: "RabbitMQ is out of memory and blocks publishers",
    applies: ownRabbitMq,
    strike: ({ servers }) => forAWhile(servers.rabbitmq, "alarm", "calm"),
  },
  "rabbitmq-disk-full": {
    title: "RabbitMQ has too little room on its disk and blocks publishers",
    applies: ownRabbitMq,
    strike: ({ servers }) => forAWhile(servers.rabbitmq, "fill", "empty"),
  },
  "rabbitmq-black-hole": {
    title: "the line to RabbitMQ carries nothing and says nothing",
    applies: onRabbitMq,
    strike: ({ servers }) => swallow(servers.rabbitmq),
  },
  "rabbitmq-cut": {
    title: "the line to RabbitMQ is cut, five times in a row",
    applies: onRabbitMq,
    strike: ({ servers }) => cutRepeatedly(servers.rabbitmq),
  },
  "queue-deleted": {
    title: "an empty queue is deleted, with its consumers waiting",
    applies: withQueues,
    strike: deleteEmptyQueue,
  },
  "redis-killed": {
    title: "Redis is killed and starts again",
    applies: ownRedis,
    strike: ({ servers }) => restart(servers.redis),
  },
  "redis-frozen": {
    title: "Redis stands still",
    applies: ownRedis,
    strike: ({ servers }) => forAWhile(servers.redis, "freeze", "thaw"),
  },
  "redis-black-hole": {
    title: "the line to Redis carries nothing and says nothing",
    applies: onRedis,
    strike: ({ servers }) => swallow(servers.redis),
  },
  "redis-cut": {
    title: "the line to Redis is cut, five times in a row",
    applies: onRedis,
    strike: ({ servers }) => cutRepeatedly(servers.redis),
  },
  "postgres-killed": {
    title: "PostgreSQL is killed and starts again",
    applies: ownPostgres,
    strike: ({ servers }) => restart(servers.postgres),
  },
  "postgres-frozen": {
    title: "PostgreSQL stands still",
    applies: ownPostgres,
    strike: ({ servers }) => forAWhile(servers.postgres, "freeze", "thaw"),
  },
  "postgres-black-hole": {
    title: "the line to PostgreSQL carries nothing and says nothing",
    applies: onPostgres,
    strike: ({ servers }) => swallow(servers.postgres),
  },
  "postgres-cut": {
    title: "the line to PostgreSQL is cut",
    applies: onPostgres,
    strike: async ({ servers }) => servers.postgres?.line.cut(),
  },
  "sqlite-full": {
    title: "the disk below SQLite is full for four seconds",
    applies: onSqlite,
    strike: (stage) => inMood(stage, "full", 4_000),
  },
  "rolled-back": {
    title: "twenty transactions fail when all is written",
    applies: everywhere,
    strike: async ({ work }) => work.spoil({ rollbacks: 20 }),
  },
  poison: {
    title: "five events come that no handler can handle",
    applies: everywhere,
    strike: async ({ work }) => work.spoil({ poison: 5 }),
  },
  "parallel-duplicates": {
    title: "an event comes a thousand times more",
    applies: everywhere,
    strike: duplicate,
  },
  "handlers-failing": {
    title: "every handler fails for two seconds",
    applies: everywhere,
    strike: (stage) => inMood(stage, "failing"),
  },
  "handlers-slow": {
    title: "every handler is slow for two seconds",
    applies: everywhere,
    strike: (stage) => inMood(stage, "slow"),
  },
} satisfies Record<string, Fault>;

export type FaultKind = keyof typeof faults;

export const faultKinds = Object.keys(faults) as FaultKind[];

function oneOf(stage: Stage, role: string, random: Random): ServiceProcess {
  const [first, ...rest] = stage.services(role);
  if (!first) throw new Error(`no service is a ${role}`);
  return random.pick([first, ...rest]);
}

async function kill(service: ServiceProcess, clockMs = 0): Promise<void> {
  await service.kill();
  await service.start({ clockMs });
}

async function freeze(service: ServiceProcess, ms: number): Promise<void> {
  service.freeze();
  await sleep(ms);
  service.thaw();
}

async function stop(stage: Stage, service: ServiceProcess): Promise<void> {
  await stage.stopService(service);
  await service.start();
}

async function restart(server: Server | undefined): Promise<void> {
  await server?.deed?.("kill");
  await sleep(1_000);
  await server?.deed?.("start");
}

async function forAWhile(server: Server | undefined, begin: Deed, end: Deed): Promise<void> {
  await server?.deed?.(begin);
  await sleep(6_000);
  await server?.deed?.(end);
}

async function cutRepeatedly(server: Server | undefined): Promise<void> {
  for (let times = 0; times < 5; times++) {
    server?.line.cut();
    await sleep(300);
  }
}

async function swallow(server: Server | undefined): Promise<void> {
  server?.line.swallow();
  await sleep(6_000);
  // Whoever has given its connection up has made another, and what comes late comes over a line that nobody holds any more.
  server?.line.resume();
}

async function inMood(stage: Stage, mood: "failing" | "slow" | "full", ms = 2_000): Promise<void> {
  stage.setMood(mood);
  await sleep(ms);
  stage.setMood("well");
}

/** What lies in a queue is gone with it; so it is deleted when nothing does, and nothing comes until its consumers have made it anew. */
async function deleteEmptyQueue(stage: Stage): Promise<void> {
  stage.isPaused = true;
  try {
    const isQuiet = await stage.until(() => isHandled(stage), 60_000);
    if (!isQuiet) return;
    await deleteQueue(stage, "parallel");
    await stage.until(async () => (await depthOf(stage, "parallel")) !== undefined, 30_000);
  } finally {
    stage.isPaused = false;
  }
}

/** Whether all that was placed has had its effect, or is a dead letter. */
async function isHandled(stage: Stage): Promise<boolean> {
  if (stage.work.open > 0) return false;
  const { waiting } = await stage.ledger.outbox.backlog();
  if (waiting > 0) return false;
  const placed = await stage.ledger.placed();
  const poison = placed.filter((n) => stage.work.isPoison(n)).length;
  const { effects } = await stage.ledger.counts();
  if (effects.parallel !== placed.length - poison || (await depthOf(stage, "parallel")) !== 0) return false;
  // What is poison may be between two attempts, in no queue that is counted and with no effect.
  return (await deadLettersOf(stage, "parallel")).size === poison;
}

async function duplicate(stage: Stage, random: Random): Promise<void> {
  const handled = await stage.ledger.effects("ordered");
  const event = handled[random.below(handled.length)];
  if (event) stage.order({ kind: "duplicate", event, id: idOf(event.n), times: 1_000 });
}
