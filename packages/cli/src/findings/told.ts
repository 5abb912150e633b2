import { type Finding, type Place, rules, type Severity, sides } from "@tenon/compatibility";
import { visible } from "../terminal/visible.js";

/** A finding as every format tells it, whichever rule it is of. */
export interface Told {
  readonly rule: RuleText;
  readonly severity: Severity;
  readonly message: string;
  readonly at: ToldPlace;
  /** The same in the older version, where it has a counterpart. */
  readonly was?: ToldPlace;
  readonly hurt: readonly Hurt[];
  /** By which it does not count. */
  readonly accepted?: { readonly reason: string; readonly until: string; readonly at: ToldPlace };
  /** What it is about: the id of a document, or the name of a file. */
  readonly about: string;
  /** The same for the same finding, as long as it stands. */
  readonly fingerprint: string;
}

export interface RuleText {
  readonly id: string;
  /** What it is there to catch. */
  readonly purpose: string;
  /** What goes wrong. */
  readonly why: string;
  readonly mend: string;
  /** In which order deploying avoids it, for each way of being hurt. */
  readonly orders: readonly string[];
}

export interface ToldPlace {
  /** As a person reads it: `main:asyncapi/orders/v1.yaml:12:9`. */
  readonly text: string;
  /** From the folder in which the command was called. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Whether the file is as it is now, and not as it was. */
  readonly isHere: boolean;
}

/** Somebody who is hurt, in words. */
export interface Hurt {
  readonly who: string;
  /** `reads /lines/0`, or `""`. */
  readonly reads: string;
  readonly when: string;
  readonly at: ToldPlace;
  readonly witness: { readonly refusal: string; readonly message: unknown } | undefined;
  readonly why: string | undefined;
}

/** What stands before the path of a file of each version: `main:asyncapi/`. */
export interface Prefixes {
  readonly before: string;
  readonly after: string;
}

/** The worst first; what is accepted after what counts. */
export function worstFirst<Ranked extends Pick<Told, "severity"> & { readonly accepted?: unknown }>(
  findings: readonly Ranked[],
): readonly Ranked[] {
  const order: readonly Severity[] = ["breaking", "undecided", "advice", "safe"];
  const rank = ({ severity, accepted }: Ranked) => order.indexOf(severity) + (accepted ? order.length : 0);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether it is a reason to stop. */
export function isBreaking({ severity, accepted }: Pick<Told, "severity" | "accepted">): boolean {
  return severity === "breaking" && accepted === undefined;
}

/** A finding of a comparison. */
export function told(finding: Finding, prefix: Prefixes): Told {
  const { rule, severity, message, at, was, accepted, on, path } = finding;
  return {
    rule: ruleText(rule),
    severity,
    message,
    at: placeIn(at, prefix),
    ...(was ? { was: placeIn(was, prefix) } : {}),
    hurt: hurtBy(finding, prefix),
    ...(accepted ? { accepted: { ...accepted, at: placeIn(accepted.at, prefix) } } : {}),
    about: on.document,
    fingerprint: `${rule} ${JSON.stringify(on)} ${path}`,
  };
}

function ruleText(id: string): RuleText {
  const { purpose = "", why = "", mend = "", breaks = [] } = rules.find((rule) => rule.id === id) ?? {};
  return { id, purpose, why, mend, orders: breaks.map((side) => sides[side].order) };
}

function placeIn({ version, file, position: { line, column } }: Place, prefix: Prefixes): ToldPlace {
  return {
    text: visible(`${prefix[version]}${file}:${line}:${column}`),
    // A viewer opens the file as it is now; the text before `:` names the ref of an older one.
    file: `${version === "after" ? prefix.after : prefix.before.replace(/^[^:]*:/, "")}${file}`,
    line,
    column,
    isHere: version === "after",
  };
}

/** Everybody who is hurt by a finding, those who are hurt in several ways once. */
function hurtBy({ breaks }: Finding, prefix: Prefixes): readonly Hurt[] {
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
      at: placeIn(at, prefix),
      witness: group.find(({ witness }) => witness)?.witness,
      why: group.find(({ why }) => why !== undefined)?.why,
    };
  });
}
