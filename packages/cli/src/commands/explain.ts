import { rules, sides } from "@tenon/compatibility";
import { type ExitCode, type Given, UsageError } from "../command.js";
import type { Terminal } from "../terminal/terminal.js";

/** `tenon explain RULE_ID`: what a rule of `tenon compare` is there for, whom it can break and when, why, and what to do. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [wanted] = given.operands;
  if (wanted === undefined) {
    terminal.print(rules.map(({ id, purpose }) => `${terminal.bold(id.padEnd(28))}  ${purpose}`).join("\n"));
    return 0;
  }
  const rule = rules.find(({ id }) => id === wanted.toUpperCase().replaceAll("-", "_"));
  if (!rule) throw new UsageError(`There is no rule ${JSON.stringify(wanted)}. \`tenon explain\` lists them all.`);
  const { id, purpose, breaks, why, mend } = rule;
  const whom = breaks.map((side) => `  ${sides[side].whom}. ${sides[side].order}`);
  terminal.print(
    [
      terminal.bold(id),
      `  ${purpose}`,
      "",
      "whom it can break, and in which order to deploy",
      ...(whom.length > 0 ? whom : ["  nobody"]),
      "",
      "why",
      `  ${why}`,
      "",
      "what to do",
      `  ${mend}`,
      "",
      "to let it stand for a while, in the document, channel, operation or message",
      "  x-compat-accept:",
      `    - { rule: ${id}, reason: who has agreed and why, until: 2027-03-31 }`,
    ].join("\n"),
  );
  return 0;
}
