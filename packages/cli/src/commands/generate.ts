import { relative, resolve } from "node:path";
import { SourceCache } from "@tenon/asyncapi-reader";
import { GenerationCache } from "@tenon/typescript-generator";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { OutputFolder } from "../output/output-folder.js";
import { showDiff } from "../output/show-diff.js";
import type { Terminal } from "../terminal/terminal.js";
import { count, planFor, summary, type Target } from "./generation.js";
import { findInput } from "./input.js";

/** `tenon generate`: reads the documents, generates, and writes what has changed; with `--check` only says what would. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  if (given.flag("watch") && given.flag("check")) throw new UsageError("--check and --watch do not go together.");
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  const out = given.value("out") ?? "generated";
  const target: Target = {
    input,
    folder: new OutputFolder(resolve(terminal.folder, out)),
    name: shownFolder(out, terminal),
    caches: { sources: new SourceCache(), generated: new GenerationCache() },
    branded: given.flag("branded"),
  };
  if (given.flag("watch")) return (await import("./watch.js")).watch(target, terminal);
  return given.flag("check") ? check(target, terminal) : write(target, terminal);
}

async function write(target: Target, terminal: Terminal): Promise<ExitCode> {
  const planned = await planFor(target, terminal);
  if (!planned) return 1;
  await target.folder.apply(planned.plan);
  terminal.print(`${target.name}: ${summary(planned.plan)}.`);
  return 0;
}

async function check(target: Target, terminal: Terminal): Promise<ExitCode> {
  const planned = await planFor(target, terminal);
  if (!planned) return 1;
  const { plan, existing } = planned;
  if (plan.write.length + plan.remove.length === 0) {
    terminal.print(`${target.name} is up to date (${count(plan.unchanged.length, "file")}).`);
    return 0;
  }
  await showDiff(plan, existing, target.name, terminal);
  terminal.complain(
    `${target.name} is stale: ${summary(plan)}. Run \`tenon generate${target.branded ? " --branded" : ""}\` and commit what it writes.`,
  );
  return 1;
}

function shownFolder(out: string, { folder }: Terminal): string {
  return relative(folder, resolve(folder, out)) || ".";
}
