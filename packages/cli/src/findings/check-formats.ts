import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { mark } from "./as-github.js";
import { junit } from "./as-junit.js";
import { escaped, sections } from "./as-markdown.js";
import { sarif } from "./as-sarif.js";
import { block } from "./as-text.js";
import { type CheckReport, findingsIn, type Step, type StepState } from "./check-report.js";
import { isBreaking, type Told } from "./told.js";

/** Says what a check has found, in each of the formats. */
export const checkFormats = {
  text: asText,
  json: asJson,
  junit: asJunit,
  sarif: (report: CheckReport) => sarif(findingsIn(report)),
  github: asGithub,
  markdown: asMarkdown,
} as const satisfies Readonly<Record<string, (report: CheckReport, terminal: Terminal) => string>>;

export type CheckFormat = keyof typeof checkFormats;

/** A step as it is told while the others are still to come. */
export function progress({ name, says, state }: Step, terminal: Terminal): string {
  const paint: Readonly<Record<StepState, string>> = {
    well: terminal.green("✔"),
    broken: terminal.red("✖"),
    open: terminal.bold("?"),
    "left out": terminal.dim("–"),
  };
  return `${paint[state]} ${name.padEnd(12)}  ${visible(says)}`;
}

/** The steps have been told meanwhile. */
function asText(report: CheckReport, terminal: Terminal): string {
  const told = findingsIn(report).filter(({ severity, accepted }) => severity !== "safe" || accepted);
  const end = [...report.notes.map(visible), visible(report.says)].join("\n");
  return `\n${[...told.map((finding) => block(finding, terminal)), end].join("\n\n")}`;
}

function asJson({ steps, notes, says, isWell }: CheckReport): string {
  const written = steps.map(({ findings, ...rest }) => ({ ...rest, findings: findings.map(findingAsJson) }));
  return JSON.stringify({ isWell, says, notes, steps: written }, null, 2);
}

function findingAsJson({ rule, severity, message, at, was, accepted, hurt, about }: Told) {
  const place = ({ file, line, column, isHere }: Told["at"]) => ({ file, line, column, isHere });
  return {
    rule: rule.id,
    severity,
    message,
    mend: rule.mend,
    about,
    at: place(at),
    ...(was ? { was: place(was) } : {}),
    hurt: hurt.map((one) => ({ ...one, at: place(one.at) })),
    ...(accepted ? { accepted: { ...accepted, at: place(accepted.at) } } : {}),
  };
}

function asJunit({ name, steps }: CheckReport): string {
  const asked = steps.filter(({ state }) => state !== "left out");
  return junit(
    name,
    asked.map(({ name: step, findings, says, state }) => ({
      name: step,
      findings,
      ...(state === "broken" && !findings.some(isBreaking) ? { broken: says } : { well: says }),
    })),
  );
}

function asGithub(report: CheckReport): string {
  const told = findingsIn(report).filter(({ severity }) => severity !== "safe");
  return [...told.map(mark), ...report.notes.map(visible), visible(report.says)].join("\n");
}

function asMarkdown(report: CheckReport): string {
  const icons: Readonly<Record<StepState, string>> = { well: "✅", broken: "❌", open: "❔", "left out": "➖" };
  const rows = report.steps.map(({ name, says, state }) => `| ${icons[state]} | ${escaped(name)} | ${escaped(says)} |`);
  return [
    `### Contracts: ${escaped(report.says)}`,
    ["| | | |", "|---|---|---|", ...rows].join("\n"),
    ...sections(
      findingsIn(report),
      report.notes.map((note) => `**${escaped(note)}**`),
    ),
  ].join("\n\n");
}
