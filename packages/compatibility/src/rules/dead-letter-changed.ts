import { promiseChanges } from "../delivery-promise.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";

export const deadLetterChanged: Rule = {
  id: "DEAD_LETTER_CHANGED",
  purpose: "What cannot be handled is dropped and was kept, or kept and was dropped.",
  breaks: ["consumer"],
  why: "A message that fails is lost, where an operator could read and replay it before.",
  mend: "Keep `deadLetter: true`; let the dead-letter queue have a length limit if it grows.",
  looksAt: "channel",
  check: ({ before, after }) =>
    before && after
      ? promiseChanges(before, after, [
          { key: "deadLetter", default: true, harms: (_, is) => (is === false ? everybody("consumer") : []) },
        ])
      : [],
};
