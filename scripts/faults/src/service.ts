/**
 * A service of a trial, in a process of its own: node service.js ROLE,ROLE… SCENE, with SCENE as JSON. It takes orders from its parent
 * (telling.ts) and ends with it.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Broker,
  consume,
  InProcessBroker,
  type MessageContext,
  OutboxRelay,
  observeBroker,
  Publisher,
} from "@tenon/messaging";
import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { type Ledger, RolledBack, type WorkItem } from "./ledger.js";
import { openLedger } from "./open-ledger.js";
import {
  type ConsumerName,
  heartbeatSeconds,
  leaseMs,
  type Placed,
  placedChannel,
  type Scene,
  subscriptionOf,
} from "./scene.js";
import type { Mood, News, Order } from "./telling.js";

export type Role = "publisher" | "relay" | ConsumerName;

if (process.env.FAULTS_CLOCK_MS) setClock(Number(process.env.FAULTS_CLOCK_MS));
const [, , roles = "", sceneText = ""] = process.argv;
const scene: Scene = JSON.parse(sceneText);
process.on("disconnect", () => process.exit(1));
let mood: Mood = "well";
let repeated = 0;
let empty: (() => void) | undefined;

const broker = observeBroker(connect(scene.broker), {
  deadLettered: ({ subscription, message }) =>
    tell({ kind: "dead letter", consumer: subscription.consumer as ConsumerName, id: String(message.envelope.id) }),
});
const ledger = await patiently(() => openLedger(scene.store));
const ends: (() => Promise<void>)[] = [];
for (const role of roles.split(",") as Role[]) await begin(role);
setInterval(tellRepeated, 250).unref();
process.once("SIGTERM", stop);
tell({ kind: "ready" });

async function begin(role: Role): Promise<void> {
  if (role === "publisher") return publish();
  if (role === "relay") return relay();
  const subscription = subscriptionOf(scene, role);
  const handle = (event: Placed, context: MessageContext) => handlePlaced(ledger, role, event, context);
  const running = await patiently(() => consume(broker, { subscription, handle }));
  ends.push(() => running.stop());
}

function publish(): void {
  const publisher = new Publisher(placedChannel(scene), broker);
  const running = new Set<Promise<void>>();
  process.on("message", (order: Order) => {
    if (order.kind === "duplicate") void duplicate(order, publisher);
    if (order.kind !== "place") return;
    for (const item of order.items) {
      const placing = place(item, publisher).finally(() => running.delete(placing));
      running.add(placing);
    }
  });
  ends.push(async () => void (await Promise.all(running)));
}

async function place(item: WorkItem, publisher: Publisher<Placed>): Promise<void> {
  try {
    await ledger.place(item, publisher);
    tell({ kind: "placed", item: item.item, outcome: "committed" });
  } catch (error) {
    tell({ kind: "placed", item: item.item, outcome: error instanceof RolledBack ? "rolled back" : "unknown" });
  }
}

async function duplicate({ event, id, times }: Order & { kind: "duplicate" }, publisher: Publisher<Placed>) {
  await Promise.allSettled(Array.from({ length: times }, () => publisher.publish(event, { id })));
}

function relay(): void {
  const relaying = new OutboxRelay(ledger.outbox, broker, { leaseMs, backoff: { initialMs: 200, maxMs: 1_000 } });
  relaying.start();
  ends.push(() => relaying.stop());
}

async function handlePlaced(
  into: Ledger,
  consumer: ConsumerName,
  event: Placed,
  context: MessageContext,
): Promise<void> {
  if (mood === "slow") await sleep(50);
  if (mood === "failing" && context.attempt <= 3) throw new Error("the handler is failing for the moment");
  if (event.poison) throw new Error("poison");
  const effect = scene.isCareless ? { ...context.effect, id: randomUUID() } : context.effect;
  if (!(await into.bringAbout(effect, consumer, event))) repeated++;
}

process.on("message", (order: Order) => {
  if (order.kind !== "mood") return;
  mood = order.mood;
  empty?.();
  empty = mood === "full" ? ledger.fill?.() : undefined;
});

async function stop(): Promise<void> {
  for (const end of ends) await end();
  await broker.close();
  await ledger.close();
  tellRepeated();
  process.send?.({ kind: "stopped" } satisfies News, () => process.exit(0));
}

function tellRepeated(): void {
  if (repeated > 0) tell({ kind: "repeated", count: repeated });
  repeated = 0;
}

function tell(news: News): void {
  if (process.connected) process.send?.(news);
}

function connect(to: Scene["broker"]): Broker {
  if (to.kind === "rabbitmq") return new RabbitMqBroker({ url: to.url, heartbeatSeconds });
  if (to.kind === "redis") return new RedisBroker({ url: to.url, heartbeatSeconds });
  return new InProcessBroker();
}

/** A service that starts while something is away tries again, as its supervisor would. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      console.error(`not yet: ${error}`);
      await sleep(300);
    }
  }
}

/** This process believes that it is so many milliseconds later than it is. */
function setClock(offsetMs: number): void {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [RealDate.now() + offsetMs] : given, newTarget),
    get: (target, name, receiver) =>
      name === "now" ? () => RealDate.now() + offsetMs : Reflect.get(target, name, receiver),
  });
}
