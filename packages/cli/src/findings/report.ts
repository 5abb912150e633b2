import type { DeployOrder, Finding, Severity } from "@tenon/compatibility";
import type { EnvironmentVerdict } from "./environment-verdicts.js";
import { type Prefixes, type Told, told, worstFirst } from "./told.js";

/** What a comparison has found, and how the two versions are spoken of. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly order: DeployOrder;
  readonly environments: readonly EnvironmentVerdict[];
  /** What was compared with: `main (3f2c1ab09d)`. */
  readonly against: string;
  readonly prefix: Prefixes;
  /** How many documents there were before. */
  readonly documents: number;
}

export type Summary = Readonly<Record<Severity | "accepted", number>>;

/** How many findings there are of each severity; what is accepted is counted by itself. */
export function summaryOf(findings: readonly { readonly severity: Severity; readonly accepted?: unknown }[]): Summary {
  const counted = findings.filter(({ accepted }) => accepted === undefined);
  const count = (severity: Severity) => counted.filter((finding) => finding.severity === severity).length;
  return {
    breaking: count("breaking"),
    undecided: count("undecided"),
    advice: count("advice"),
    safe: count("safe"),
    accepted: findings.length - counted.length,
  };
}

/** `1 breaking, 0 undecided, 2 advice, 3 safe, since main (3f2c1ab09d).` */
export function summaryInWords({ findings, against }: Report): string {
  const { breaking, undecided, advice, safe, accepted } = summaryOf(findings);
  const more = accepted > 0 ? `, ${accepted} accepted` : "";
  return `${breaking} breaking, ${undecided} undecided, ${advice} advice, ${safe} safe${more}, since ${against}.`;
}

/** The findings as they are told, the worst first. */
export function toldIn({ findings, prefix }: Report): readonly Told[] {
  return worstFirst(findings).map((finding) => told(finding, prefix));
}

/** What is to be said of the order of deployment; undefined where any will do. */
export function orderInWords(order: DeployOrder): string | undefined {
  switch (order.kind) {
    case "any":
      return undefined;
    case "none":
      return `No order of deployment avoids it: ${order.why}.`;
    case "order": {
      const steps = order.services.map((service) =>
        order.drain.includes(service) ? `${service} (and wait until its older messages are handled)` : service,
      );
      return `Safe in this order of deployment: ${steps.join(", then ")}.`;
    }
  }
}
