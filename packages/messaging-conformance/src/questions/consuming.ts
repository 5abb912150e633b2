import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { type Broker, type Outcome, UnroutableError } from "@tenon/messaging";
import { eventually } from "../eventually.js";
import { examDelivery, examExchange, examMessage, examQueue } from "../exam-message.js";
import { done, Recording, textOf } from "../recording.js";

function isUnroutable(error: unknown): boolean {
  return error instanceof UnroutableError;
}

export function consuming(connect: () => Promise<Broker>): void {
  describe("consuming", () => {
    it("lets subscriptions of one queue compete, each message going to one of them", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange, prefetch: 1 });
      const one = new Recording();
      const other = new Recording();
      await broker.subscribe(queue, one.deliver);
      await broker.subscribe(queue, other.deliver);
      const texts = Array.from({ length: 40 }, (_, n) => `${n}`);

      await Promise.all(texts.map((text) => broker.publish(examMessage(exchange, text))));
      await eventually(() => one.messages.length + other.messages.length >= texts.length);

      expect([...one.texts, ...other.texts].toSorted()).toEqual(texts.toSorted());
      expect(one.messages.length).toBeGreaterThan(0);
      expect(other.messages.length).toBeGreaterThan(0);
    });

    it("gives queues of their own a copy each", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handlers = [new Recording(), new Recording(), new Recording()];
      for (const handler of handlers) await broker.subscribe(examQueue({ exchange }), handler.deliver);

      await broker.publish(examMessage(exchange, "to all"));

      await Promise.all(handlers.map((handler) => handler.count(1)));
      expect(handlers.map(({ texts }) => texts)).toEqual([["to all"], ["to all"], ["to all"]]);
    });

    it("fills a queue from each of its bindings", async () => {
      const broker = await connect();
      const [exchange, other] = [examExchange(), examExchange()];
      const handler = new Recording();
      const moreBindings = [
        { exchange, pattern: "exam.older.*" },
        { exchange: other, pattern: "#" },
      ];
      await broker.subscribe(examQueue({ exchange, pattern: "exam.today", moreBindings }), handler.deliver);

      await broker.publish(examMessage(exchange, "today", { address: "exam.today" }));
      await broker.publish(examMessage(exchange, "older", { address: "exam.older.v1" }));
      await broker.publish(examMessage(other, "elsewhere"));
      await expect(broker.publish(examMessage(exchange, "no", { address: "exam.no" }))).rejects.toThrow(
        UnroutableError,
      );

      await handler.count(3);
      expect(handler.texts.toSorted()).toEqual(["elsewhere", "older", "today"]);
    });

    it("keeps the order of a queue where one message is handled at a time", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      await broker.subscribe(examQueue({ exchange, prefetch: 1 }), handler.deliver);
      const texts = Array.from({ length: 50 }, (_, n) => `${n}`);

      await Promise.all(texts.map((text) => broker.publish(examMessage(exchange, text))));

      await handler.count(texts.length);
      expect(handler.texts).toEqual(texts);
    });

    it("has no more messages with the handler than prefetch says", async () => {
      const broker = await connect();
      const exchange = examExchange();
      let underWay = 0;
      let most = 0;
      const handler = new Recording(async () => {
        most = Math.max(most, ++underWay);
        await new Promise(setImmediate);
        underWay--;
        return done;
      });
      await broker.subscribe(examQueue({ exchange, prefetch: 3 }), handler.deliver);

      await Promise.all(Array.from({ length: 60 }, (_, n) => broker.publish(examMessage(exchange, `${n}`))));
      await handler.count(60);

      expect(most).toBeLessThanOrEqual(3);
    });

    it("is not held up by one slow handler", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const slow = Promise.withResolvers<typeof done>();
      const handler = new Recording((message) => (textOf(message) === "slow" ? slow.promise : done));
      await broker.subscribe(examQueue({ exchange, prefetch: 2 }), handler.deliver);

      await broker.publish(examMessage(exchange, "slow"));
      for (let n = 0; n < 20; n++) await broker.publish(examMessage(exchange, `${n}`));

      await handler.count(21);
      slow.resolve(done);
      expect(handler.texts).toHaveLength(21);
    });

    it("does not deliver again what is done", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      const handler = new Recording();
      const running = await broker.subscribe(queue, handler.deliver);
      for (let n = 0; n < 20; n++) await broker.publish(examMessage(exchange, `${n}`));
      await handler.count(20);
      await running.stop();

      const later = new Recording();
      await broker.subscribe(queue, later.deliver);
      await broker.publish(examMessage(exchange, "new"));

      await later.count(1);
      expect(later.texts).toEqual(["new"]);
    });

    it("keeps what was left in its place, for the next subscription", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange, prefetch: 10 });
      const leaving = new Recording((message) => (textOf(message) === "1" ? done : { kind: "leave" }));
      const running = await broker.subscribe(queue, leaving.deliver);
      for (const text of ["0", "1", "2"]) await broker.publish(examMessage(exchange, text));
      await leaving.count(3);
      await running.stop();
      await broker.publish(examMessage(exchange, "3"));

      const later = new Recording();
      await broker.subscribe({ ...queue, prefetch: 1 }, later.deliver);
      await later.count(3);
      expect(later.texts).toEqual(["0", "2", "3"]);
      expect(later.messages.map(({ attempt }) => attempt)).toEqual([1, 1, 1]);
    });

    it("gives everything to one of several subscriptions where the order is kept, and then to the next", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const delivery = { ...examDelivery, orderedBy: "/key", handledInOrder: true };
      const queue = examQueue({ exchange, delivery, prefetch: 3 });
      const one = new Recording();
      const other = new Recording();
      const first = await broker.subscribe(queue, one.deliver);
      await broker.subscribe(queue, other.deliver);
      for (let n = 0; n < 20; n++) await broker.publish(examMessage(exchange, `${n}`));
      await one.count(20);
      expect(other.texts).toEqual([]);

      await first.stop();
      for (let n = 20; n < 30; n++) await broker.publish(examMessage(exchange, `${n}`));
      await other.count(10);
      expect([...one.texts, ...other.texts]).toEqual(Array.from({ length: 30 }, (_, n) => `${n}`));
    });

    it("gives the next of several subscriptions what the one before has left, and only then what lies behind it, where the order is kept", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const delivery = { ...examDelivery, orderedBy: "/key", handledInOrder: true };
      const queue = examQueue({ exchange, delivery, prefetch: 3 });
      const decided = Promise.withResolvers<Outcome>();
      const one = new Recording(() => decided.promise);
      const other = new Recording();
      const first = await broker.subscribe(queue, one.deliver);
      await broker.subscribe(queue, other.deliver);
      for (let n = 0; n < 10; n++) await broker.publish(examMessage(exchange, `${n}`));
      await one.count(3);

      const stopped = first.stop();
      await sleep(200); // Time enough to deliver to the other, for whoever would.
      decided.resolve({ kind: "leave" });
      await stopped;
      await other.count(10);
      expect(other.texts).toEqual(Array.from({ length: 10 }, (_, n) => `${n}`));
    });

    it("forgets a temporary queue when its subscription has ended", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange, temporary: true });
      const handler = new Recording();
      const running = await broker.subscribe(queue, handler.deliver);
      await broker.publish(examMessage(exchange, "heard"));
      await handler.count(1);
      await running.stop();

      await eventually(() => broker.publish(examMessage(exchange, "lost")).then(() => false, isUnroutable));
    });

    it("gives each delivery bytes of its own", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const texts: string[] = [];
      const handler = new Recording((message) => {
        texts.push(textOf(message));
        message.body.fill(0);
        return message.attempt < 2 ? { kind: "retry", delayMs: 1, error: { code: "EXAM", message: "again" } } : done;
      });
      await broker.subscribe(examQueue({ exchange }), handler.deliver);

      await broker.publish(examMessage(exchange, "whole"));

      await handler.count(2);
      expect(texts).toEqual(["whole", "whole"]);
    });
  });
}
