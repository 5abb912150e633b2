import { setTimeout as sleep } from "node:timers/promises";
import { type Figures, type PlannedFault, planFaults, Random } from "@tenon/messaging-faults";
import { type FaultKind, faultKinds, faults } from "./faults.js";
import type { EffectRow } from "./ledger.js";
import { deadLettersOf, leftInQueues } from "./queues.js";
import { consumers, idOf } from "./scene.js";
import { type SceneName, Stage } from "./stage.js";
import { Work } from "./work.js";

export interface TrialOptions {
  readonly scene: SceneName;
  readonly seed: number;
  readonly messages: number;
  readonly faults: number;
  /** Those faults alone. All that apply if not said. */
  readonly only?: readonly FaultKind[];
  /** Handlers that do not remember what they have handled. */
  readonly isCareless?: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

export interface StruckFault {
  readonly kind: FaultKind;
  readonly after: number;
  readonly ms: number;
}

/** What was measured. What is promised of each is 0. */
export interface Broken {
  readonly lost: number;
  readonly unexpected: number;
  readonly duplicated: number;
  /** Effects of the ordered consumer that came before one that was placed before them under the same key. */
  readonly outOfOrder: number;
  readonly leftInQueues: number;
  readonly leftInOutbox: number;
  /** Processes that have ended by themselves. */
  readonly crashed: number;
  /** Processes that were asked to end and did not, or not in order. */
  readonly notStopped: number;
}

export interface TrialResult {
  readonly scene: SceneName;
  readonly seed: number;
  readonly messages: number;
  readonly faults: readonly StruckFault[];
  readonly figures: Omit<Figures, keyof Broken>;
  /** Deliveries of what had taken effect before, as far as consumers have lived to tell of them. */
  readonly repeated: number;
  readonly broken: Broken;
  /** Events that were lost, each with the queue that has not handled it. */
  readonly lost: readonly string[];
  readonly seconds: number;
  readonly crashes: readonly string[];
}

/** How many transactions are open at once, and how many events the slower consumer may be behind. */
const openItems = 12;
const mostBehind = 3_000;

/** A trial that nothing has moved in for so long has come to rest, well or not. */
const restMs = 45_000;

/** Carries a trial out. Its faults follow from its seed; what they meet depends on the machine as well. */
export async function runTrial(options: TrialOptions): Promise<TrialResult> {
  const { scene, seed, messages, say } = options;
  const startedAt = performance.now();
  const work = new Work(seed);
  const stage = await Stage.set(scene, { work, env: options.env, isCareless: options.isCareless === true });
  try {
    say(`${scene}: the services are at work`);
    const kinds = (options.only ?? faultKinds).filter((kind) => faults[kind].applies(stage));
    const plan = planFaults({ seed, kinds, faults: options.faults, messages });
    const pace = new Pace(plan, messages);
    const feeding = feed(stage, work, { messages, pace });
    const struck: StruckFault[] = [];
    for (const { kind, after, seed: own } of plan) {
      while (work.account.acknowledged < after) await sleep(20);
      const since = performance.now();
      pace.begin(struck.length);
      say(`${String(work.account.acknowledged).padStart(8)}  ${faults[kind].title}`);
      await faults[kind].strike(stage, new Random(own));
      struck.push({ kind, after, ms: Math.round(performance.now() - since) });
      pace.end();
    }
    await feeding;
    say(`${String(work.account.acknowledged).padStart(8)}  all is placed; what is under way comes to its end`);
    await comeToRest(stage, work);
    await stage.stopServices();
    const { figures, broken, lost } = await measure(stage, work);
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    const { repeated, crashes } = stage;
    return { scene, seed, messages, faults: struck, figures, repeated, broken, lost, seconds, crashes };
  } finally {
    await stage.strike();
  }
}

/** Spreads what comes during a fault over its time, so that there is load until it is over. */
class Pace {
  #current: { readonly from: number; readonly to: number; readonly since: number } | undefined;

  constructor(
    private readonly plan: readonly PlannedFault[],
    private readonly messages: number,
  ) {}

  begin(index: number): void {
    const from = this.plan[index]?.after ?? 0;
    this.#current = { from, to: this.plan[index + 1]?.after ?? this.messages, since: performance.now() };
  }

  end(): void {
    this.#current = undefined;
  }

  /** How many events may be acknowledged by now. */
  get allowed(): number {
    if (!this.#current) return Number.POSITIVE_INFINITY;
    const { from, to, since } = this.#current;
    return from + (to - from) * ((performance.now() - since) / paceMs);
  }
}

/** As long as most faults last. */
const paceMs = 6_000;

async function feed(stage: Stage, work: Work, { messages, pace }: { messages: number; pace: Pace }): Promise<void> {
  let isBehind = false;
  const watch = setInterval(async () => {
    const counts = await stage.ledger.counts().catch(() => undefined);
    isBehind = !counts || consumers.some((name) => counts.placed - counts.effects[name] > mostBehind);
  }, 1_000);
  try {
    while (work.account.acknowledged < messages) {
      const items = [];
      const isHeld = isBehind || stage.isPaused || work.account.acknowledged > pace.allowed;
      for (let open = work.open; open < openItems && !isHeld; open++) {
        const item = work.next();
        if (item) items.push(item);
      }
      if (items.length > 0) stage.order({ kind: "place", items });
      await sleep(5);
    }
    await stage.until(async () => work.open === 0, restMs);
    work.abandon();
  } finally {
    clearInterval(watch);
  }
}

/** All is handled or dead, and nothing is under way; or nothing has moved for so long that nothing will. */
async function comeToRest(stage: Stage, work: Work): Promise<void> {
  let seen = "";
  let since = performance.now();
  await stage.until(async () => {
    const { placed, effects } = await stage.ledger.counts();
    const { waiting, scheduled } = await stage.ledger.outbox.backlog();
    const poison = (await stage.ledger.placed()).filter((n) => work.isPoison(n)).length;
    const left = await leftInQueues(stage);
    const mayBeDone =
      consumers.every((name) => effects[name] === placed - poison) && waiting + scheduled === 0 && left === 0;
    const dead = mayBeDone ? await Promise.all(consumers.map((name) => deadLettersOf(stage, name))) : [];
    const state = [placed, ...Object.values(effects), waiting, scheduled, left, ...dead.map(({ size }) => size)].join();
    if (state !== seen) {
      seen = state;
      since = performance.now();
    }
    const isDone = mayBeDone && dead.every(({ size }) => size >= poison);
    return performance.now() - since > (isDone ? 1_000 : restMs);
  }, 3_600_000);
}

async function measure(stage: Stage, work: Work): Promise<Pick<TrialResult, "broken" | "lost"> & { figures: Figures }> {
  const kept = (await stage.ledger.placed()).map(idOf);
  const each: Figures[] = [];
  const lost: string[] = [];
  let outOfOrder = 0;
  for (const name of consumers) {
    const effects = await stage.ledger.effects(name);
    const deadLetters = await deadLettersOf(stage, name);
    const found = { kept, effects: effects.map(({ n }) => idOf(n)), deadLetters };
    each.push(work.account.figures(found));
    lost.push(...work.account.lost(found).map((id) => `${id} of ${name}`));
    if (name === "ordered") outOfOrder = inversions(effects);
  }
  const { waiting, scheduled, parked } = await stage.ledger.outbox.backlog();
  const [figures = work.account.figures({ kept, effects: [], deadLetters: [] })] = each.toSorted(
    (one, other) => one.handled - other.handled,
  );
  const sum = (of: "unexpected" | "duplicated") => each.reduce((total, one) => total + one[of], 0);
  return {
    figures,
    lost,
    broken: {
      lost: lost.length,
      unexpected: sum("unexpected"),
      duplicated: sum("duplicated"),
      outOfOrder,
      leftInQueues: await leftInQueues(stage),
      leftInOutbox: waiting + scheduled + parked,
      crashed: stage.crashes.length,
      notStopped: stage.disorderly.length,
    },
  };
}

function inversions(effects: readonly EffectRow[]): number {
  const last = new Map<string, number>();
  let inverted = 0;
  for (const { key, seq } of effects) {
    const before = last.get(key) ?? 0;
    if (seq < before) inverted++;
    last.set(key, Math.max(before, seq));
  }
  return inverted;
}
