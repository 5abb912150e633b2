import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { compare } from "./compare.js";
import type { Severity } from "./finding.js";
import { contractWith } from "./testing/contract-with.js";

/** A pair of schemas of which others have found out whether all values of the one are values of the other. */
interface Pair {
  readonly id: string;
  readonly draft: string;
  readonly old: Json;
  readonly new: Json;
  /** Whether every value of `old` is one of `new`; null where nobody knows. */
  readonly bw: boolean | null;
  /** The reverse. */
  readonly fw: boolean | null;
}

const folder = process.env.TENON_SCHEMA_PAIRS;

(folder ? describe : describe.skip)("compare, on pairs of schemas with a known answer (TENON_SCHEMA_PAIRS)", () => {
  it("calls nothing safe that is not, and seldom anything breaking that is not", () => {
    const tally = { right: 0, undecided: 0, falseAlarm: 0 };
    const unsafe: string[] = [];
    for (const pair of pairsIn(folder ?? "")) {
      for (const [side, truth] of [["consumer", pair.fw] as const, ["producer", pair.bw] as const]) {
        if (truth === null) continue;
        const verdict = verdictOn(pair, side);
        if (verdict === "undecided") tally.undecided++;
        else if ((verdict === "safe") === truth) tally.right++;
        else if (verdict === "breaking") tally.falseAlarm++;
        else unsafe.push(`${pair.id} ${side}`);
      }
    }
    expect(unsafe).toEqual([]);
    expect(tally.right).toBeGreaterThan(2_800);
    expect(tally.falseAlarm).toBeLessThan(200);
  });
});

/** With somebody who reads everything on one side only. */
function verdictOn(pair: Pair, side: "consumer" | "producer"): Severity {
  const dialect = pair.draft.includes("20") ? "2020-12" : "draft-07";
  const reader = { receivers: { everything: undefined } };
  const findings = compare(
    contractWith({ payload: pair.old, dialect, ...(side === "consumer" ? reader : {}) }),
    contractWith({ payload: pair.new, dialect, ...(side === "producer" ? reader : {}) }),
  );
  const severities = findings.map(({ severity }) => severity);
  return (["breaking", "undecided"] as const).find((severity) => severities.includes(severity)) ?? "safe";
}

function pairsIn(root: string): readonly Pair[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".jsonl"));
  return files.toSorted().flatMap((file) =>
    readFileSync(`${root}/${file}`, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line): Pair => JSON.parse(line)),
  );
}
