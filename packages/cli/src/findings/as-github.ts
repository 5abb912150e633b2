import type { Finding } from "@tenon/compatibility";
import { hurtBy, placeIn, type Report, summaryInWords, worstFirst } from "./report.js";

/** Workflow commands of GitHub Actions: each finding becomes a mark in the files of a pull request. */
export function findingsAsGithub(report: Report): string {
  const marks = worstFirst(report.findings).map((finding) => mark(finding, report));
  return [...marks, summaryInWords(report)].join("\n");
}

function mark(finding: Finding, report: Report): string {
  const { severity, rule, message, at, accepted } = finding;
  const level = accepted || severity === "safe" ? "notice" : severity === "breaking" ? "error" : "warning";
  const here = at.version === "after";
  const place = here
    ? `file=${property(`${report.prefix.after}${at.file}`)},line=${at.position.line},col=${at.position.column},`
    : "";
  const lines = [
    here ? message : `${message} (${placeIn(at, report)})`,
    ...hurtBy(finding).map(
      ({ who, when, witness }) =>
        `${severity === "undecided" ? "May break" : "Breaks"} ${who}: ${when}.${witness ? ` It refuses ${JSON.stringify(witness.message)}: ${witness.refusal}.` : ""}`,
    ),
    ...(accepted ? [`Accepted until ${accepted.until}: ${accepted.reason}`] : []),
  ];
  return `::${level} ${place}title=${property(rule)}::${data(lines.join("\n"))}`;
}

/** What would end the line or the command is written as a percent code. */
function data(value: string): string {
  return value.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(value: string): string {
  return data(value).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
