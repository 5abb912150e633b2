import { visible } from "../terminal/visible.js";
import { type Report, toldIn } from "./report.js";
import { isBreaking, type Told } from "./told.js";

/** JUnit's XML, for whatever shows test results: each finding is a case, and fails when it breaks somebody. */
export function findingsAsJunit(report: Report): string {
  return junit("tenon compare", [{ name: `since ${report.against}`, findings: toldIn(report) }]);
}

/** What stands together in a report. */
export interface Suite {
  readonly name: string;
  readonly findings: readonly Told[];
  /** What was well, where there is nothing to find fault with. */
  readonly well?: string;
  /** What is not well, where no finding says so. */
  readonly broken?: string;
}

export function junit(name: string, suites: readonly Suite[]): string {
  const all = suites.map(countsOf);
  const sum = (of: "tests" | "failures") => all.reduce((total, counts) => total + counts[of], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(name)}" tests="${sum("tests")}" failures="${sum("failures")}">`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
  ].join("\n");
}

function countsOf({ findings, well, broken }: Suite) {
  const own = broken === undefined ? 0 : 1;
  return {
    tests: findings.length + own || (well === undefined ? 0 : 1),
    failures: findings.filter(isBreaking).length + own,
    skipped: findings.filter((finding) => !isBreaking(finding) && finding.severity !== "safe").length,
  };
}

/** `errors` is what a test could not be run for: there are none, and schemas of the format ask for the number. */
function suiteLines(suite: Suite): readonly string[] {
  const { name, findings, well, broken } = suite;
  const { tests, failures, skipped } = countsOf(suite);
  const head = (says: string) => `    <testcase classname="${attribute(name)}" name="${attribute(says)}"`;
  const own =
    broken !== undefined
      ? [`${head(broken)}>\n      <failure message="${attribute(broken)}"/>\n    </testcase>`]
      : well === undefined || findings.length > 0
        ? []
        : [`${head(well)}/>`];
  return [
    `  <testsuite name="${attribute(name)}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">`,
    ...own,
    ...findings.map(testCase),
    "  </testsuite>",
  ];
}

function testCase(finding: Told): string {
  const { rule, severity, message, about, accepted, at, hurt } = finding;
  const head = `    <testcase classname="${attribute(`${about}.${rule.id}`)}" name="${attribute(message)}"`;
  const lines = [
    at.text,
    ...hurt.map(
      ({ who, when, witness }) =>
        `${who}: ${when}${witness ? ` (${witness.refusal} in ${JSON.stringify(witness.message)})` : ""}`,
    ),
  ];
  if (isBreaking(finding))
    return `${head}>\n      <failure type="${rule.id}" message="${attribute(message)}">${text(lines.join("\n"))}</failure>\n    </testcase>`;
  if (severity === "safe") return `${head}/>`;
  const reason = accepted ? `accepted until ${accepted.until}: ${accepted.reason}` : severity;
  return `${head}>\n      <skipped message="${attribute(reason)}"/>\n    </testcase>`;
}

function text(value: string): string {
  return value.split("\n").map(visible).join("\n").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function attribute(value: string): string {
  return text(value).replace(/"/g, "&quot;").replace(/\n/g, " ");
}
