import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "@jest/globals";
import { allAppear, countAll } from "../all-appear.js";
import { eventsEach, killedStreams } from "../append-until-killed.js";
import type { EventStoreExam, ExamStore } from "../exam.js";
import { examEvents, namesOf } from "../exam-event.js";

/** After so many answers the process is killed, again and again in the same store. */
const killedAfter = [1, 7, 40, 150];

export function surviving(create: () => Promise<ExamStore>, { appender, fills }: EventStoreExam): void {
  describe("surviving", () => {
    if (appender) {
      it("has lost nothing that it has answered for, and torn nothing apart, when its process is killed while it appends", async () => {
        const exam = await create();
        for (const answers of killedAfter) {
          const answered = await appendAndKill([appender, exam.place], answers);
          const { events } = await exam.reopen();
          for (const stream of killedStreams) {
            const { events: kept, revision } = await events.read(stream, { limit: 10_000 });
            expect(revision).toBeGreaterThanOrEqual(answered.get(stream) ?? 0);
            expect(revision % eventsEach).toBe(0);
            expect(namesOf(kept)).toEqual(Array.from({ length: revision }, (_, at) => `${at + 1}`));
          }
          // A server may still be at what the killed process has sent last: the streams are counted before and after.
          await allAppear(events, await countStreams(events));
          expect(await countAll(events)).toBeLessThanOrEqual(await countStreams(events));
        }
      });
    }

    if (fills) {
      it("refuses what the disk has no room for, whole, and goes on when there is room again", async () => {
        const exam = await create();
        const { events } = exam;
        await events.append("s-0", { events: examEvents("before") });
        const large = "x".repeat(2_000);
        const attempt = (n: number) => ({ expected: 0, events: examEvents(`${n}`, large, `${n}`) }) as const;
        const attempts = Array.from({ length: 60 }, (_, n) => attempt(n));
        const empty = exam.fill?.();
        const outcomes = await Promise.allSettled(attempts.map((one, n) => events.append(`s-${n + 1}`, one)));
        expect(outcomes.some(({ status }) => status === "rejected")).toBe(true);
        for (const [n, outcome] of outcomes.entries()) {
          if (outcome.status === "rejected") expect(String(outcome.reason)).toMatch(fills);
          const { revision, events: kept } = await events.read(`s-${n + 1}`);
          expect(kept).toHaveLength(revision);
          if (outcome.status === "fulfilled") expect(revision).toBe(3);
          else expect([0, 3]).toContain(revision);
        }
        await expect(events.append("s-0", { events: examEvents(large.repeat(30)) })).rejects.toThrow(fills);
        empty?.();
        for (const [n, one] of attempts.entries()) await events.append(`s-${n + 1}`, one);
        const other = await exam.reopen();
        const names = attempts.flatMap((_, n) => [`${n}`, large, `${n}`]);
        expect(namesOf((await other.events.readAll(0, 1_000)).events).toSorted()).toEqual(
          ["before", ...names].toSorted(),
        );
      });
    }
  });
}

/** By stream, the last revision that was answered for before the kill. */
async function appendAndKill(program: readonly string[], answers: number): Promise<ReadonlyMap<string, number>> {
  const child = spawn(process.execPath, ["--no-warnings", ...program], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  const answered = new Map<string, number>();
  let lines = 0;
  for await (const line of createInterface(child.stdout)) {
    const [stream = "", revision] = line.split(" ");
    answered.set(stream, Number(revision));
    if (++lines === answers) child.kill("SIGKILL");
  }
  const [code, signal] = await ended;
  if (signal !== "SIGKILL") throw new Error(`the process that appends has ended by itself, with ${code}`);
  return answered;
}

async function countStreams(events: ExamStore["events"]): Promise<number> {
  const revisions = await Promise.all(killedStreams.map(async (stream) => (await events.read(stream)).revision));
  return revisions.reduce((sum, revision) => sum + revision, 0);
}
