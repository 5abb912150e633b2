import { describe, expect, it } from "@jest/globals";
import type { NextRows, OutboxRow, Settlement } from "@tenon/messaging";
import { eventually } from "../eventually.js";
import { examEntry, idsOf } from "../exam-entry.js";
import type { ExamOutbox } from "../outbox-exam.js";

const failure = { code: "PUBLISH_REFUSED", message: "PUBLISH_REFUSED exam: no" };
const nothing: Settlement = { sent: [], postponed: [], parked: [] };

export function postponing(create: () => Promise<ExamOutbox>): void {
  /** Three of one key, and one of another; all leased. */
  async function four() {
    const { outbox, write } = await create();
    await write(["a1", "a2", "b1", "a3"].map((id) => examEntry(id, { key: id.slice(0, 1) })));
    const leases = await outbox.lease("relay", 60_000);
    const next = (behindParked: NextRows["behindParked"] = "hold") => outbox.next(leases, { limit: 100, behindParked });
    const settle = (settlement: Partial<Settlement>) => outbox.settle(leases, { ...nothing, ...settlement });
    return { outbox, rows: await next(), next, settle };
  }

  const find = (rows: readonly OutboxRow[], id: string) => rows[idsOf(rows).indexOf(id)]?.position ?? -1;

  describe("settling", () => {
    it("removes what was sent", async () => {
      const { outbox, rows, next, settle } = await four();
      expect(await settle({ sent: [find(rows, "a1"), find(rows, "b1")] })).toBe(true);
      expect(idsOf(await next())).toEqual(["a2", "a3"]);
      expect(await outbox.backlog()).toMatchObject({ waiting: 2, parked: 0 });
    });

    it("lets only its key wait for what was postponed, and counts the attempt", async () => {
      const { rows, next, settle } = await four();
      const position = find(rows, "a1");
      await settle({ postponed: [{ position, delayMs: 3_600_000, failure }] });
      expect(idsOf(await next())).toEqual(["b1"]);
      expect(await settle({ postponed: [{ position, delayMs: 1, failure }] })).toBe(true);
      await eventually(async () => idsOf(await next()).includes("a1"));
      const again = await next();
      expect(again.map(({ attempts }) => attempts)).toEqual([2, 0]);
      await settle({ sent: [position] });
      expect(idsOf(await next())).toEqual(["a2", "b1", "a3"]);
    });

    it("parks with the reason, and holds its key or sends the rest, as one likes", async () => {
      const { outbox, rows, next, settle } = await four();
      await settle({ sent: [find(rows, "a1")], parked: [{ position: find(rows, "a2"), failure }] });
      expect(idsOf(await next("hold"))).toEqual(["b1"]);
      expect(idsOf(await next("send"))).toEqual(["b1", "a3"]);
      expect(await outbox.backlog()).toMatchObject({ waiting: 2, parked: 1 });
      const parked = await outbox.parked(10);
      expect(parked).toMatchObject([{ position: find(rows, "a2"), key: "a", attempts: 1, failure }]);
      expect(Math.abs(Date.now() - (parked[0]?.parkedAt.getTime() ?? 0))).toBeLessThan(60_000);
    });

    it("makes a parked row due again, at its old place and with all its attempts", async () => {
      const { outbox, rows, next, settle } = await four();
      const position = find(rows, "a1");
      expect(await outbox.retry(position)).toBe(false);
      await settle({ parked: [{ position, failure }] });
      expect(await outbox.retry(position)).toBe(true);
      expect((await next()).map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0]);
      expect(idsOf(await next())).toEqual(["a1", "a2", "b1", "a3"]);
      expect(await outbox.parked(10)).toEqual([]);
    });

    it("discards a parked row, and no other", async () => {
      const { outbox, rows, next, settle } = await four();
      const position = find(rows, "a1");
      expect(await outbox.discard(position)).toBe(false);
      await settle({ parked: [{ position, failure }] });
      expect(await outbox.discard(position)).toBe(true);
      expect(idsOf(await next())).toEqual(["a2", "b1", "a3"]);
    });
  });

  describe("scheduling", () => {
    it("gives an event when it is due, and holds no other up meanwhile", async () => {
      const { outbox, write } = await create();
      const soon = new Date(Date.now() + 500);
      await write([
        examEntry("soon", { key: "a", notBefore: soon }),
        examEntry("now", { key: "a" }),
        examEntry("much later", { key: "a", notBefore: new Date(Date.now() + 3_600_000) }),
      ]);
      const leases = await outbox.lease("relay", 60_000);
      const next = async () => idsOf(await outbox.next(leases, { limit: 10, behindParked: "hold" }));
      expect(await next()).toEqual(["now"]);
      await eventually(async () => (await next()).includes("soon"));
      expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());
      expect(await next()).toEqual(["soon", "now"]);
    });
  });
}
