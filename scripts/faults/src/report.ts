import { faults } from "./faults.js";
import type { Broken, TrialResult } from "./trial.js";

const promises: Readonly<Record<keyof Broken, string>> = {
  lost: "lost",
  duplicated: "effects brought about twice",
  unexpected: "effects of what never was",
  outOfOrder: "effects out of their key's order",
  leftInQueues: "left in queues",
  leftInOutbox: "left in the outbox",
  crashed: "processes that ended by themselves",
  notStopped: "processes that did not stop when asked",
};

const mostNamed = 10;

export const isKept = ({ broken }: TrialResult): boolean => Object.values(broken).every((count) => count === 0);

/** What was promised beside what was measured. */
export function reportOf(result: TrialResult): string {
  const { scene, seed, messages, faults: struck, figures, repeated, broken, lost, seconds, crashes } = result;
  const count = (n: number) => n.toLocaleString("en-US");
  const kinds = Map.groupBy(struck, ({ kind }) => kind);
  const rows = Object.entries(promises).map(([name, title]) => {
    const measured = broken[name as keyof Broken];
    return `  ${title.padEnd(40)}${"0".padStart(10)}${count(measured).padStart(12)}${measured === 0 ? "" : "  BROKEN"}`;
  });
  const again = `npm run faults -- --scene ${scene} --seed ${seed} --messages ${messages} --faults ${struck.length}`;
  return [
    `${scene}, seed ${seed}: ${count(figures.acknowledged)} events acknowledged, ${struck.length} faults, ${seconds} s`,
    "",
    ...[...kinds].map(([kind, all]) => `  ${String(all.length).padStart(3)} × ${faults[kind].title}`),
    "",
    `  ${"".padEnd(40)}${"promised".padStart(10)}${"measured".padStart(12)}`,
    ...rows,
    "",
    `  attempted ${count(figures.attempted)}, acknowledged ${count(figures.acknowledged)}, rolled back ${count(figures.rolledBack)}, ` +
      `answer lost ${count(figures.unknown)} (recovered ${count(figures.recovered)}), handled ${count(figures.handled)}, ` +
      `dead letters ${count(figures.deadLettered)}; deliveries that had taken effect before: at least ${count(repeated)}`,
    ...(lost.length > 0
      ? ["", `  lost: ${lost.slice(0, mostNamed).join(", ")}${lost.length > mostNamed ? " …" : ""}`]
      : []),
    ...crashes.flatMap((crash) => ["", crash]),
    "",
    `${isKept(result) ? "Kept." : "BROKEN."} To have the same faults again: ${again}`,
  ].join("\n");
}
