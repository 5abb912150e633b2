import type { Problem } from "@tenon/contract";
import { codeFrame } from "./code-frame.js";
import type { Terminal } from "./terminal.js";
import { shortened, visible } from "./visible.js";

/** More than a person reads at once. */
const most = 50;

/**
 * All problems at once, each with its place, its code, what is wrong, what to do, and the line of the source.
 * `textOf` gives a file's text, `prefix` stands before its path: `asyncapi/`.
 */
export async function showProblems(
  problems: readonly Problem[],
  terminal: Terminal,
  { prefix, textOf }: { readonly prefix: string; textOf(file: string): Promise<string | undefined> },
): Promise<void> {
  if (problems.length === 0) return;
  for (const { code, message, mend, at } of problems.slice(0, most)) {
    const place = at.position ? `:${at.position.line}:${at.position.column}` : "";
    const text = at.position && (await textOf(at.file));
    const lines = [
      `${terminal.bold(visible(`${prefix}${at.file}${place}`))}  ${terminal.red(code)}  ${shortened(visible(message), 1000)}`,
      `  ${shortened(visible(mend), 1000)}`,
      ...(text === undefined || at.position === undefined ? [] : [terminal.dim(codeFrame(text, at.position))]),
    ];
    terminal.complain(lines.join("\n"));
  }
  const left = problems.length - most;
  if (left > 0) terminal.complain(`… and ${left} more.`);
  terminal.complain(problems.length === 1 ? "1 problem." : `${problems.length} problems.`);
}
