import { isLess, promiseChanges } from "../delivery-promise.js";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";

export const deadlineChanged: Rule = {
  id: "DEADLINE_CHANGED",
  purpose: "A publish, or one attempt of a handler, may take more or less time.",
  breaks: ["consumer", "sender"],
  why: "With less time, what was slow and well fails now. How long things take cannot be seen in a spec.",
  mend: "Look at the measured times (the histograms of publishing and handling) before shortening it.",
  looksAt: "channel",
  check: ({ before, after }) =>
    before && after
      ? promiseChanges(before, after, [
          {
            key: "deadlineMs",
            default: 10_000,
            harms: (was, is) => (isLess(was, is) ? perhapsEverybody("sender") : []),
          },
          {
            key: "handleMs",
            default: 60_000,
            harms: (was, is) => (isLess(was, is) ? perhapsEverybody("consumer") : []),
          },
        ])
      : [],
};
