import type { Finding } from "@tenon/compatibility";
import { visible } from "../terminal/visible.js";
import { hurtBy, placeIn, type Report, worstFirst } from "./report.js";

/** JUnit's XML, for whatever shows test results: each finding is a case, and fails when it breaks somebody. */
export function findingsAsJunit(report: Report): string {
  const cases = worstFirst(report.findings);
  const failures = cases.filter(fails).length;
  const skipped = cases.filter((finding) => !fails(finding) && finding.severity !== "safe").length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tenon compare" tests="${cases.length}" failures="${failures}">`,
    `  <testsuite name="${attribute(`since ${report.against}`)}" tests="${cases.length}" failures="${failures}" skipped="${skipped}">`,
    ...cases.map((finding) => testCase(finding, report)),
    "  </testsuite>",
    "</testsuites>",
  ].join("\n");
}

function fails({ severity, accepted }: Finding): boolean {
  return severity === "breaking" && accepted === undefined;
}

function testCase(finding: Finding, report: Report): string {
  const { rule, severity, message, on, accepted } = finding;
  const head = `    <testcase classname="${attribute(`${on.document}.${rule}`)}" name="${attribute(message)}"`;
  const lines = [
    placeIn(finding.at, report),
    ...hurtBy(finding).map(
      ({ who, when, witness }) =>
        `${who}: ${when}${witness ? ` (${witness.refusal} in ${JSON.stringify(witness.message)})` : ""}`,
    ),
  ];
  if (fails(finding))
    return `${head}>\n      <failure type="${rule}" message="${attribute(message)}">${text(lines.join("\n"))}</failure>\n    </testcase>`;
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
