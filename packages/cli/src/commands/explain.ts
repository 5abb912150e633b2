import { type Rule, rules, sides } from "@tenon/compatibility";
import { type PactRule, pactRules } from "@tenon/pact-contracts";
import { type ExitCode, type Given, UsageError } from "../command.js";
import type { Terminal } from "../terminal/terminal.js";

/** `tenon explain RULE_ID`: what a rule of `tenon compare` or `tenon check` is there for, whom it can break and when, why, and what to do. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [wanted] = given.operands;
  if (wanted === undefined) {
    const all = [...rules, ...pactRules].map(({ id, purpose }) => `${terminal.bold(id.padEnd(28))}  ${purpose}`);
    terminal.print(all.join("\n"));
    return 0;
  }
  const id = wanted.toUpperCase().replaceAll("-", "_");
  const [rule, pactRule] = [rules.find((one) => one.id === id), pactRules.find((one) => one.id === id)];
  const lines = rule ? changeRule(rule) : pactRule ? aboutPacts(pactRule) : undefined;
  if (!lines) throw new UsageError(`There is no rule ${JSON.stringify(wanted)}. \`tenon explain\` lists them all.`);
  terminal.print([terminal.bold(id), ...lines].join("\n"));
  return 0;
}

function changeRule({ id, purpose, breaks, why, mend }: Rule): readonly string[] {
  const whom = breaks.map((side) => `  ${sides[side].whom}. ${sides[side].order}`);
  return [
    `  ${purpose}`,
    "",
    "whom it can break, and in which order to deploy",
    ...(whom.length > 0 ? whom : ["  nobody"]),
    "",
    ...reasons(why, mend),
    "",
    "to let it stand for a while, in the document, channel, operation or message",
    "  x-compat-accept:",
    `    - { rule: ${id}, reason: who has agreed and why, until: 2027-03-31 }`,
  ];
}

function aboutPacts({ purpose, why, mend }: PactRule): readonly string[] {
  return [`  ${purpose}`, "", ...reasons(why, mend)];
}

function reasons(why: string, mend: string): readonly string[] {
  return ["why", `  ${why}`, "", "what to do", `  ${mend}`];
}
