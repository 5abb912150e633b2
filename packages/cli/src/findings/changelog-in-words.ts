import type { Finding } from "@tenon/compatibility";
import { visible } from "../terminal/visible.js";
import { told } from "./told.js";

/** A changelog in Markdown: what breaks somebody first, then what is new, other, deprecated and gone. */
export function changelogInWords(title: string, findings: readonly Finding[]): string {
  const listed = findings.filter(({ severity }) => severity !== "advice");
  if (listed.length === 0) return `## ${title}\n\nNothing that is promised has changed.`;
  const groups = Map.groupBy(listed, sectionOf);
  const sections = order.flatMap((section) => {
    const lines = groups.get(section);
    return lines ? [`### ${section}\n\n${[...new Set(lines.map(line))].join("\n")}`] : [];
  });
  return [`## ${title}`, ...sections].join("\n\n");
}

const order = ["Breaks consumers", "May break consumers", "Added", "Changed", "Deprecated", "Removed"] as const;

function sectionOf({ severity, rule }: Finding): (typeof order)[number] {
  if (severity === "breaking") return "Breaks consumers";
  if (severity === "undecided") return "May break consumers";
  if (rule.endsWith("_ADDED")) return "Added";
  if (rule.endsWith("_DEPRECATED")) return "Deprecated";
  return rule.endsWith("_REMOVED") ? "Removed" : "Changed";
}

function line(finding: Finding): string {
  const hurt = told(finding, { before: "", after: "" }).hurt.map(({ who }) => who);
  const whom =
    hurt.length === 0 ? "" : ` (${finding.severity === "undecided" ? "may break" : "breaks"} ${hurt.join(", ")})`;
  return `- ${visible(finding.message).replace(/\.$/, "")}${visible(whom)}.`;
}
