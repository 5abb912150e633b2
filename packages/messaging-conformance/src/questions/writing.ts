import { describe, expect, it } from "@jest/globals";
import { type OutgoingMessage, outboxEntry } from "@tenon/messaging";
import { examEntry, idsOf } from "../exam-entry.js";
import { examExchange, examMessage } from "../exam-message.js";
import type { ExamOutbox } from "../outbox-exam.js";

const all = { limit: 1_000, behindParked: "hold" } as const;

export function writing(create: () => Promise<ExamOutbox>): void {
  describe("writing", () => {
    it("keeps what was committed, and nothing of what was rolled back", async () => {
      const { outbox, write } = await create();
      await write([examEntry("a")]);
      await write([examEntry("b"), examEntry("c")], "roll back");
      const leases = await outbox.lease("relay", 60_000);
      expect(idsOf(await outbox.next(leases, all))).toEqual(["a"]);
    });

    it("gives back what was written, byte for byte", async () => {
      const { outbox, write } = await create();
      const message: OutgoingMessage = {
        ...examMessage(examExchange(), "", { address: "Straße.\u0000.’" }),
        body: Uint8Array.from({ length: 256 }, (_, byte) => byte),
      };
      const entry = outboxEntry(message);
      await write([entry]);
      const [row] = await outbox.next(await outbox.lease("relay", 60_000), all);
      expect(row).toMatchObject({ key: message.envelope.id, head: entry.head, attempts: 0 });
      expect([...(row?.body ?? [])]).toEqual([...message.body]);
      expect(Math.abs(Date.now() - (row?.writtenAt.getTime() ?? 0))).toBeLessThan(60_000);
    });

    it("gives rows in the order of writing, of each key and at most as many as are asked for", async () => {
      const { outbox, write } = await create();
      const ids = Array.from({ length: 60 }, (_, n) => `${n}`);
      await write(ids.slice(0, 30).map((id) => examEntry(id, { key: `key-${Number(id) % 3}` })));
      await write(ids.slice(30).map((id) => examEntry(id, { key: `key-${Number(id) % 3}` })));
      const leases = await outbox.lease("relay", 60_000);
      for (const limit of [1, 7, 1_000]) {
        const rows = await outbox.next(leases, { ...all, limit });
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.length).toBeLessThanOrEqual(limit);
        for (const [key, ofKey] of Map.groupBy(rows, (row) => row.key)) {
          const wanted = ids.filter((id) => `key-${Number(id) % 3}` === key).slice(0, ofKey.length);
          expect(idsOf(ofKey)).toEqual(wanted);
        }
      }
      expect(await outbox.next(leases, all)).toHaveLength(60);
    });

    it("counts what waits, and for how long", async () => {
      const { outbox, write } = await create();
      expect(await outbox.backlog()).toEqual({ waiting: 0, oldestMs: 0, scheduled: 0, parked: 0 });
      await write([examEntry("a"), examEntry("b", { notBefore: new Date(Date.now() + 3_600_000) })]);
      const { oldestMs, ...counts } = await outbox.backlog();
      expect(counts).toEqual({ waiting: 1, scheduled: 1, parked: 0 });
      expect(oldestMs).toBeLessThan(60_000);
    });

    it("calls when something was committed", async () => {
      const { outbox, write } = await create();
      const { promise: called, resolve: call } = Promise.withResolvers<void>();
      const unwatch = outbox.watch(call);
      await write([examEntry("a")]);
      await called;
      unwatch();
    });
  });
}
