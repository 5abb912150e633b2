import type { Rule } from "../rule.js";

export const acceptanceExpired: Rule = {
  id: "ACCEPTANCE_EXPIRED",
  purpose: "An acceptance in `x-compat-accept` has passed its last day, so that what it accepted counts again.",
  breaks: [],
  why: "A breaking change was accepted for a while, and the while is over.",
  mend: "Take the acceptance out if the consumers have moved; else say a new day and why.",
  looksAt: "acceptance",
  check({ acceptance, today }) {
    if (acceptance.until === undefined || acceptance.until >= today) return [];
    const says = `accepts ${acceptance.rule} until ${acceptance.until}, which has passed`;
    return [{ says, at: { version: "after", ...acceptance.at }, harms: [], advice: true }];
  },
};
