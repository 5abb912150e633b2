import { describe, expect, it } from "@jest/globals";
import type { Broker, Outcome } from "@tenon/messaging";
import { eventually } from "../eventually.js";
import { examDelivery, examExchange, examMessage, examQueue } from "../exam-message.js";
import { done, Recording, retry, textOf } from "../recording.js";

const givenUp: Outcome = {
  kind: "dead-letter",
  reason: "invalid",
  error: { code: "EVENT_INVALID", message: "/lines must NOT have fewer than 1 items", stack: "at the door" },
};

export function deadLettering(connect: () => Promise<Broker>): void {
  describe("dead-lettering", () => {
    it("keeps the message with its reason, its error and its times, and delivers it no more", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      const givenUpBy = { consumer: "exam", contractVersion: "1.2.0", attempt: 1 };
      const handler = new Recording((message) => (textOf(message) === "bad" ? { ...givenUp, givenUpBy } : done));
      await broker.subscribe(queue, handler.deliver);

      await broker.publish(examMessage(exchange, "bad", { address: "orders.placed" }));
      await broker.publish(examMessage(exchange, "good"));
      await handler.count(2);
      await eventually(async () => (await broker.deadLetters(queue.name, 10)).length > 0);

      const [letter, ...others] = await broker.deadLetters(queue.name, 10);
      const [bad] = handler.messages;
      expect(others).toEqual([]);
      expect(letter).toMatchObject({
        queue: queue.name,
        reason: "invalid",
        error: givenUp.kind === "dead-letter" && givenUp.error,
        givenUpBy,
      });
      expect(letter?.message).toMatchObject({ address: "orders.placed", envelope: bad?.envelope, attempt: 1 });
      expect(letter?.message.firstDeliveredAt).toEqual(bad?.firstDeliveredAt);
      expect(letter && textOf(letter.message)).toBe("bad");
      expect(letter?.at).toBeInstanceOf(Date);
      expect(handler.texts).toEqual(["bad", "good"]);
    });

    it("says in which attempt it was given up", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      const handler = new Recording(({ attempt }) => (attempt < 3 ? retry() : givenUp));
      await broker.subscribe(queue, handler.deliver);

      await broker.publish(examMessage(exchange, "bad"));
      await eventually(async () => (await broker.deadLetters(queue.name, 10)).length > 0);

      const [letter] = await broker.deadLetters(queue.name, 10);
      expect(letter?.message.attempt).toBe(3);
    });

    it("lists the oldest first, as many as asked for, and as often as asked", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange, prefetch: 1 });
      await broker.subscribe(queue, new Recording(() => givenUp).deliver);
      for (const text of ["first", "second", "third"]) await broker.publish(examMessage(exchange, text));
      await eventually(async () => (await broker.deadLetters(queue.name, 10)).length === 3);

      for (let n = 0; n < 30; n++) {
        const letters = await broker.deadLetters(queue.name, 2);
        expect(letters.map(({ message }) => textOf(message))).toEqual(["first", "second"]);
      }
      expect(await broker.deadLetters(queue.name, 10)).toHaveLength(3);
    });

    it("keeps a stack of any length as far as it fits", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      const error = { code: "C".repeat(100_000), message: "m".repeat(100_000), stack: "s".repeat(500_000) };
      await broker.subscribe(queue, new Recording(() => ({ kind: "dead-letter", reason: "invalid", error })).deliver);

      await broker.publish(examMessage(exchange, "bad"));
      await eventually(async () => (await broker.deadLetters(queue.name, 10)).length > 0);

      const [letter] = await broker.deadLetters(queue.name, 1);
      expect(letter?.error.stack?.startsWith("sss")).toBe(true);
    });

    it("discards, replays and replaces those that are chosen, and keeps the others", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      let isMended = false;
      const handler = new Recording(() => (isMended ? done : givenUp));
      await broker.subscribe(queue, handler.deliver);
      const texts = ["keep", "discard", "replay", "replace"];
      for (const text of texts) await broker.publish(examMessage(exchange, text, { address: "orders.placed" }));
      await eventually(async () => (await broker.deadLetters(queue.name, 10)).length === texts.length);
      const before = await broker.deadLetters(queue.name, 10);
      isMended = true;

      await broker.sweepDeadLetters(queue.name, ({ message }) => {
        const text = textOf(message);
        if (text === "discard" || text === "replay") return { kind: text };
        return text === "replace" ? { kind: "replace", body: Buffer.from("replaced") } : { kind: "keep" };
      });
      await handler.count(5);

      const again = handler.messages[4];
      expect(again).toMatchObject({ address: "orders.placed", attempt: 1 });
      expect(again?.envelope).toEqual(before.find(({ message }) => textOf(message) === "replay")?.message.envelope);
      expect(again && textOf(again)).toBe("replay");
      const left = await broker.deadLetters(queue.name, 10);
      expect(left.map(({ message }) => textOf(message)).toSorted()).toEqual(["keep", "replaced"]);
      for (const [text, now] of [
        ["keep", "keep"],
        ["replace", "replaced"],
      ]) {
        const letter = left.find(({ message }) => textOf(message) === now);
        const was = before.find(({ message }) => textOf(message) === text);
        expect({ ...letter, message: { ...letter?.message, body: "" } }).toEqual({
          ...was,
          message: { ...was?.message, body: "" },
        });
      }
    });

    it("sweeps nothing where nothing was given up", async () => {
      const broker = await connect();
      const seen: unknown[] = [];
      await broker.sweepDeadLetters("exam.never-declared", (letter) => {
        seen.push(letter);
        return { kind: "discard" };
      });
      expect(seen).toEqual([]);
    });

    it("has none where nothing was given up", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange });
      await broker.subscribe(queue, new Recording().deliver);

      expect(await broker.deadLetters(queue.name, 10)).toEqual([]);
      expect(await broker.deadLetters("exam.never-declared", 10)).toEqual([]);
    });

    it("drops the message where the channel keeps no dead letters", async () => {
      const broker = await connect();
      const exchange = examExchange();
      const queue = examQueue({ exchange, delivery: { ...examDelivery, deadLetter: false } });
      const handler = new Recording((message) => (textOf(message) === "bad" ? givenUp : done));
      const running = await broker.subscribe(queue, handler.deliver);

      await broker.publish(examMessage(exchange, "bad"));
      await broker.publish(examMessage(exchange, "good"));
      await handler.count(2);
      await running.stop();

      expect(await broker.deadLetters(queue.name, 10)).toEqual([]);
      const later = new Recording();
      await broker.subscribe(queue, later.deliver);
      await broker.publish(examMessage(exchange, "new"));
      await later.count(1);
      expect(later.texts).toEqual(["new"]);
    });
  });
}
