import type { Rule } from "../rule.js";

export const acceptanceInvalid: Rule = {
  id: "ACCEPTANCE_INVALID",
  purpose: "An entry of `x-compat-accept` has no rule that exists, no reason, or no last day, and accepts nothing.",
  breaks: [],
  why: "An acceptance without a reason or an end is a check that was switched off.",
  mend: "Write `{ rule: FIELD_REMOVED, reason: …, until: 2027-03-31 }`, with `path`, `channel`, `operation` or `message` where it is about one thing.",
  looksAt: "acceptance",
  check({ acceptance }) {
    const { fault, at } = acceptance;
    return fault === undefined ? [] : [{ says: fault, at: { version: "after", ...at }, harms: [], advice: true }];
  },
};
