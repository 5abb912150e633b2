import { isLess, promiseChanges } from "../delivery-promise.js";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";

export const retentionShortened: Rule = {
  id: "RETENTION_SHORTENED",
  purpose: "What has been handled is remembered for a shorter or a longer time.",
  breaks: ["consumer"],
  why: "A duplicate that comes after that time is handled again. How late one can come depends on queues, retries and replays.",
  mend: "Keep it longer than the longest way of a message: retries, dead-letter queue and replay included.",
  looksAt: "channel",
  check: ({ before, after }) =>
    before && after
      ? promiseChanges(before, after, [
          {
            key: "dedupe.retainMs",
            default: 604_800_000,
            harms: (was, is) => (isLess(was, is) ? perhapsEverybody("consumer") : []),
          },
        ])
      : [],
};
