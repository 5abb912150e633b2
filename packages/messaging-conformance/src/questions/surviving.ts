import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { type Broker, BrokerUnavailableError, PublishTimeoutError } from "@tenon/messaging";
import { eventually } from "../eventually.js";
import type { BrokerExam, ExamServer } from "../exam.js";
import { examDelivery, examExchange, examMessage, examQueue } from "../exam-message.js";
import { Load, reportFigures } from "../load.js";
import { done, Recording, retry } from "../recording.js";

/** What happens to a server must not happen to its messages. */
export function surviving(exam: BrokerExam): void {
  describe("surviving its server", () => {
    let server: ExamServer;
    let opened: Broker[] = [];

    beforeAll(async () => {
      if (!exam.startServer) throw new Error("a remote broker is examined with a server that can be killed");
      server = await exam.startServer();
    });

    afterEach(async () => {
      await server.thaw();
      await server.start();
      await Promise.all(opened.map((broker) => broker.close()));
      opened = [];
    });

    afterAll(async () => {
      await server.remove();
    });

    const connect = async () => {
      const broker = await server.connect();
      opened.push(broker);
      return broker;
    };

    it("loses nothing that was confirmed, and goes on by itself, when it is killed twice under load", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const load = new Load(broker, exchange);
      const queue = examQueue({ exchange, prefetch: 20 });
      await broker.subscribe(queue, load.deliver);
      await server.settled();

      load.start(20);
      for (const mark of [1, 2]) {
        await load.confirmedAtLeast(mark * 500);
        await server.kill();
        await server.start();
      }
      await load.confirmedAtLeast(load.confirmed + 500);
      const figures = await load.finish();

      reportFigures("killed twice under load", figures);
      expect(figures.lost).toBe(0);
      await eventually(() => broker.health().status === "up");
    });

    it("loses nothing when its connections are ended again and again", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const load = new Load(broker, exchange);
      await broker.subscribe(examQueue({ exchange, prefetch: 20 }), load.deliver);

      load.start(10);
      for (const mark of [1, 2, 3, 4, 5]) {
        await load.confirmedAtLeast(mark * 200);
        await server.closeConnections();
      }
      await load.confirmedAtLeast(load.confirmed + 200);
      const figures = await load.finish();

      reportFigures("connections ended five times", figures);
      expect(figures.lost).toBe(0);
    });

    it("keeps messages that wait for another attempt, and dead letters, through a kill", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange, delivery: { ...examDelivery, backoff: { initialMs: 1, maxMs: 5_000 } } });
      const handler = new Recording(({ attempt, address }) => {
        if (address === "hopeless")
          return { kind: "dead-letter", reason: "invalid", error: { code: "EXAM", message: "no" } };
        return attempt === 1 ? retry(3_000) : done;
      });
      await broker.subscribe(queue, handler.deliver);
      await server.settled();
      await broker.publish(examMessage(exchange, "x", { address: "hopeless" }));
      await broker.publish(examMessage(exchange, "y", { address: "later" }));
      await handler.count(2);
      await eventually(async () => (await broker.deadLetters(queue.name, 1)).length === 1);

      await server.kill();
      await server.start();

      await eventually(() => handler.messages.some(({ address, attempt }) => address === "later" && attempt === 2));
      expect(await broker.deadLetters(queue.name, 10)).toHaveLength(1);
    });

    it("delivers again what was being handled, and does not mind the outcome that comes late", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const gate = Promise.withResolvers<typeof done>();
      let deliveries = 0;
      const handler = new Recording(() => (++deliveries === 1 ? gate.promise : done));
      await broker.subscribe(examQueue({ exchange }), handler.deliver);
      await broker.publish(examMessage(exchange, "held"));
      await handler.count(1);

      await server.closeConnections();
      await handler.count(2);
      gate.resolve(done);
      await broker.publish(examMessage(exchange, "next"));

      await handler.count(3);
      expect(handler.texts).toEqual(["held", "held", "next"]);
      // Nothing has failed: it is still the first attempt.
      expect(handler.messages.map(({ attempt }) => attempt)).toEqual([1, 1, 1]);
    });

    it("rejects a publish with BrokerUnavailableError when there is no server until its deadline", async () => {
      const broker = await connect();
      const exchange = examExchange();
      await broker.subscribe(examQueue({ exchange }), new Recording().deliver);
      await server.settled();
      await server.kill();

      await eventually(() => broker.health().status === "down");
      expect(broker.health().reason).toBeTruthy();
      const published = broker.publish(examMessage(exchange, "x", { deadlineMs: 200 }));

      await expect(published).rejects.toThrow(BrokerUnavailableError);
    });

    it("publishes what was waiting when the server comes back before its deadline", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      await broker.subscribe(examQueue({ exchange }), handler.deliver);
      await server.settled();
      await server.kill();

      const published = broker.publish(examMessage(exchange, "patient"));
      await server.start();

      await published;
      await handler.count(1);
    });

    it("needs no server to begin with", async () => {
      await server.kill();
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      const subscribed = broker.subscribe(examQueue({ exchange }), handler.deliver);
      expect(broker.health().status).toBe("down");

      await server.start();

      await subscribed;
      await broker.publish(examMessage(exchange, "x"));
      await handler.count(1);
    });

    it("rejects a publish by its deadline when the server falls silent, and goes on when it answers again", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const handler = new Recording();
      await broker.subscribe(examQueue({ exchange }), handler.deliver);
      await broker.publish(examMessage(exchange, "before"));
      await server.freeze();

      const published = broker.publish(examMessage(exchange, "into the dark", { deadlineMs: 500 }));
      await expect(published).rejects.toThrow(PublishTimeoutError);
      await eventually(() => broker.health().status === "down");
      await server.thaw();

      await broker.publish(examMessage(exchange, "after"));
      await eventually(() => handler.texts.includes("after"));
    });

    it("closes although the server does not answer", async () => {
      const broker = await connect();
      const exchange = examExchange();
      await broker.subscribe(examQueue({ exchange }), new Recording().deliver);
      await server.freeze();

      await broker.close();

      expect(broker.health()).toEqual({ status: "down", reason: "closed" });
    });

    it("closes although the server is gone", async () => {
      const broker = await connect();
      await broker.subscribe(examQueue({ exchange: examExchange() }), new Recording().deliver);
      await server.kill();

      await broker.close();
    });

    it("declares and consumes again when the queue was deleted", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      const handler = new Recording();
      await broker.subscribe(queue, handler.deliver);

      for (const text of ["one", "two", "three"]) {
        await server.deleteQueue(queue.name);
        await eventually(async () => {
          // Until it is declared again, nobody wants the message.
          const published = broker.publish(examMessage(exchange, text));
          return published.then(
            () => true,
            () => false,
          );
        });
        // A queue takes with it what nobody has taken out.
        await eventually(() => handler.texts.includes(text));
      }

      expect(handler.texts).toEqual(["one", "two", "three"]);
      await eventually(() => broker.health().status === "up");
    });
  });
}
