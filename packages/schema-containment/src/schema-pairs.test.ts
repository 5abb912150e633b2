import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { contains } from "./contains.js";
import { type Draft, dialectOf } from "./dialect.js";
import type { Json } from "./json.js";
import { normalised } from "./normalised.js";
import { Patterns } from "./patterns.js";
import { Validators } from "./validators.js";

/** Pairs of schemas with known answers: `bw` whether all that is valid under `old` is valid under `new`, `fw` the reverse. */
const folder = process.env.TENON_SCHEMA_PAIRS;
const test = folder ? it : it.skip;

interface Pair {
  readonly id: string;
  readonly draft: Draft;
  readonly old: Json;
  readonly new: Json;
  readonly bw: boolean | null;
  readonly fw: boolean | null;
  /** What it asks is left to each implementation (formats, content, numbers beyond 2^53). */
  readonly optional?: boolean;
}

/** Pairs whose own answer is wrong by the letter of the draft. */
const wrong: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "schema-pairs.wrong.json"), "utf8"),
);

describe("containment of pairs with known answers", () => {
  test("is never said where it is not, is decided nearly always, and each witness is one", () => {
    const counts = { right: 0, undecided: 0 };
    const unsafe: string[] = [];
    const alarms: string[] = [];
    for (const { id, draft, inner, outer, truth, optional } of directions(folder ?? "")) {
      if (optional) continue;
      const answer = contains(inner, outer, { draft });
      if (answer.verdict === "undecided") counts.undecided++;
      else if ((answer.verdict === "proved") === truth) counts.right++;
      else if (answer.verdict === "proved") unsafe.push(id);
      else alarms.push(id);
      if (answer.verdict === "witness") expect(isWitness(answer.witness, { inner, outer, draft })).toBe(true);
    }
    expect([...unsafe, ...alarms].filter((id) => !Object.hasOwn(wrong, id))).toEqual([]);
    const decided = counts.right / (counts.right + counts.undecided);
    expect(decided).toBeGreaterThanOrEqual(0.97);
    expect(counts.right).toBeGreaterThan(7_000);
  });
});

function isWitness(value: Json, { inner, outer, draft }: { inner: Json; outer: Json; draft: Draft }): boolean {
  const validators = new Validators(draft, false, new Patterns());
  // ajv looks at what stands beside a $ref, which drafts before 2019-09 do not.
  const as = (schema: Json) => normalised(schema, dialectOf(draft));
  return validators.rejections(as(inner), value).length === 0 && validators.rejections(as(outer), value).length > 0;
}

function directions(root: string) {
  const files = readdirSync(root).map((set) => join(root, set, "pairs.jsonl"));
  const pairs = files
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, "utf8").trimEnd().split("\n"))
    .map((line) => JSON.parse(line) as Pair);
  return pairs.flatMap(({ id, draft, old, new: other, bw, fw, optional = false }) => [
    ...(typeof bw === "boolean" ? [{ id: `${id} bw`, draft, inner: old, outer: other, truth: bw, optional }] : []),
    ...(typeof fw === "boolean" ? [{ id: `${id} fw`, draft, inner: other, outer: old, truth: fw, optional }] : []),
  ]);
}
