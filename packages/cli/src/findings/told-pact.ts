import { type PactFinding, type Place, pactRules } from "@tenon/pact-contracts";
import { visible } from "../terminal/visible.js";
import type { Hurt, RuleText, Told, ToldPlace } from "./told.js";

/** How files are spoken of. */
export interface Shown {
  readonly documents: ShownFolder;
  readonly pacts: ShownFolder;
}

interface ShownFolder {
  /** From where the command was called: `contracts/pacts/`. */
  readonly path: string;
  /** The version that has them, where they are not as they are now: `inventory@1.0.0:`. */
  readonly version?: string | undefined;
}

/** A finding about a pact: it stands where the provider says what it sends, or else where the consumer says what it expects. */
export function toldPact(finding: PactFinding, shown: Shown): Told {
  const { rule, severity, message, at, declared, consumer, provider, expected, path, type = "" } = finding;
  const expects = rule === "READS_NOT_SATISFIED" ? "describes the message by itself" : `expects "${expected}"`;
  const hurt: Hurt = {
    who: rule === "READS_NOT_SATISFIED" ? `${consumer} ${expected}` : consumer,
    reads: expected === "" ? "" : expects,
    when: isAboutExample(rule) ? "it counts on what is not sent" : "when such a message comes",
    at: placeOf(at, shown),
    witness: finding.witness,
    why: finding.why,
  };
  return {
    rule: pactRule(rule),
    severity,
    message: `${message}.`,
    at: placeOf(declared ?? at, shown),
    ...(declared ? { was: placeOf(at, shown) } : {}),
    hurt: [hurt],
    about: `${consumer}-${provider}`,
    fingerprint: JSON.stringify([rule, consumer, provider, type, expected, path]),
  };
}

function isAboutExample(rule: PactFinding["rule"]): boolean {
  return ["PACT_PROVIDER_UNKNOWN", "PACT_MESSAGE_UNKNOWN", "PACT_EXAMPLE_REFUSED"].includes(rule);
}

function pactRule(id: string): RuleText {
  const { purpose = "", why = "", mend = "" } = pactRules.find((rule) => rule.id === id) ?? {};
  return { id, purpose, why, mend, orders: [] };
}

function placeOf({ in: folder, file, position: { line, column } }: Place, shown: Shown): ToldPlace {
  const { path: before, version = "" } = shown[folder];
  const path = `${before}${file}`;
  return { text: visible(`${version}${path}:${line}:${column}`), file: path, line, column, isHere: version === "" };
}
