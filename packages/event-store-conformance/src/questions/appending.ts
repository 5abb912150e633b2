import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { EventIdTakenError, type Expected, StreamConflictError, StreamTombstonedError } from "@tenon/event-store";
import { allAppear } from "../all-appear.js";
import type { ExamStore } from "../exam.js";
import { entryOf, examEvent, examEvents, namesOf } from "../exam-event.js";

export function appending(create: () => Promise<ExamStore>): void {
  describe("appending", () => {
    it("keeps events as they are, in their order, and says where the stream is", async () => {
      const { events } = await create();
      const noted = examEvent("Straße \u2028 \\ \u0000 ’");
      expect(await events.append("s-1", { events: [noted, examEvent("b")] })).toEqual({
        outcome: "appended",
        revision: 2,
      });
      expect(await events.append("s-1", { events: examEvents("c") })).toEqual({ outcome: "appended", revision: 3 });
      const { events: read, revision, isTombstoned } = await events.read("s-1");
      expect({ revision, isTombstoned }).toEqual({ revision: 3, isTombstoned: false });
      expect(read.map((event) => event.revision)).toEqual([1, 2, 3]);
      expect(read[0]).toMatchObject({ stream: "s-1", ...noted });
      expect(Math.abs(Date.now() - (read[0]?.storedAt.getTime() ?? 0))).toBeLessThan(60_000);
    });

    const states = ["absent", "present", "tombstoned"] as const;
    const cases: readonly (readonly [Expected | undefined, ...("appended" | "conflict" | "tombstoned")[]])[] = [
      [undefined, "appended", "appended", "tombstoned"],
      ["any", "appended", "appended", "tombstoned"],
      ["absent", "appended", "conflict", "tombstoned"],
      ["present", "conflict", "appended", "tombstoned"],
      [2, "conflict", "appended", "tombstoned"],
      [0, "appended", "conflict", "tombstoned"],
      [1, "conflict", "conflict", "tombstoned"],
    ];
    const cells = cases.flatMap(([expected, ...wanted]) =>
      states.map((state, at) => [expected, state, wanted[at]] as const),
    );

    it.each(cells)("expecting %s of a stream that is %s: %s", async (expected, state, wanted) => {
      const { events } = await create();
      if (state !== "absent") await events.append("s-1", { events: examEvents("a", "b") });
      if (state === "tombstoned") await events.tombstone("s-1");
      const appending = events.append("s-1", { ...(expected !== undefined && { expected }), events: examEvents("c") });
      if (wanted === "appended") expect(await appending).toMatchObject({ outcome: "appended" });
      if (wanted === "conflict") await expect(appending).rejects.toBeInstanceOf(StreamConflictError);
      if (wanted === "tombstoned") await expect(appending).rejects.toBeInstanceOf(StreamTombstonedError);
      const before = state === "present" ? ["a", "b"] : [];
      expect(namesOf((await events.read("s-1")).events)).toEqual(wanted === "appended" ? [...before, "c"] : before);
    });

    it("lets one of many who expect the same append, and says to the others that it was not them", async () => {
      const exam = await create();
      const other = await exam.reopen();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 === 0 ? exam : other).events.append("s-1", { expected: 0, events: examEvents(`${n}`) }),
        ),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect((await exam.events.read("s-1")).revision).toBe(1);
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(StreamConflictError);
      }
    });

    it("appends all of many who expect nothing, each once", async () => {
      const exam = await create();
      const other = await exam.reopen();
      const names = Array.from({ length: 40 }, (_, n) => `${n}`);
      await Promise.all(
        names.map((name, n) => (n % 2 === 0 ? exam : other).events.append("s-1", { events: examEvents(name) })),
      );
      const { events, revision } = await exam.events.read("s-1");
      expect(namesOf(events).toSorted()).toEqual(names.toSorted());
      expect(revision).toBe(40);
      expect(events.map((event) => event.revision)).toEqual(names.map((_, n) => n + 1));
    });

    it("knows events that it has kept before, whatever is expected by then", async () => {
      const { events } = await create();
      const first = examEvents("a", "b");
      await events.append("s-1", { expected: 0, events: first });
      await events.append("s-1", { events: examEvents("c") });
      expect(await events.append("s-1", { expected: 0, events: first })).toEqual({ outcome: "repeated", revision: 2 });
      expect(namesOf((await events.read("s-1")).events)).toEqual(["a", "b", "c"]);
    });

    it("refuses an id that another event has", async () => {
      const { events } = await create();
      const [a, b] = [examEvent("a"), examEvent("b")];
      await events.append("s-1", { events: [a, b] });
      const taken: readonly [string, readonly (typeof a)[]][] = [
        ["s-1", [{ ...a, data: { name: "other" } }]],
        ["s-2", [a]],
        ["s-1", [b, a]],
        ["s-1", [b, examEvent("c")]],
        ["s-1", [examEvent("c"), a]],
      ];
      for (const [stream, again] of taken) {
        await expect(events.append(stream, { events: again })).rejects.toBeInstanceOf(EventIdTakenError);
      }
      await allAppear(events, 2);
      expect(namesOf((await events.readAll(0, 100)).events)).toEqual(["a", "b"]);
    });

    it("gives an id that two ask for at the same time to one of them", async () => {
      const exam = await create();
      const other = await exam.reopen();
      for (let n = 0; n < 10; n++) {
        const event = examEvent(`${n}`);
        const outcomes = await Promise.allSettled([
          exam.events.append(`s-${n}`, { events: [event] }),
          other.events.append(`t-${n}`, { events: [event] }),
        ]);
        expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
        for (const outcome of outcomes) {
          if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(EventIdTakenError);
        }
      }
    });

    it("brings an effect about once", async () => {
      const { events } = await create();
      const effect = { queue: "q", source: "s", id: randomUUID(), retainMs: 60_000 };
      expect(await events.append("s-1", { events: examEvents("a"), effect })).toMatchObject({ outcome: "appended" });
      expect(await events.append("s-1", { events: examEvents("b"), effect })).toEqual({
        outcome: "done before",
        revision: 1,
      });
      expect(namesOf((await events.read("s-1")).events)).toEqual(["a"]);
    });

    it("keeps no effect and sends no message where the stream is not as expected", async () => {
      const { events, outbox } = await create();
      const effect = { queue: "q", source: "s", id: randomUUID(), retainMs: 60_000 };
      const noted = examEvent("a");
      const append = {
        expected: "present",
        events: [noted],
        effect,
        ...(outbox && { outbox: [entryOf(noted)] }),
      } as const;
      await expect(events.append("s-1", append)).rejects.toBeInstanceOf(StreamConflictError);
      if (outbox) expect(await outbox.backlog()).toMatchObject({ waiting: 0 });
      expect(await events.append("s-1", { ...append, expected: "absent" })).toMatchObject({ outcome: "appended" });
      if (outbox) expect(await outbox.backlog()).toMatchObject({ waiting: 1 });
      await events.append("s-1", { ...append, expected: "any" });
      if (outbox) expect(await outbox.backlog()).toMatchObject({ waiting: 1 });
    });
  });
}
