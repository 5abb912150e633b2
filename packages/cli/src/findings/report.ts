import { type DeployOrder, type Finding, type Place, type Severity, sides } from "@tenon/compatibility";
import { visible } from "../terminal/visible.js";
import type { EnvironmentVerdict } from "./environment-verdicts.js";

/** What a comparison has found, and how the two versions are spoken of. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly order: DeployOrder;
  readonly environments: readonly EnvironmentVerdict[];
  /** What was compared with: `main (3f2c1ab09d)`. */
  readonly against: string;
  /** What stands before the path of a file of each: `main:asyncapi/`. */
  readonly prefix: { readonly before: string; readonly after: string };
  /** How many documents there were before. */
  readonly documents: number;
}

export type Summary = Readonly<Record<Severity | "accepted", number>>;

/** How many findings there are of each severity; what is accepted is counted by itself. */
export function summaryOf(findings: readonly Finding[]): Summary {
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

/** The worst first; what is accepted after what counts. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const order: readonly Severity[] = ["breaking", "undecided", "advice", "safe"];
  const rank = ({ severity, accepted }: Finding) => order.indexOf(severity) + (accepted ? order.length : 0);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

export function placeIn({ version, file, position }: Place, { prefix }: Pick<Report, "prefix">): string {
  return visible(`${prefix[version]}${file}:${position.line}:${position.column}`);
}

/** Somebody who is hurt, in words. */
export interface Hurt {
  readonly who: string;
  readonly reads: string;
  readonly when: string;
  readonly at: Place;
  readonly witness: { readonly refusal: string; readonly message: unknown } | undefined;
  readonly why: string | undefined;
}

/** Everybody who is hurt by a finding, those who are hurt in several ways once. */
export function hurtBy({ breaks }: Finding): readonly Hurt[] {
  const groups = Map.groupBy(breaks, ({ document, operation }) => JSON.stringify([document, operation]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { service, operation, outside, reads, at } = first;
    const what =
      reads === ""
        ? first.side === "sender"
          ? "sends to it"
          : first.side === "broker"
            ? "declares it"
            : "receives it"
        : `reads ${reads}`;
    return {
      who: outside ? "whoever receives it elsewhere" : `${service} ${operation}`,
      reads: outside ? "" : what,
      when: group.map(({ side }) => sides[side].when).join(", and "),
      at,
      witness: group.find(({ witness }) => witness)?.witness,
      why: group.find(({ why }) => why !== undefined)?.why,
    };
  });
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
