import type { Rule } from "../rule.js";

export const acceptanceUnused: Rule = {
  id: "ACCEPTANCE_UNUSED",
  purpose: "An entry of `x-compat-accept` accepts nothing that was found.",
  breaks: [],
  why: "The change that it was written for is released, or was taken back. It would accept the next one unseen.",
  mend: "Take it out.",
  looksAt: "acceptance",
  check({ acceptance, used, today }) {
    if (used || acceptance.fault !== undefined || (acceptance.until ?? "") < today) return [];
    const says = `accepts ${acceptance.rule}, and there is nothing like it`;
    return [{ says, at: { version: "after", ...acceptance.at }, harms: [], advice: true }];
  },
};
