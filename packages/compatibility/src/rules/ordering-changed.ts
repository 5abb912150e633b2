import { promiseChanges } from "../delivery-promise.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";

export const orderingChanged: Rule = {
  id: "ORDERING_CHANGED",
  purpose: "Events are kept in order by another key, or not at all, or are not handled in order any more.",
  breaks: ["consumer"],
  why: "A consumer that builds a state from the events of one key sees them in another order, and ends with another state.",
  mend: "Keep the key. To order by another one, make a new channel beside the old one.",
  looksAt: "channel",
  check: ({ before, after }) =>
    before && after
      ? promiseChanges(before, after, [
          { key: "orderedBy", harms: (was) => (was === undefined ? [] : everybody("consumer")) },
          { key: "handledInOrder", default: false, harms: (was) => (was === true ? everybody("consumer") : []) },
        ])
      : [],
};
