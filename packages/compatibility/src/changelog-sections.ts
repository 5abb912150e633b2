import type { Finding } from "./finding.js";

/** A part of a changelog. */
export interface ChangelogSection {
  readonly title: "Breaks consumers" | "May break consumers" | "Added" | "Changed" | "Deprecated" | "Removed";
  readonly findings: readonly Finding[];
}

/** A changelog in its parts: what breaks somebody first, then what is new, other, deprecated and gone. Advice is left out. */
export function changelogSections(findings: readonly Finding[]): readonly ChangelogSection[] {
  const groups = Map.groupBy(
    findings.filter(({ severity }) => severity !== "advice"),
    titleOf,
  );
  return order.flatMap((title) => {
    const those = groups.get(title);
    return those ? [{ title, findings: those }] : [];
  });
}

const order: readonly ChangelogSection["title"][] = [
  "Breaks consumers",
  "May break consumers",
  "Added",
  "Changed",
  "Deprecated",
  "Removed",
];

function titleOf({ severity, rule }: Finding): ChangelogSection["title"] {
  if (severity === "breaking") return "Breaks consumers";
  if (severity === "undecided") return "May break consumers";
  if (rule.endsWith("_ADDED")) return "Added";
  if (rule.endsWith("_DEPRECATED")) return "Deprecated";
  return rule.endsWith("_REMOVED") ? "Removed" : "Changed";
}
