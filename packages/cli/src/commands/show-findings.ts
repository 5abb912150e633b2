import type { Broken, Finding, Place, Severity } from "@tenon/compatibility";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";

/** How the two versions are spoken of. */
export interface Shown {
  /** What was compared with: `main (3f2c1ab09d)`. */
  readonly against: string;
  /** What stands before the path of a file of each. */
  readonly before: string;
  readonly after: string;
  /** How many documents there were before. */
  readonly documents: number;
}

/** How many findings there are of each severity. */
export function summaryOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { breaking: count("breaking"), undecided: count("undecided"), safe: count("safe") };
}

/** Findings for a person, the worst first, with the position of each and the name of everybody whom it breaks. */
export function findingsAsText(findings: readonly Finding[], shown: Shown, terminal: Terminal): string {
  if (shown.documents === 0)
    return `${shown.against} has no AsyncAPI document here: nothing that is promised can have changed.`;
  if (findings.length === 0) return `Nothing that is promised has changed since ${shown.against}.`;
  const order: readonly Severity[] = ["breaking", "undecided", "safe"];
  const blocks = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const { breaking, undecided, safe } = summaryOf(findings);
  const summary = `${breaking} breaking, ${undecided} undecided, ${safe} safe, since ${shown.against}.`;
  return [...blocks.map((finding) => block(finding, shown, terminal)), summary].join("\n");
}

/** The same for a program. Positions count from 1. */
export function findingsAsJson(findings: readonly Finding[], { against }: Shown): string {
  return JSON.stringify({ against, summary: summaryOf(findings), findings }, null, 2);
}

function block(finding: Finding, shown: Shown, terminal: Terminal): string {
  const paint = { breaking: terminal.red, undecided: terminal.bold, safe: terminal.green }[finding.severity];
  const head = `${terminal.bold(placeIn(finding.at, shown))}  ${paint(finding.severity)}  ${terminal.dim(finding.rule)}`;
  return [
    head,
    `  ${visible(finding.message)}`,
    ...byConsumer(finding).map((lines) => consumer(lines, finding, shown)),
  ].join("\n");
}

function placeIn({ version, file, position }: Place, shown: Shown): string {
  return visible(`${shown[version]}${file}:${position.line}:${position.column}`);
}

/** One entry for a consumer that is hurt in both ways. */
function byConsumer({ breaks }: Finding): readonly (readonly [Broken, ...Broken[]])[] {
  const groups = new Map<string, [Broken, ...Broken[]]>();
  for (const broken of breaks) {
    const key = JSON.stringify([broken.document, broken.operation]);
    const group = groups.get(key);
    if (group) group.push(broken);
    else groups.set(key, [broken]);
  }
  return [...groups.values()];
}

function consumer([first, ...more]: readonly [Broken, ...Broken[]], { severity }: Finding, shown: Shown): string {
  const { service, operation, reads, at, side } = first;
  const may = severity === "undecided" ? "may break" : "breaks";
  const what = reads === "" ? "receives it" : `reads ${reads}`;
  return (
    visible(`  ${may} ${service} ${operation}, which ${what} (${placeIn(at, shown)})`) +
    `: ${meeting[more.length > 0 ? "both" : side]}`
  );
}

/** When the hurt is felt. */
const meeting = {
  consumer: "as it is deployed, when a new message comes",
  producer: "once it is built anew, when an older message comes",
  both: "as it is deployed when a new message comes, and once it is built anew when an older one comes",
} as const;
