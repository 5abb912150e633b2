import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { allEvents, eventsOf, subscribe } from "@tenon/event-store";
import { allAppear } from "../all-appear.js";
import type { ExamStore } from "../exam.js";
import { examEvents, namesOf } from "../exam-event.js";

export function reading(create: () => Promise<ExamStore>): void {
  describe("reading", () => {
    it("reads a stream from a revision on, both ways, at most so many", async () => {
      const { events } = await create();
      await events.append("s-1", { events: examEvents("a", "b", "c", "d") });
      await events.append("s-2", { events: examEvents("x") });
      const names = async (options: Parameters<typeof events.read>[1]) =>
        namesOf((await events.read("s-1", options)).events);
      expect(await names({ from: 2 })).toEqual(["b", "c", "d"]);
      expect(await names({ from: 2, limit: 2 })).toEqual(["b", "c"]);
      expect(await names({ direction: "backwards" })).toEqual(["d", "c", "b", "a"]);
      expect(await names({ direction: "backwards", from: 3, limit: 2 })).toEqual(["c", "b"]);
      expect(await names({ from: 5 })).toEqual([]);
      expect(await events.read("s-3")).toEqual({ events: [], revision: 0, isTombstoned: false });
    });

    it("reads everything in one order, page by page", async () => {
      const { events } = await create();
      expect(await events.readAll(0, 10)).toEqual({ events: [], reached: 0 });
      for (const n of [1, 2, 3, 4, 5, 6, 7]) await events.append(`s-${n % 3}`, { events: examEvents(`${n}`) });
      await allAppear(events, 7);
      const first = await events.readAll(0, 4);
      const second = await events.readAll(first.reached, 4);
      expect(namesOf([...first.events, ...second.events])).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
      expect(second.reached).toBe(await events.head());
      expect(await events.readAll(second.reached, 4)).toEqual({ events: [], reached: second.reached });
    });

    it("reads streams of any length", async () => {
      const { events } = await create();
      const names = Array.from({ length: 1_203 }, (_, n) => `${n}`);
      for (let at = 0; at < names.length; at += 401) {
        await events.append("s-1", { events: examEvents(...names.slice(at, at + 401)) });
      }
      const read: string[] = [];
      for await (const event of eventsOf(events, "s-1")) read.push(...namesOf([event]));
      expect(read).toEqual(names);
      await allAppear(events, names.length);
      const all: string[] = [];
      for await (const event of allEvents(events)) all.push(...namesOf([event]));
      expect(all).toEqual(names);
    });

    it("leaves out what is older than the stream is kept for", async () => {
      const { events } = await create();
      await events.append("s-1", { events: examEvents("old") });
      await events.keepFor("s-1", 400);
      expect(namesOf((await events.read("s-1")).events)).toEqual(["old"]);
      await sleep(600);
      await events.append("s-1", { events: examEvents("new") });
      expect(await events.read("s-1")).toMatchObject({ revision: 2, events: [{ revision: 2, data: { name: "new" } }] });
      await events.keepFor("s-1", undefined);
      expect(namesOf((await events.read("s-1")).events)).toEqual(["old", "new"]);
    });

    it("reads no events of a stream that was ended, and ends none that is not as expected", async () => {
      const { events } = await create();
      await events.append("s-1", { events: examEvents("a") });
      await expect(events.tombstone("s-1", 2)).rejects.toMatchObject({ code: "STREAM_CONFLICT" });
      await events.tombstone("s-1", 1);
      expect(await events.read("s-1")).toEqual({ events: [], revision: 1, isTombstoned: true });
      await expect(events.tombstone("s-1")).rejects.toMatchObject({ code: "STREAM_TOMBSTONED" });
      await events.tombstone("s-2");
      await expect(events.append("s-2", { events: examEvents("a") })).rejects.toMatchObject({
        code: "STREAM_TOMBSTONED",
      });
    });

    it("keeps the newest snapshot of a stream", async () => {
      const { events } = await create();
      expect(await events.snapshot("s-1")).toBeUndefined();
      for (const revision of [10, 20]) await events.keepSnapshot("s-1", { revision, digest: "d", state: { revision } });
      expect(await events.snapshot("s-1")).toEqual({ revision: 20, digest: "d", state: { revision: 20 } });
    });
  });

  describe("subscribing", () => {
    it("gives what there is and then what comes, each event once and in order, until it is ended", async () => {
      const exam = await create();
      const other = await exam.reopen();
      const end = new AbortController();
      const names: string[] = [];
      await exam.events.append("s-1", { events: examEvents("0", "1", "2") });
      const reading = (async () => {
        for await (const { events } of subscribe(exam.events, { after: 0, signal: end.signal, limit: 2, pollMs: 20 })) {
          names.push(...namesOf(events));
        }
      })();
      for (let n = 3; n < 30; n++) {
        const { events } = n % 2 === 0 ? exam : other;
        await events.append(`s-${n % 4}`, { events: examEvents(`${n}`) });
      }
      while (names.length < 30) await sleep(5);
      end.abort();
      await reading;
      expect(names).toEqual(Array.from({ length: 30 }, (_, n) => `${n}`));
    });
  });
}
