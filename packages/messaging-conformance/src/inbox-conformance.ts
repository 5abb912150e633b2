import { afterEach, describe, expect, it } from "@jest/globals";
import type { Claim, Effect, Inbox } from "@tenon/messaging";
import { eventually } from "./eventually.js";

export interface InboxExam {
  /** An inbox over a connection of its own. All share what they remember, if the inbox is `shared`. */
  create(): Promise<ExamInbox> | ExamInbox;
  readonly shared: boolean;
}

export interface ExamInbox {
  readonly inbox: Inbox;
  close(): Promise<void>;
}

/** Long enough that no test ends after it. Milliseconds. */
const long = 600_000;

let effects = 0;

function anEffect(given: Partial<Effect> = {}): Effect {
  return { queue: "exam", source: `exam/${process.pid}/${Date.now()}`, id: `e-${++effects}`, retainMs: long, ...given };
}

/** Asks an inbox to keep every promise of the `Inbox` interface. To be called at the top of a jest test file. */
export function inboxConformance(name: string, exam: InboxExam): void {
  describe(`${name} as an inbox`, () => {
    const opened: ExamInbox[] = [];
    const create = async (): Promise<Inbox> => {
      const created = await exam.create();
      opened.push(created);
      return created.inbox;
    };
    afterEach(async () => {
      for (const { close } of opened.splice(0)) await close();
    });

    it("gives an effect to one at a time, and to nobody when it is done", async () => {
      const inbox = await create();
      const effect = anEffect();
      const claim = await mine(inbox, effect);
      expect((await inbox.claim(effect, long)).kind).toBe("busy");
      await claim.done();
      expect((await inbox.claim(effect, long)).kind).toBe("done");
    });

    it("gives it to the next when it was released", async () => {
      const inbox = await create();
      const effect = anEffect();
      await (await mine(inbox, effect)).release();
      expect((await inbox.claim(effect, long)).kind).toBe("mine");
    });

    it("takes neither another queue, nor another source, nor another id for it", async () => {
      const inbox = await create();
      const effect = anEffect();
      await (await mine(inbox, effect)).done();
      for (const other of [{ queue: "other" }, { source: "other" }, { id: `${effect.id}"` }])
        await (await mine(inbox, { ...effect, ...other })).release();
    });

    it("lets a claim run out, and a late release free nothing that is another's", async () => {
      const inbox = await create();
      const effect = anEffect();
      const late = await mine(inbox, effect, 50);
      await eventually(async () => (await inbox.claim(effect, long)).kind === "mine");
      await late.release();
      expect((await inbox.claim(effect, long)).kind).toBe("busy");
    });

    it("believes whoever is late and has done it", async () => {
      const inbox = await create();
      const effect = anEffect();
      const late = await mine(inbox, effect, 50);
      await eventually(async () => (await inbox.claim(effect, long)).kind === "mine");
      await late.done();
      expect((await inbox.claim(effect, long)).kind).toBe("done");
    });

    it("forgets it when it need not be remembered any more", async () => {
      const inbox = await create();
      const effect = anEffect({ retainMs: 50 });
      await (await mine(inbox, effect)).done();
      await eventually(async () => (await inbox.claim(effect, long)).kind === "mine");
    });

    it("answers many that ask at once, each for itself", async () => {
      const inbox = await create();
      const hundred = Array.from({ length: 100 }, () => anEffect());
      const claims = await Promise.all([...hundred, ...hundred].map((effect) => inbox.claim(effect, long)));
      const kinds = claims.map(({ kind }) => kind);
      expect(kinds).toEqual([...hundred.map(() => "mine"), ...hundred.map(() => "busy")]);
    });

    if (exam.shared) {
      it("remembers for all that share it", async () => {
        const [one, other] = [await create(), await create()];
        const effect = anEffect();
        const claim = await mine(one, effect);
        expect((await other.claim(effect, long)).kind).toBe("busy");
        await claim.done();
        expect((await other.claim(effect, long)).kind).toBe("done");
      });
    }
  });
}

async function mine(inbox: Inbox, effect: Effect, holdMs = long): Promise<Extract<Claim, { kind: "mine" }>> {
  const claim = await inbox.claim(effect, holdMs);
  if (claim.kind !== "mine") throw new Error(`the claim is ${claim.kind}`);
  return claim;
}
