import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { SourceCache } from "@tenon/asyncapi-reader";
import { GenerationCache } from "@tenon/typescript-generator";
import type { Input } from "../commands/input.js";
import { readAndGenerate } from "../commands/read-and-generate.js";
import { leftOut, type Step, step } from "../findings/check-report.js";
import type { Told } from "../findings/told.js";
import { toldProblem } from "../findings/told-problem.js";
import { OutputFolder } from "../output/output-folder.js";
import { planOutput } from "../output/plan-output.js";
import { problemCodes } from "../problem-codes.js";
import { count } from "./checked.js";

const name = "generated";

/** Whether what was generated from the documents is what they say now. */
export async function checkGeneratedCode(
  input: Input,
  folder: string,
  { out, branded }: { readonly out: string; readonly branded: boolean },
): Promise<Step> {
  const path = resolve(folder, out);
  const there = await stat(path).catch(() => undefined);
  if (!there?.isDirectory()) return leftOut(name, `there is no folder ${out}`);
  const caches = { sources: new SourceCache(), generated: new GenerationCache() };
  const { files, problems } = await readAndGenerate(input, { caches, branded });
  if (problems.length > 0) {
    const told = problems.map((problem) => toldProblem(problem, input.shown));
    return step(name, count(told.length, "problem"), told);
  }
  const plan = planOutput(files, await new OutputFolder(path).read(files.map((file) => file.path)));
  const stale = [
    ...plan.write.map((file) => ({ file: file.path, says: "is not what the documents say" })),
    ...plan.remove.map((file) => ({ file, says: "is of nothing that the documents say" })),
    ...plan.blocked.map(({ path: file, reason }) => ({ file, says: `cannot be written: it ${reason}` })),
  ];
  if (stale.length === 0) return step(name, `${out} is up to date (${count(plan.unchanged.length, "file")})`, []);
  const said = `${count(stale.length, "file")} of ${out} ${stale.length === 1 ? "is" : "are"} stale`;
  return step(name, said, [
    staleFiles(
      said,
      stale.map(({ file, says }) => ({ file: `${out}/${file}`, says })),
    ),
  ]);
}

interface Stale {
  readonly file: string;
  readonly says: string;
}

/** One finding for all, at the first: they are mended all at once. */
function staleFiles(summary: string, stale: readonly Stale[]): Told {
  const mend = "Run `tenon generate` and commit what it writes.";
  const purpose = problemCodes.GENERATED_STALE;
  const [first = { file: "", says: "" }] = stale;
  const named = stale.slice(0, most).map(({ file, says }) => `${file} ${says}`);
  const more = stale.length > most ? `, and ${stale.length - most} more` : "";
  return {
    rule: { id: "GENERATED_STALE", purpose, why: purpose, mend, orders: [] },
    severity: "breaking",
    message: `${summary}: ${named.join(", ")}${more}.`,
    at: { text: `${first.file}:1:1`, file: first.file, line: 1, column: 1, isHere: true },
    hurt: [],
    about: "generated",
    fingerprint: "GENERATED_STALE",
  };
}

/** More names than that nobody reads. */
const most = 5;
