import { type Report, summaryInWords, toldIn } from "./report.js";
import type { Told } from "./told.js";

/** Workflow commands of GitHub Actions: each finding becomes a mark in the files of a pull request. */
export function findingsAsGithub(report: Report): string {
  return [...toldIn(report).map(mark), summaryInWords(report)].join("\n");
}

export function mark({ severity, rule, message, at, accepted, hurt }: Told): string {
  const level = accepted || severity === "safe" ? "notice" : severity === "breaking" ? "error" : "warning";
  const place = at.isHere ? `file=${property(at.file)},line=${at.line},col=${at.column},` : "";
  const lines = [
    at.isHere ? message : `${message} (${at.text})`,
    ...hurt.map(
      ({ who, when, witness }) =>
        `${severity === "undecided" ? "May break" : "Breaks"} ${who}: ${when}.${witness ? ` It refuses ${JSON.stringify(witness.message)}: ${witness.refusal}.` : ""}`,
    ),
    ...(accepted ? [`Accepted until ${accepted.until}: ${accepted.reason}`] : []),
  ];
  return `::${level} ${place}title=${property(rule.id)}::${data(lines.join("\n"))}`;
}

/** What would end the line or the command is written as a percent code. */
function data(value: string): string {
  return value.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(value: string): string {
  return data(value).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
