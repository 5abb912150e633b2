import type { Rule } from "../rule.js";

export const documentRemoved: Rule = {
  id: "DOCUMENT_REMOVED",
  purpose: "A document, and with it everything that a service promised in one major version, is gone.",
  breaks: [],
  why: "What it promised and who is hurt by that is told channel by channel.",
  mend: "Keep the document until no receive operation refers to it.",
  looksAt: "document",
  check({ before, after }) {
    if (!before || after) return [];
    return [{ says: "is gone", at: { version: "before", ...before.at }, harms: [] }];
  },
};
