import { type Report, toldIn } from "./report.js";
import type { RuleText, Told, ToldPlace } from "./told.js";

/** SARIF 2.1.0, for code scanning. A place in the older version is not in the files at hand: it is told in the message. */
export function findingsAsSarif(report: Report): string {
  return sarif(toldIn(report));
}

export function sarif(findings: readonly Told[]): string {
  const used = [...new Map(findings.map(({ rule }) => [rule.id, rule])).values()];
  const driver = { name: "tenon", informationUri: "https://www.npmjs.com/package/@tenon/cli", rules: used.map(ruleIn) };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, results: findings.map(resultIn) }],
  };
  return JSON.stringify(log, null, 2);
}

function ruleIn({ id, purpose, why, mend, orders }: RuleText) {
  return {
    id,
    shortDescription: { text: purpose },
    fullDescription: { text: why },
    help: { text: [mend, ...orders].join(" ") },
  };
}

function resultIn({ rule, severity, message, at, was, accepted, hurt, fingerprint }: Told) {
  const lines = hurt.map(
    ({ who, when, witness }) =>
      `${severity === "undecided" ? "May break" : "Breaks"} ${who}: ${when}.${witness ? ` It refuses ${JSON.stringify(witness.message)}: ${witness.refusal}.` : ""}`,
  );
  return {
    ruleId: rule.id,
    level: { breaking: "error", undecided: "warning", advice: "warning", safe: "note" }[severity],
    message: { text: [message, ...lines].join(" ") },
    locations: [locationOf(at)],
    ...(was ? { relatedLocations: [locationOf(was)] } : {}),
    partialFingerprints: { tenon: fingerprint },
    ...(accepted ? { suppressions: [{ kind: "inSource", justification: accepted.reason }] } : {}),
  };
}

function locationOf({ file, line, column, isHere }: ToldPlace) {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file) },
      region: { startLine: line, startColumn: column },
    },
    ...(isHere ? {} : { message: { text: "As it was." } }),
  };
}
