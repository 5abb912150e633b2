import { type Finding, rules, type Severity } from "@tenon/compatibility";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { environmentsInWords } from "./environment-verdicts.js";
import { jsonInLines } from "./json-in-lines.js";
import { type Hurt, hurtBy, orderInWords, placeIn, type Report, summaryInWords, worstFirst } from "./report.js";

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
  return [...worstFirst(findings).map((finding) => block(finding, report, terminal)), end.join("\n")].join("\n\n");
}

function block(finding: Finding, report: Report, terminal: Terminal): string {
  const { rule, severity, message, accepted } = finding;
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    breaking: terminal.red,
    undecided: terminal.bold,
    advice: terminal.bold,
    safe: terminal.green,
  };
  const word = accepted ? terminal.dim(`accepted ${severity}`) : paint[severity](severity);
  const head = `${terminal.bold(placeIn(finding.at, report))}  ${word}  ${terminal.dim(rule)}`;
  const lines = [
    head,
    `  ${visible(message)}`,
    ...hurtBy(finding).flatMap((hurt) => consumer(hurt, finding, report, terminal)),
  ];
  if (accepted)
    lines.push(`  accepted until ${accepted.until} (${placeIn(accepted.at, report)}): ${visible(accepted.reason)}`);
  else if (severity !== "safe") lines.push(terminal.dim(`  to mend: ${rules.find(({ id }) => id === rule)?.mend}`));
  return lines.join("\n");
}

function consumer(hurt: Hurt, { severity }: Finding, report: Report, terminal: Terminal): readonly string[] {
  const { who, reads, when, at, witness, why } = hurt;
  const may = severity === "undecided" ? "may break" : "breaks";
  const which = reads === "" ? "" : `, which ${reads} (${placeIn(at, report)})`;
  const lines = [`  ${may} ${visible(who)}${visible(which)}: ${when}`];
  if (why !== undefined) lines.push(`    not decided: ${visible(why)}`);
  if (witness) {
    lines.push(`    it refuses, for one: ${visible(witness.refusal)}, in`);
    lines.push(...jsonInLines(witness.message).map((line) => terminal.dim(`      ${visible(line)}`)));
  }
  return lines;
}
