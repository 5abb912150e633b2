import { type Finding, type Place, type Rule, rules, sides } from "@tenon/compatibility";
import { hurtBy, type Report, worstFirst } from "./report.js";

/** SARIF 2.1.0, for code scanning. A place in the older version is not in the files at hand: it is told in the message. */
export function findingsAsSarif(report: Report): string {
  const used = rules.filter(({ id }) => report.findings.some(({ rule }) => rule === id));
  const driver = { name: "tenon", informationUri: "https://www.npmjs.com/package/@tenon/cli", rules: used.map(ruleIn) };
  const results = worstFirst(report.findings).map((finding) => resultIn(finding, report));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, results }],
  };
  return JSON.stringify(log, null, 2);
}

function ruleIn({ id, purpose, why, mend, breaks }: Rule) {
  const orders = breaks.map((side) => sides[side].order);
  return {
    id,
    shortDescription: { text: purpose },
    fullDescription: { text: why },
    help: { text: [mend, ...orders].join(" ") },
  };
}

function resultIn({ rule, severity, message, at, was, accepted, ...finding }: Finding, report: Report) {
  const hurt = hurtBy({ rule, severity, message, at, ...finding });
  const lines = hurt.map(
    ({ who, when, witness }) =>
      `${severity === "undecided" ? "May break" : "Breaks"} ${who}: ${when}.${witness ? ` It refuses ${JSON.stringify(witness.message)}: ${witness.refusal}.` : ""}`,
  );
  return {
    ruleId: rule,
    level: { breaking: "error", undecided: "warning", advice: "warning", safe: "note" }[severity],
    message: { text: [message, ...lines].join(" ") },
    locations: [locationOf(at, report)],
    ...(was ? { relatedLocations: [locationOf(was, report)] } : {}),
    partialFingerprints: { tenon: `${rule} ${JSON.stringify(finding.on)} ${finding.path}` },
    ...(accepted ? { suppressions: [{ kind: "inSource", justification: accepted.reason }] } : {}),
  };
}

function locationOf({ version, file, position }: Place, { prefix }: Report) {
  // A viewer opens the file as it is now; the text before `:` names the ref of an older one.
  const uri = encodeURI(`${version === "after" ? prefix.after : prefix.before.replace(/^[^:]*:/, "")}${file}`);
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: position.line, startColumn: position.column },
    },
    ...(version === "before" ? { message: { text: "As it was." } } : {}),
  };
}
