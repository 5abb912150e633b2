import type { Severity } from "@tenon/compatibility";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { environmentsInWords } from "./environment-verdicts.js";
import { jsonInLines } from "./json-in-lines.js";
import { orderInWords, type Report, summaryInWords, toldIn } from "./report.js";
import type { Hurt, Told } from "./told.js";

/** Findings for a person, the worst first, with the position of each, everybody whom it breaks, a message that shows it, and what to do. */
export function findingsAsText(report: Report, terminal: Terminal): string {
  const { documents, against, findings } = report;
  if (documents === 0) return `${against} has no AsyncAPI document here: nothing that is promised can have changed.`;
  if (findings.length === 0) return `Nothing that is promised has changed since ${against}.`;
  const order = orderInWords(report.order);
  const end = [
    ...environmentsInWords(report.environments).map(visible),
    ...(order === undefined ? [] : [visible(order)]),
    summaryInWords(report),
  ];
  return [...toldIn(report).map((finding) => block(finding, terminal)), end.join("\n")].join("\n\n");
}

/** One finding, in a few lines. */
export function block({ rule, severity, message, accepted, at, hurt }: Told, terminal: Terminal): string {
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    breaking: terminal.red,
    undecided: terminal.bold,
    advice: terminal.bold,
    safe: terminal.green,
  };
  const word = accepted ? terminal.dim(`accepted ${severity}`) : paint[severity](severity);
  const head = `${terminal.bold(at.text)}  ${word}  ${terminal.dim(rule.id)}`;
  const lines = [head, `  ${visible(message)}`, ...hurt.flatMap((one) => consumer(one, severity, terminal))];
  if (accepted) lines.push(`  accepted until ${accepted.until} (${accepted.at.text}): ${visible(accepted.reason)}`);
  else if (severity !== "safe") lines.push(terminal.dim(`  to mend: ${visible(rule.mend)}`));
  return lines.join("\n");
}

function consumer(
  { who, reads, when, at, witness, why }: Hurt,
  severity: Severity,
  terminal: Terminal,
): readonly string[] {
  const may = severity === "undecided" ? "may break" : "breaks";
  const which = reads === "" ? "" : `, which ${reads} (${at.text})`;
  const lines = [`  ${may} ${visible(who)}${visible(which)}: ${when}`];
  if (why !== undefined) lines.push(`    not decided: ${visible(why)}`);
  if (witness) {
    lines.push(`    it refuses, for one: ${visible(witness.refusal)}, in`);
    lines.push(...jsonInLines(witness.message).map((line) => terminal.dim(`      ${visible(line)}`)));
  }
  return lines;
}
