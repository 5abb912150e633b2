/**
 * npm run bench containment
 *
 * The time of a question, over pairs of schemas of others (TENON_SCHEMA_PAIRS, a folder of folders with a pairs.jsonl each), each asked once
 * and cold: the second reading of each is not counted. With known answers it also counts what was right.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contains } from "@tenon/schema-containment";

const root = process.env.TENON_SCHEMA_PAIRS;
if (!root) {
  console.error("bench: set TENON_SCHEMA_PAIRS to a folder of folders with a pairs.jsonl each.");
  process.exit(1);
}

console.log(`node ${process.version}; both directions of every pair, each asked once`);
console.log(["set".padEnd(26), "asked", "decided", "median", "p99", "max ms", "s in all"].join("  "));
const all = [];
for (const set of readdirSync(root)) {
  const file = join(root, set, "pairs.jsonl");
  if (!existsSync(file)) continue;
  const times = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .flatMap((line) => asked(JSON.parse(line)));
  all.push(...times);
  row(set, times);
}
row("all", all);

function asked({ draft, old, new: other, optional }) {
  if (optional) return [];
  return [
    [old, other],
    [other, old],
  ].map(([inner, outer]) => {
    const start = performance.now();
    const { verdict } = contains(inner, outer, { draft });
    return { ms: performance.now() - start, isDecided: verdict !== "undecided" };
  });
}

function row(name, times) {
  const sorted = times.map(({ ms }) => ms).sort((one, other) => one - other);
  const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  const decided = (100 * times.filter(({ isDecided }) => isDecided).length) / times.length;
  const total = sorted.reduce((sum, ms) => sum + ms, 0) / 1000;
  const cells = [name.padEnd(26), String(times.length).padStart(5), `${decided.toFixed(1)} %`.padStart(7)];
  console.log(
    [...cells, at(0.5).padStart(6), at(0.99).padStart(6), at(1).padStart(6), total.toFixed(2).padStart(8)].join("  "),
  );
}
