import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { type Platform, startPlatform } from "./platform.js";
import { ShopClient } from "./shop-client.js";
import { type OwnServer, ownServer } from "./testing/own-server.js";

const { RABBITMQ_URL, TENON_SERVERS } = process.env;
if (!RABBITMQ_URL || !TENON_SERVERS) throw new Error("run this through scripts/with-servers.mjs");

let rabbitmq: OwnServer;
let broker: RabbitMqBroker;
let platform: Platform;
let dataDir: string;

beforeAll(async () => {
  rabbitmq = await ownServer(TENON_SERVERS, "rabbitmq");
  broker = new RabbitMqBroker({ url: rabbitmq.url, name: "shop" });
  dataDir = await mkdtemp(join(tmpdir(), "tenon-outage-"));
  const ports = { users: 0, orders: 0, inventory: 0, payments: 0, notifications: 0 };
  platform = await startPlatform({ broker, dataDir, logger: false, ports });
}, 120_000);

afterAll(async () => {
  await platform.stop();
  await broker.close();
  await rabbitmq.end();
  await rm(dataDir, { recursive: true });
});

async function get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${platform.urls.orders}${path}`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function becomes(path: string, wanted: (answer: Awaited<ReturnType<typeof get>>) => boolean): Promise<void> {
  while (!wanted(await get(path))) await pause(20);
}

it("while RabbitMQ is away the shop lives, says so, and takes orders all the same; they are confirmed when it is back", async () => {
  const client = new ShopClient(platform.urls);
  const customerId = await client.register({ name: "Ada", email: "ada@example.com" }, "registration");
  const lines = [{ sku: "MORTISE-CHISEL", quantity: 1 }];
  const order = async (name: string) => {
    const orderId = await client.order({ customerId, lines }, name);
    await becomes(`/orders/${orderId}`, ({ body }) => body.status === "confirmed");
    return orderId;
  };
  while (
    await order("before").then(
      () => false,
      () => true,
    )
  )
    await pause(20);
  const before = await order("before");

  await rabbitmq.kill();
  await becomes("/health/ready", ({ status }) => status === 503);
  expect(await get("/health/ready")).toMatchObject({ body: { error: { broker: { status: "down" } } } });
  expect(await get("/health/live")).toMatchObject({ status: 200 });
  const during = await client.order({ customerId, lines }, "during");
  expect(await get(`/orders/${during}`)).toMatchObject({ status: 200, body: { status: "placed" } });
  expect(await get(`/orders/${before}`)).toMatchObject({ status: 200, body: { status: "confirmed" } });

  await rabbitmq.start();
  await becomes("/health/ready", ({ status }) => status === 200);
  await becomes(`/orders/${during}`, ({ body }) => body.status === "confirmed");
  await order("after");
}, 120_000);
