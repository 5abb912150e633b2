import { isLess, promiseChanges } from "../delivery-promise.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";

export const maxBytesChanged: Rule = {
  id: "MAX_BYTES_CHANGED",
  purpose: "A message may be larger, or must be smaller, than before.",
  breaks: ["consumer", "producer"],
  why: "A consumer refuses a body that is larger than what it was built for, and puts it into its dead-letter queue as `too-large`.",
  mend: "To raise it, deploy the consumers first; to lower it, the senders, and wait until larger messages are gone.",
  looksAt: "channel",
  check: ({ before, after }) =>
    before && after
      ? promiseChanges(before, after, [
          {
            key: "maxBytes",
            default: 1_048_576,
            harms: (was, is) => everybody(isLess(was, is) ? "producer" : "consumer"),
          },
        ])
      : [],
};
