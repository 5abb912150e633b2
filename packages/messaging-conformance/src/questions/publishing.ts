import { describe, expect, it } from "@jest/globals";
import { type Broker, PublishRefusedError, TopologyError, UnroutableError } from "@tenon/messaging";
import { examEnvelope, examExchange, examMessage, examQueue } from "../exam-message.js";
import { Recording } from "../recording.js";

/** Which addresses a pattern takes (AMQP 0-9-1 §3.1.3.3, topic exchange). */
const patterns: readonly { pattern: string; takes: readonly string[]; leaves: readonly string[] }[] = [
  { pattern: "orders.placed", takes: ["orders.placed"], leaves: ["orders", "orders.placed.v1", "orders.paid"] },
  { pattern: "orders.*", takes: ["orders.placed", "orders.paid"], leaves: ["orders", "orders.placed.v1"] },
  { pattern: "*.placed", takes: ["orders.placed"], leaves: ["placed", "shop.orders.placed"] },
  { pattern: "orders.#", takes: ["orders", "orders.placed", "orders.placed.v1"], leaves: ["users.registered"] },
  { pattern: "#.v1", takes: ["v1", "orders.v1", "orders.placed.v1"], leaves: ["orders.placed.v2"] },
  { pattern: "#", takes: ["orders", "orders.placed.v1"], leaves: [] },
  { pattern: "orders.#.v1", takes: ["orders.v1", "orders.placed.v1", "orders.a.b.v1"], leaves: ["orders.placed"] },
  { pattern: "*.*.#", takes: ["orders.placed", "orders.placed.v1"], leaves: ["orders"] },
];

export function publishing(connect: () => Promise<Broker>): void {
  describe("publishing", () => {
    it("resolves when a queue has the message, which then arrives as it was sent", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      await broker.subscribe(examQueue({ exchange }), handler.deliver);
      const envelope = examEnvelope({
        dataversion: "1.2.0",
        dataschema: "urn:tenon:sha256-x",
        partitionkey: "o-1",
        causationid: "e-0",
        traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        tracestate: "vendor=x",
        headers: { tenant: "acme", priority: 3, rate: 0.5, urgent: true, trail: [{ by: "Ada" }] },
      });

      await broker.publish(examMessage(exchange, '{"orderId":"o-1"}', { address: "orders.order-placed.v1", envelope }));
      await handler.count(1);

      const [message] = handler.messages;
      expect(message?.address).toBe("orders.order-placed.v1");
      expect(message?.envelope).toEqual(envelope);
      expect(handler.texts).toEqual(['{"orderId":"o-1"}']);
      expect(message?.attempt).toBe(1);
      expect(message?.firstDeliveredAt).toBeInstanceOf(Date);
    });

    it("keeps a message for a queue that nobody consumes at the moment", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      const before = await broker.subscribe(queue, new Recording().deliver);
      await before.stop();

      await broker.publish(examMessage(exchange, "kept"));

      const handler = new Recording();
      await broker.subscribe(queue, handler.deliver);
      await handler.count(1);
      expect(handler.texts).toEqual(["kept"]);
    });

    it("rejects with UnroutableError when no queue wants the message", async () => {
      const broker = await connect();
      const exchange = examExchange();
      await broker.subscribe(examQueue({ exchange, pattern: "orders.*" }), new Recording().deliver);

      const published = broker.publish(examMessage(exchange, "x", { address: "users.registered" }));

      await expect(published).rejects.toThrow(UnroutableError);
      await expect(published).rejects.toThrow(
        `EVENT_UNROUTABLE users.registered: no queue is bound to exchange ${exchange.name}`,
      );
    });

    it("rejects with UnroutableError when the exchange has no queue at all", async () => {
      const broker = await connect();
      await expect(broker.publish(examMessage(examExchange(), "x"))).rejects.toThrow(UnroutableError);
    });

    it("gives each of many publishes its own outcome", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      await broker.subscribe(examQueue({ exchange, pattern: "wanted" }), handler.deliver);
      const envelope = examEnvelope({ id: "the-same-for-all" });
      const addresses = Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? "unwanted" : "wanted"));

      const outcomes = await Promise.allSettled(
        addresses.map((address, n) => broker.publish(examMessage(exchange, `${n}`, { address, envelope }))),
      );

      expect(outcomes.map(({ status }) => status)).toEqual(
        addresses.map((address) => (address === "wanted" ? "fulfilled" : "rejected")),
      );
      await handler.count(40);
      expect(handler.messages).toHaveLength(40);
    });

    it("rejects with PublishRefusedError what its protocol cannot carry, and goes on", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      await broker.subscribe(examQueue({ exchange }), handler.deliver);
      const envelope = examEnvelope({ partitionkey: "k".repeat(200_000) });

      const refused = broker.publish(examMessage(exchange, "too much", { envelope }));
      const next = broker.publish(examMessage(exchange, "next"));

      await expect(refused).rejects.toThrow(PublishRefusedError);
      await next;
      await handler.count(1);
      expect(handler.texts).toEqual(["next"]);
    });

    it("rejects with TopologyError when the exchange is of another type", async () => {
      const broker = await connect();
      const exchange = examExchange("topic");
      await broker.subscribe(examQueue({ exchange }), new Recording().deliver);

      await expect(broker.publish(examMessage({ ...exchange, type: "fanout" }, "x"))).rejects.toThrow(TopologyError);
      await broker.publish(examMessage(exchange, "still works"));
    });

    it("takes the bytes as they are at the call", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      await broker.subscribe(examQueue({ exchange }), handler.deliver);
      const message = examMessage(exchange, "before");

      const published = broker.publish(message);
      message.body.set(Buffer.from("AFTER!"));
      await published;

      await handler.count(1);
      expect(handler.texts).toEqual(["before"]);
    });

    it("carries a megabyte, and nothing", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      await broker.subscribe(examQueue({ exchange }), handler.deliver);
      const large = "x".repeat(1024 * 1024);

      await broker.publish(examMessage(exchange, large));
      await broker.publish(examMessage(exchange, ""));

      await handler.count(2);
      expect(handler.texts.map((text) => text.length)).toEqual([large.length, 0]);
    });

    it.each(patterns)("brings to the pattern $pattern what it takes", async ({ pattern, takes, leaves }) => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      const everything = new Recording();
      await broker.subscribe(examQueue({ exchange, pattern }), handler.deliver);
      await broker.subscribe(examQueue({ exchange }), everything.deliver);

      for (const address of [...leaves, ...takes]) await broker.publish(examMessage(exchange, "x", { address }));

      await handler.count(takes.length);
      await everything.count(takes.length + leaves.length);
      expect(handler.messages.map(({ address }) => address)).toEqual(takes);
    });

    it("matches a direct exchange by the whole address, and a fanout exchange by none", async () => {
      const broker = await connect();
      const direct = examExchange("direct");
      const fanout = examExchange("fanout");
      const direct1 = new Recording();
      const fanout1 = new Recording();
      await broker.subscribe(examQueue({ exchange: direct, pattern: "orders.#" }), direct1.deliver);
      await broker.subscribe(examQueue({ exchange: fanout, pattern: "orders.#" }), fanout1.deliver);

      await expect(broker.publish(examMessage(direct, "x", { address: "orders.placed" }))).rejects.toThrow(
        UnroutableError,
      );
      await broker.publish(examMessage(direct, "as written", { address: "orders.#" }));
      await broker.publish(examMessage(fanout, "whatever", { address: "users.registered" }));

      await Promise.all([direct1.count(1), fanout1.count(1)]);
      expect([direct1.texts, fanout1.texts]).toEqual([["as written"], ["whatever"]]);
    });

    it("brings one copy to a queue that is bound by several patterns", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange, pattern: "orders.*" });
      const handler = new Recording();
      await broker.subscribe(queue, handler.deliver);
      await broker.subscribe({ ...queue, pattern: "#.placed" }, handler.deliver);

      await broker.publish(examMessage(exchange, "once", { address: "orders.placed" }));
      await broker.publish(examMessage(exchange, "last", { address: "orders.last" }));

      await handler.count(2);
      expect(handler.texts.toSorted()).toEqual(["last", "once"]);
    });
  });
}
