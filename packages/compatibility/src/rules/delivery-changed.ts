import { promiseChanges, promisedKeys } from "../delivery-promise.js";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";

export const deliveryChanged: Rule = {
  id: "DELIVERY_CHANGED",
  purpose: "Another key of the delivery promise is otherwise. Who relies on it cannot be seen.",
  breaks: ["consumer", "producer"],
  why: "A consumer that was built on the old promise may count on it.",
  mend: "Ask who receives from the channel, and accept the finding with what they said.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    const others = promisedKeys(before, after).filter((key) => !told.includes(key));
    return promiseChanges(
      before,
      after,
      others.map((key) => ({ key, harms: () => perhapsEverybody("consumer", "producer") })),
    );
  },
};

/** Keys that have a rule of their own. */
const told: readonly string[] = [
  ..."orderedBy handledInOrder dedupe.retainMs attempts backoff.initialMs backoff.maxMs".split(" "),
  ..."deadLetter maxBytes deadlineMs handleMs".split(" "),
];
