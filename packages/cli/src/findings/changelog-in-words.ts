import { changelogSections, type Finding } from "@tenon/compatibility";
import { visible } from "../terminal/visible.js";
import { told } from "./told.js";

/** A changelog in Markdown: what breaks somebody first, then what is new, other, deprecated and gone. */
export function changelogInWords(title: string, findings: readonly Finding[]): string {
  const sections = changelogSections(findings).map(
    ({ title: name, findings: those }) => `### ${name}\n\n${[...new Set(those.map(line))].join("\n")}`,
  );
  if (sections.length === 0) return `## ${title}\n\nNothing that is promised has changed.`;
  return [`## ${title}`, ...sections].join("\n\n");
}

function line(finding: Finding): string {
  const hurt = told(finding, { before: "", after: "" }).hurt.map(({ who }) => who);
  const whom =
    hurt.length === 0 ? "" : ` (${finding.severity === "undecided" ? "may break" : "breaks"} ${hurt.join(", ")})`;
  return `- ${visible(finding.message).replace(/\.$/, "")}${visible(whom)}.`;
}
