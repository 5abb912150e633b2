import type { OutputFolder } from "../output/output-folder.js";
import { type ExistingFile, type OutputPlan, planOutput } from "../output/plan-output.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import type { Input } from "./input.js";
import { type Caches, readAndGenerate } from "./read-and-generate.js";

/** What is generated from, and to where. */
export interface Target {
  readonly input: Input;
  readonly folder: OutputFolder;
  /** The output folder as it is shown. */
  readonly name: string;
  readonly caches: Caches;
  /** Whether text of a format has a type of its own. */
  readonly branded: boolean;
}

/** A plan that can be carried out; undefined after the reasons why there is none were shown. */
export async function planFor(
  { input, folder, name, ...how }: Target,
  terminal: Terminal,
): Promise<{ plan: OutputPlan; existing: readonly ExistingFile[] } | undefined> {
  const { files, problems } = await readAndGenerate(input, how);
  if (problems.length > 0) {
    await showProblems(problems, terminal, { prefix: input.shown, textOf: input.textOf });
    return undefined;
  }
  const existing = await folder.read(files.map(({ path }) => path));
  const plan = planOutput(files, existing);
  for (const { path, reason } of plan.blocked) {
    terminal.complain(
      `${terminal.bold(`${name}/${path}`)}  ${terminal.red("OUTPUT_BLOCKED")}  It ${reason}.\n  Move it away, or generate into another folder with --out.`,
    );
  }
  return plan.blocked.length > 0 ? undefined : { plan, existing };
}

/** `3 written, 1 removed, 33 unchanged`. */
export function summary({ write, remove, unchanged }: OutputPlan): string {
  const removed = remove.length > 0 ? [`${remove.length} removed`] : [];
  return [`${count(write.length, "file")} written`, ...removed, `${unchanged.length} unchanged`].join(", ");
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
