import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import type { ExistingFile, OutputPlan } from "./plan-output.js";

/** More than a person reads at once. */
const mostLines = 500;

/** What `tenon generate` would change, as a unified diff. `folder` stands before each path. */
export async function showDiff(
  plan: OutputPlan,
  existing: readonly ExistingFile[],
  folder: string,
  terminal: Terminal,
): Promise<void> {
  const { createTwoFilesPatch } = await import("diff");
  const textOf = (path: string) => existing.find((file) => file.path === path && file.kind === "file");
  const changes = [
    ...plan.write.map(({ path, text }) => ({ path, before: textOf(path), after: text })),
    ...plan.remove.map((path) => ({ path, before: textOf(path), after: undefined })),
  ];
  let lines = 0;
  for (const { path, before, after } of changes) {
    const old = before?.kind === "file" ? before.text : undefined;
    const name = `${folder}/${path}`;
    const patch = createTwoFilesPatch(
      old === undefined ? "/dev/null" : name,
      after === undefined ? "/dev/null" : name,
      old ?? "",
      after ?? "",
    );
    const shown = patch.split("\n").slice(1, 1 + Math.max(0, mostLines - lines));
    lines += shown.length;
    if (shown.length > 0) terminal.print(shown.map((line) => coloured(line, terminal)).join("\n"));
  }
  if (lines >= mostLines) terminal.print("… and more.");
}

function coloured(line: string, terminal: Terminal): string {
  if (line.startsWith("+++") || line.startsWith("---")) return terminal.bold(visible(line));
  if (line.startsWith("+")) return terminal.green(visible(line));
  if (line.startsWith("-")) return terminal.red(visible(line));
  return line.startsWith("@@") ? terminal.dim(line) : visible(line);
}
