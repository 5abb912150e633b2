import { isLess, promiseChanges } from "../delivery-promise.js";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";

export const retriesChanged: Rule = {
  id: "RETRIES_CHANGED",
  purpose: "A handler is tried more or less often, or with other waits between.",
  breaks: ["consumer"],
  why: "With fewer attempts a disturbance that used to pass ends in the dead-letter queue. How long disturbances are cannot be seen.",
  mend: "Keep the sum of the waits longer than the longest restart of what handlers depend on.",
  looksAt: "channel",
  check: ({ before, after }) =>
    before && after
      ? promiseChanges(before, after, [
          { key: "attempts", default: 5, harms: (was, is) => (isLess(was, is) ? perhapsEverybody("consumer") : []) },
          { key: "backoff.initialMs", default: 200, harms: () => [] },
          {
            key: "backoff.maxMs",
            default: 30_000,
            harms: (was, is) => (isLess(was, is) ? perhapsEverybody("consumer") : []),
          },
        ])
      : [],
};
