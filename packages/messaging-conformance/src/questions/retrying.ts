import { describe, expect, it } from "@jest/globals";
import type { Broker } from "@tenon/messaging";
import { examExchange, examMessage, examQueue } from "../exam-message.js";
import { done, Recording, retry, textOf } from "../recording.js";

export function retrying(connect: () => Promise<Broker>): void {
  describe("retrying", () => {
    it("delivers the message again as it was, with the attempts counted", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording(({ attempt }) => (attempt < 4 ? retry() : done));
      await broker.subscribe(examQueue({ exchange, pattern: "orders.*" }), handler.deliver);

      await broker.publish(examMessage(exchange, "again", { address: "orders.placed" }));
      await handler.count(4);

      const [first, ...others] = handler.messages;
      expect(handler.messages.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
      for (const other of others) {
        expect(other.address).toBe("orders.placed");
        expect(other.envelope).toEqual(first?.envelope);
        expect(textOf(other)).toBe("again");
        expect(other.firstDeliveredAt).toEqual(first?.firstDeliveredAt);
      }
    });

    it("delivers the same attempt again where the message was not to blame", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording(() => (handler.messages.length < 3 ? { ...retry(), sameAttempt: true } : done));
      await broker.subscribe(examQueue({ exchange }), handler.deliver);

      await broker.publish(examMessage(exchange, "again"));
      await handler.count(3);

      expect(handler.messages.map(({ attempt }) => attempt)).toEqual([1, 1, 1]);
    });

    it("waits at least as long as it is told", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const times: number[] = [];
      const handler = new Recording(({ attempt }) => {
        times.push(performance.now());
        return attempt === 1 ? retry(300) : done;
      });
      await broker.subscribe(examQueue({ exchange }), handler.deliver);

      await broker.publish(examMessage(exchange, "later"));
      await handler.count(2);

      const [first = 0, second = 0] = times;
      // Timers count in whole milliseconds.
      expect(second - first).toBeGreaterThanOrEqual(299);
    });

    it("holds up no other message meanwhile", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording((message) => (textOf(message) === "failing" ? retry(600_000) : done));
      await broker.subscribe(examQueue({ exchange, prefetch: 1 }), handler.deliver);

      await broker.publish(examMessage(exchange, "failing"));
      for (let n = 0; n < 5; n++) await broker.publish(examMessage(exchange, "other"));
      await handler.count(6);

      expect(handler.texts).toEqual(["failing", "other", "other", "other", "other", "other"]);
    });

    it("goes back to the queue it came from and to no other", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const failing = new Recording(({ attempt }) => (attempt < 3 ? retry() : done));
      const content = new Recording();
      await broker.subscribe(examQueue({ exchange }), failing.deliver);
      await broker.subscribe(examQueue({ exchange }), content.deliver);

      await broker.publish(examMessage(exchange, "x"));
      await failing.count(3);
      await broker.publish(examMessage(exchange, "y"));
      await content.count(2);

      expect(content.texts).toEqual(["x", "y"]);
    });

    it("counts a handler that rejects as a retry", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording(({ attempt }) => {
        if (attempt < 3) throw new Error("does not know what to say");
        return done;
      });
      await broker.subscribe(examQueue({ exchange }), handler.deliver);

      await broker.publish(examMessage(exchange, "x"));
      await handler.count(3);

      expect(handler.messages.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    });

    it("brings many failing messages all to their end", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const finished = new Set<string>();
      const handler = new Recording((message) => {
        if (message.attempt < 3) return retry(Math.random() * 20);
        finished.add(textOf(message));
        return done;
      });
      await broker.subscribe(examQueue({ exchange, prefetch: 20 }), handler.deliver);
      const texts = Array.from({ length: 50 }, (_, n) => `${n}`);

      await Promise.all(texts.map((text) => broker.publish(examMessage(exchange, text))));
      await handler.count(150);

      expect([...finished].toSorted()).toEqual(texts.toSorted());
      expect(handler.messages).toHaveLength(150);
    });
  });
}
