import type { Severity } from "@tenon/compatibility";
import { visible } from "../terminal/visible.js";
import { environmentsInWords } from "./environment-verdicts.js";
import { jsonInLines } from "./json-in-lines.js";
import { orderInWords, type Report, summaryInWords, toldIn } from "./report.js";
import type { Hurt, Told } from "./told.js";

/** For a comment on a pull request: who is hurt first, what is harmless folded away. */
export function findingsAsMarkdown(report: Report): string {
  const { findings, against, documents } = report;
  if (documents === 0)
    return `### Contracts: nothing to compare with\n\n${escaped(against)} has no AsyncAPI document here.`;
  if (findings.length === 0) return `### Contracts: nothing that is promised has changed\n\nSince ${escaped(against)}.`;
  const order = orderInWords(report.order);
  return [
    `### Contracts: ${escaped(summaryInWords(report))}`,
    ...sections(toldIn(report), [
      ...(order === undefined ? [] : [`**${escaped(order)}**`]),
      ...(report.environments.length === 0
        ? []
        : [
            environmentsInWords(report.environments)
              .map((line) => `- ${escaped(line)}`)
              .join("\n"),
          ]),
    ]),
  ].join("\n\n");
}

/** What counts, one by one; what is to be said of all of them; and what does not count, folded away. */
export function sections(findings: readonly Told[], ofAll: readonly string[]): readonly string[] {
  const counts = findings.filter(({ severity, accepted }) => severity !== "safe" && !accepted);
  const quiet = findings.filter((finding) => !counts.includes(finding));
  return [...counts.map(section), ...ofAll, ...(quiet.length === 0 ? [] : [folded(quiet)])];
}

function section({ severity, rule, message, at, hurt }: Told): string {
  return [
    `#### ${icons[severity]} ${escaped(message)}`,
    `\`${rule.id}\` at \`${at.text}\``,
    ...hurt.map((one) => consumer(one, severity)),
    `To mend: ${escaped(rule.mend)}`,
  ].join("\n\n");
}

const icons = { breaking: "❌", undecided: "❔", advice: "💡", safe: "✅" } as const;

function consumer({ who, reads, when, at, witness, why }: Hurt, severity: Severity): string {
  const may = severity === "undecided" ? "May break" : "Breaks";
  const which = reads === "" ? "" : `, which ${escaped(reads)} (\`${at.text}\`)`;
  const line = `${may} **${escaped(who)}**${which}: ${when}.${why === undefined ? "" : ` Not decided: ${escaped(why)}.`}`;
  if (!witness) return line;
  const text = jsonInLines(witness.message).map(visible).join("\n");
  return `${line} It refuses, for one (${escaped(witness.refusal)}):\n\n${fenced(text)}`;
}

function folded(findings: readonly Told[]): string {
  const rows = findings.map(({ message, rule, at, accepted }) => {
    const note = accepted ? ` Accepted until ${accepted.until}: ${escaped(accepted.reason)}` : "";
    return `- ${escaped(message)}${note} \`${rule.id}\` \`${at.text}\``;
  });
  return `<details><summary>${findings.length} that break nobody, or are accepted</summary>\n\n${rows.join("\n")}\n\n</details>`;
}

/** Text of a spec in Markdown: nothing in it is a tag, a link, a mention or a heading. Code between backticks stays code. */
export function escaped(text: string): string {
  return visible(text)
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/@/g, "@\u200b"),
    )
    .join("");
}

/** A block of code whose fence is longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}json\n${text}\n${fence}`;
}
