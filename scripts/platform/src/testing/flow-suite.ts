import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Broker, type Envelope, observeBroker } from "@tenon/messaging";
import { type Platform, serviceNames, startPlatform } from "../platform.js";

export interface FlowServers {
  readonly broker: Broker;
  readonly redisUrl?: string;
  stop(): Promise<void>;
}

/** What the shop does, whatever carries its events. */
export function describeFlow(name: string, start: () => Promise<FlowServers>): void {
  describe(name, () => {
    let servers: FlowServers;
    let platform: Platform;
    let dataDir: string;
    let customerId: string;
    const told: Envelope[] = [];
    const handled: string[] = [];

    beforeAll(async () => {
      servers = await start();
      dataDir = await mkdtemp(join(tmpdir(), "tenon-flow-"));
      const broker = observeBroker(servers.broker, {
        relayed: ({ message }) => void told.push(message.envelope),
        handled: ({ subscription, envelope }) => void handled.push(`${subscription.queue} ${envelope.correlationid}`),
      });
      const { redisUrl } = servers;
      const ports = { users: 0, orders: 0, inventory: 0, payments: 0, notifications: 0 };
      const redis = redisUrl === undefined ? {} : { redisUrl };
      platform = await startPlatform({ broker, ...redis, dataDir, logger: false, ports });
      customerId = await registered();
    }, 120_000);

    afterAll(async () => {
      await platform.stop();
      await servers.stop();
      await rm(dataDir, { recursive: true });
    });

    async function post(url: string, body: unknown, correlationId: string = randomUUID()) {
      const headers = { "content-type": "application/json", "x-correlation-id": correlationId };
      const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
      return { status: response.status, body: (await response.json()) as Record<string, unknown>, correlationId };
    }

    async function registered(): Promise<string> {
      const email = `ada-${randomUUID()}@example.com`;
      const { body, correlationId } = await post(`${platform.urls.users}/users`, { name: "Ada", email });
      await until(() => handled.includes(`orders.remember-customer ${correlationId}`));
      await until(() => handled.includes(`notifications.note-notification ${correlationId}`));
      return String(body.userId);
    }

    /** Places an order and waits for its end to be told to its customer. */
    async function ordered(...lines: readonly { readonly sku: string; readonly quantity: number }[]) {
      const { body, correlationId } = await post(`${platform.urls.orders}/orders`, { customerId, lines });
      await until(() => handled.includes(`notifications.note-notification ${correlationId}`));
      const order = await (await fetch(`${platform.urls.orders}/orders/${body.orderId}`)).json();
      return { order: order as Record<string, unknown>, correlationId };
    }

    function toldUnder(correlationId: string): readonly Envelope[] {
      return told.filter(({ correlationid }) => correlationid === correlationId);
    }

    const types = (correlationId: string) => toldUnder(correlationId).map(({ type }) => type);

    it("an order whose goods are there and which is paid is confirmed, and its customer told", async () => {
      const { order, correlationId } = await ordered({ sku: "MORTISE-CHISEL", quantity: 2 });
      expect(order).toMatchObject({ status: "confirmed", total: { amount: 3_900, currency: "EUR" } });
      await until(() => types(correlationId).length >= 6);
      expect([...types(correlationId)].sort()).toEqual([
        "inventory.stock-reserved.v1",
        "notifications.notification-sent.v1",
        "orders.order-confirmed.v1",
        "orders.order-placed.v1",
        "orders.order-placed.v2",
        "payments.payment-authorised.v1",
      ]);
    });

    it("an order whose goods are not there is rejected", async () => {
      const { order, correlationId } = await ordered({ sku: "DOVETAIL-JIG", quantity: 1 });
      expect(order).toMatchObject({ status: "rejected", reason: { kind: "outOfStock", skus: ["DOVETAIL-JIG"] } });
      expect(types(correlationId)).not.toContain("payments.payment-authorised.v1");
    });

    it("an order that cannot be paid is rejected, and its goods can be had by the next", async () => {
      const tooDear = await ordered({ sku: "TENON-SAW", quantity: 20 });
      expect(tooDear.order).toMatchObject({
        status: "rejected",
        reason: { kind: "paymentRefused", code: "limit_exceeded" },
      });
      await until(() => handled.includes(`inventory.release-rejected ${tooDear.correlationId}`));
      const next = await ordered({ sku: "TENON-SAW", quantity: 12 });
      expect(next.order).toMatchObject({ status: "confirmed" });
    });

    it("every event says which one has led to it, in one trace", async () => {
      const { correlationId } = await ordered({ sku: "MORTISE-CHISEL", quantity: 1 });
      const events = toldUnder(correlationId);
      const causeOf = (type: string) => {
        const { causationid } = events.find((event) => event.type === type) ?? {};
        return events.find(({ id }) => id === causationid)?.type;
      };
      expect({
        placed: causeOf("orders.order-placed.v1"),
        reserved: causeOf("inventory.stock-reserved.v1"),
        authorised: causeOf("payments.payment-authorised.v1"),
        confirmed: causeOf("orders.order-confirmed.v1"),
        told: causeOf("notifications.notification-sent.v1"),
      }).toEqual({
        placed: undefined,
        reserved: "orders.order-placed.v1",
        authorised: "inventory.stock-reserved.v1",
        confirmed: "payments.payment-authorised.v1",
        told: "orders.order-confirmed.v1",
      });
      const traces = new Set(events.map(({ traceparent }) => traceparent?.split("-")[1]));
      expect(traces.size).toBe(1);
    });

    it("what is wrong with a request is told with code and place, and leads to nothing", async () => {
      const answer = await post(`${platform.urls.orders}/orders`, { customerId, lines: [{ sku: "saw", quantity: 1 }] });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: "REQUEST_INVALID", issues: [{ pointer: "/lines/0/sku" }], correlationId: answer.correlationId },
      });
      expect(toldUnder(answer.correlationId)).toEqual([]);
    });

    it.each(serviceNames)("%s says that it is well, and counts", async (service) => {
      const ready = await fetch(`${platform.urls[service]}/health/ready`);
      const health = (await ready.json()) as { details: object };
      expect({ status: ready.status, health }).toMatchObject({ status: 200, health: { status: "ok" } });
      const resources =
        service === "orders" ? ["broker", "cache", "consumers", "database"] : ["broker", "consumers", "database"];
      expect(Object.keys(health.details).sort()).toEqual(resources);
      const metrics = await (await fetch(`${platform.urls[service]}/metrics`)).text();
      expect(metrics).toMatch(new RegExp(`^tenon_relay_seconds_count{service="${service}",type="${service}\\.`, "m"));
    });
  });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5);
}
