import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { type Lease, outboxPartitions } from "@tenon/messaging";
import { examEntry } from "../exam-entry.js";
import type { ExamOutbox } from "../outbox-exam.js";

const partitionsOf = (leases: readonly Lease[]) => leases.map(({ partition }) => partition).sort((a, b) => a - b);
const everyPartition = Array.from({ length: outboxPartitions }, (_, partition) => partition);
const all = { limit: 1_000, behindParked: "hold" } as const;

export function leasing(create: () => Promise<ExamOutbox>): void {
  describe("leasing", () => {
    it("gives everything to whoever is alone", async () => {
      const { outbox } = await create();
      expect(partitionsOf(await outbox.lease("one", 60_000))).toEqual(everyPartition);
    });

    it("divides the partitions among all who ask, and gives none to two", async () => {
      const { outbox, reopen } = await create();
      const other = await reopen();
      await outbox.lease("one", 60_000);
      expect(await other.outbox.lease("two", 60_000)).toEqual([]);
      const one = await outbox.lease("one", 60_000);
      const two = await other.outbox.lease("two", 60_000);
      expect([one.length, two.length]).toEqual([8, 8]);
      expect(partitionsOf([...one, ...two])).toEqual(everyPartition);
    });

    it("answers somebody who asks for no time at all", async () => {
      const { outbox } = await create();
      expect(await outbox.lease("hasty", 0)).toEqual([]);
      expect(partitionsOf(await outbox.lease("one", 60_000))).toEqual(everyPartition);
    });

    it("passes a lease on when it was given back", async () => {
      const { outbox } = await create();
      const [first] = await outbox.lease("one", 60_000);
      await outbox.release("one");
      const two = await outbox.lease("two", 60_000);
      expect(partitionsOf(two)).toEqual(everyPartition);
      expect(two[0]?.token).toBeGreaterThan(first?.token ?? 0);
    });

    it("passes a lease on when it has run out, and what its holder settles then is refused as a whole", async () => {
      const { outbox, write, reopen } = await create();
      const other = await reopen();
      await write([examEntry("a")]);
      const late = await outbox.lease("late", 50);
      const [row] = await outbox.next(late, all);
      await sleep(100);
      const taken = await other.outbox.lease("in time", 60_000);
      expect(partitionsOf(taken)).toEqual(everyPartition);

      const sent = { sent: [row?.position ?? -1], postponed: [], parked: [] };
      expect(await outbox.settle(late, sent)).toBe(false);
      expect(await other.outbox.next(taken, all)).toHaveLength(1);
      expect(await other.outbox.settle(taken, sent)).toBe(true);
      expect(await other.outbox.next(taken, all)).toHaveLength(0);
    });

    it("keeps a lease that is renewed in time, with its token", async () => {
      const { outbox, reopen } = await create();
      const other = await reopen();
      const first = await outbox.lease("one", 2_000);
      await sleep(20);
      const renewed = await outbox.lease("one", 60_000);
      expect(renewed).toEqual(first);
      await sleep(2_000);
      expect(await other.outbox.lease("two", 60_000)).toEqual([]);
    });
  });
}
