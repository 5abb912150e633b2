import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const correlationIdChanged: Rule = {
  id: "CORRELATION_ID_CHANGED",
  purpose: "The correlation id stands at another place of the message, or is gone.",
  breaks: ["consumer", "producer"],
  why: "Who joins answers to questions, or traces one request through services, looks at the old place and finds nothing.",
  mend: "Write the id in both places until everybody looks at the new one.",
  looksAt: "message",
  check({ before, after }) {
    if (!before || !after || before.correlationId === after.correlationId) return [];
    const at = { version: "after", ...inside(after.at, "correlationId") } as const;
    if (before.correlationId === undefined)
      return [{ says: `has a correlation id at ${after.correlationId} now`, at, harms: [] }];
    const says =
      after.correlationId === undefined
        ? "has no correlation id any more"
        : `has its correlation id at ${after.correlationId}; it was ${before.correlationId}`;
    return [
      { says, at, was: { version: "before", ...inside(before.at, "correlationId") }, harms: everybody("consumer") },
    ];
  },
};
