import { describe, expect, it } from "@jest/globals";
import { type Broker, type BrokerFeatures, BrokerUnavailableError, type Outcome } from "@tenon/messaging";
import { eventually } from "../eventually.js";
import { examExchange, examMessage, examQueue } from "../exam-message.js";
import { done, Recording } from "../recording.js";

export function closing(connect: () => Promise<Broker>, features: BrokerFeatures): void {
  describe("stopping and closing", () => {
    it("declares its features and is up", async () => {
      const broker = await connect();
      expect(broker.features).toEqual(features);
      await eventually(() => broker.health().status === "up");
    });

    it("stops when the handlers are done, and leaves the rest in the queue", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange, prefetch: 2 });
      const gate = Promise.withResolvers<Outcome>();
      const handler = new Recording(() => gate.promise);
      const running = await broker.subscribe(queue, handler.deliver);
      for (let n = 0; n < 6; n++) await broker.publish(examMessage(exchange, `${n}`));
      await handler.count(2);

      let hasStopped = false;
      const stopped = running.stop().then(() => {
        hasStopped = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(hasStopped).toBe(false);
      gate.resolve(done);
      await stopped;
      expect(handler.texts).toEqual(["0", "1"]);

      const later = new Recording();
      await broker.subscribe(queue, later.deliver);
      await later.count(4);
      expect(later.texts.toSorted()).toEqual(["2", "3", "4", "5"]);
    });

    it("stops as often as it is told", async () => {
      const broker = await connect();
      const running = await broker.subscribe(examQueue({ exchange: examExchange() }), new Recording().deliver);

      await Promise.all([running.stop(), running.stop()]);
      await running.stop();
    });

    it("carries out retries and dead letters that are decided while it stops", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      const gate = Promise.withResolvers<Outcome>();
      const handler = new Recording(() => gate.promise);
      const running = await broker.subscribe(queue, handler.deliver);
      await broker.publish(examMessage(exchange, "given up"));
      await handler.count(1);

      const stopped = running.stop();
      gate.resolve({ kind: "dead-letter", reason: "invalid", error: { code: "EXAM", message: "no" } });
      await stopped;

      await eventually(async () => (await broker.deadLetters(queue.name, 1)).length === 1);
    });

    it("closes when handlers and publishes have ended, and lets handlers publish until then", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const others = examExchange();
      const gate = Promise.withResolvers<void>();
      const outcomes: string[] = [];
      const handler = new Recording(async () => {
        await gate.promise;
        await broker.publish(examMessage(others, "what follows"));
        outcomes.push("handled");
        return done;
      });
      const waiting = await broker.subscribe(examQueue({ exchange: others }), new Recording().deliver);
      await waiting.stop();
      await broker.subscribe(examQueue({ exchange }), handler.deliver);
      await broker.publish(examMessage(exchange, "x"));
      await handler.count(1);

      const published = broker.publish(examMessage(exchange, "under way")).then(() => outcomes.push("published"));
      const closed = broker.close().then(() => outcomes.push("closed"));
      gate.resolve();
      await Promise.all([published, closed]);

      expect(outcomes.at(-1)).toBe("closed");
      expect(outcomes).toContain("handled");
    });

    it("does nothing more once it is closed", async () => {
      const broker = await connect();
      const exchange = examExchange();
      await broker.subscribe(examQueue({ exchange }), new Recording().deliver);
      await broker.close();
      await broker.close();

      expect(broker.health()).toEqual({ status: "down", reason: "closed" });
      await expect(broker.publish(examMessage(exchange, "x"))).rejects.toThrow(BrokerUnavailableError);
      const subscribed = broker.subscribe(examQueue({ exchange }), new Recording().deliver);
      await expect(subscribed).rejects.toThrow(BrokerUnavailableError);
    });
  });
}
