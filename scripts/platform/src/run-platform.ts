import { randomBytes } from "node:crypto";
import { join, relative } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Broker, InProcessBroker, observeBroker } from "@tenon/messaging";
import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { RedisBroker } from "@tenon/messaging-redis";
import { connectBroker, JsonLogger, readSettings } from "@tenon/nestjs-messaging";
import { freshDataFolder, leaveDataFolder } from "./data-folder.js";
import { playDemo } from "./demo.js";
import { HeldQueue } from "./held-queue.js";
import { paintFor } from "./paint.js";
import { type ServiceName, startPlatform } from "./platform.js";
import type { PlatformOptions } from "./platform-options.js";
import { startPortal } from "./portal.js";
import { ShopClient } from "./shop-client.js";
import { greeting, summary } from "./summary.js";
import { Tracer } from "./tracer.js";
import { pinInTransit } from "./transit.js";

const ports: Readonly<Record<ServiceName | "portal", number>> = {
  portal: 3000,
  users: 3001,
  orders: 3002,
  inventory: 3003,
  payments: 3004,
  notifications: 3005,
};

/** Where everything of this machine's own is kept. */
const own = fileURLToPath(new URL("../../../.tenon", import.meta.url));

/** How long events may still be on their way when it is to end. */
const settleMs = 3_000;

/** Starts the shop, plays the demo and stays up. Ends the process: with 0 on SIGINT or SIGTERM, with 1 when it cannot start. */
export async function runPlatform(options: PlatformOptions): Promise<void> {
  const paint = paintFor(process.stdout);
  const say = (lines: readonly string[]) => void process.stdout.write(`${lines.join("\n")}\n`);
  const closers: (() => Promise<void> | void)[] = [];
  endOnSignal(closers, () => say([`  ${paint("dim", "draining …")}`]));
  const adminToken = process.env.ADMIN_TOKEN || randomBytes(16).toString("hex");
  try {
    const dataDir = freshDataFolder(join(own, "data"));
    closers.push(() => leaveDataFolder(dataDir));
    say(greeting({ ...options, dataDir: relative(process.cwd(), dataDir) }, paint));

    const broker = await connect(options);
    closers.push(() => broker.close());
    const tracer = new Tracer({
      quietMs: 150,
      view: () => ({ paint, width: process.stdout.columns ?? 120 }),
      say,
    });
    closers.push(() => tracer.stop());
    const warehouse = new HeldQueue(
      observeBroker(
        pinInTransit(broker, (id) => tracer.pin(id)),
        tracer.observer,
      ),
      {
        held: "inventory.reserve-stock",
        until: "inventory.release-cancelled",
      },
    );

    const payment = new HeldQueue(warehouse.broker, {
      held: "orders.confirm-paid",
      until: "inventory.release-cancelled",
    });

    const { redisUrl } = options;
    const platform = await startPlatform({
      broker: payment.broker,
      ...(redisUrl !== undefined && { redisUrl }),
      dataDir,
      adminToken,
      logger: logger(),
      ports,
    });
    closers.push(platform.stop, () => settled(broker));
    // It reads the documents while the demo is played.
    const starting = startPortal({ port: ports.portal, services: Object.values(platform.urls), adminToken });
    const started = starting.catch(() => undefined);
    closers.push(async () => (await started)?.stop());

    const customerId = await playDemo({
      client: new ShopClient(platform.urls),
      tell: (correlationId, request) => tracer.tell(correlationId, request),
      holdWarehouse: () => warehouse.hold(),
      holdPayment: () => payment.hold(),
    });
    const { url: portalUrl } = await starting;
    say(
      summary(
        { platform, portalUrl, customerId, adminToken, taken: taken({ portal: portalUrl, ...platform.urls }) },
        paint,
      ),
    );
  } catch (error) {
    process.stderr.write(`\n  ${error instanceof Error ? error.message : String(error)}\n\n`);
    await closeAll(closers);
    process.exit(1);
  }
}

/** What was opened last is closed first. A second signal does not wait. */
function endOnSignal(closers: (() => Promise<void> | void)[], announce: () => void): void {
  let ending = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (ending) process.exit(130);
      ending = true;
      announce();
      await closeAll(closers);
      process.exit(0);
    });
  }
}

async function closeAll(closers: (() => Promise<void> | void)[]): Promise<void> {
  for (const close of closers.toReversed()) await close();
}

async function connect({ brokerUrl }: PlatformOptions): Promise<Broker> {
  if (brokerUrl === undefined) return new InProcessBroker();
  const broker = connectBroker(
    { url: brokerUrl },
    {
      amqp: (connection) => new RabbitMqBroker({ ...connection, name: "shop" }),
      redis: (connection) => new RedisBroker({ ...connection, name: "shop" }),
    },
  );
  for (let waitedMs = 0; waitedMs < 5_000; waitedMs += 50) {
    if (broker.health().status === "up") return broker;
    await pause(50);
  }
  const { reason } = broker.health();
  await broker.close();
  throw new Error(`${new URL(brokerUrl).host} cannot be used as the broker: ${reason}`);
}

/** Whoever is told something last is to hear it. */
async function settled(broker: Broker): Promise<void> {
  if (!(broker instanceof InProcessBroker)) return;
  await Promise.race([broker.settled(), pause(settleMs, undefined, { ref: false })]);
}

/** Nothing of the services' own log, unless somebody asks for it. */
function logger(): JsonLogger | false {
  const { LOG_LEVEL } = process.env;
  return LOG_LEVEL ? new JsonLogger({ service: "shop", level: readSettings("shop", process.env).logLevel }) : false;
}

/** Whose port somebody else has. */
function taken(urls: Readonly<Record<keyof typeof ports, string>>): readonly string[] {
  return Object.entries(ports)
    .filter(([name, port]) => !urls[name as keyof typeof ports].endsWith(`:${port}`))
    .map(([name, port]) => `${port} (${name})`);
}
