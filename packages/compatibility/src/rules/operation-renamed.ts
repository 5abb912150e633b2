import type { Rule } from "../rule.js";

export const operationRenamed: Rule = {
  id: "OPERATION_RENAMED",
  purpose: "An operation has another name; it does the same on the same channel.",
  breaks: [],
  why: "Only generated names follow the name; on the broker nothing changes.",
  mend: "Generate again. A pact that refers to the old operation by its id has to be written anew.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after || before.name === after.name) return [];
    return [
      {
        says: `is called ${after.name} now`,
        at: { version: "after", ...after.at },
        was: { version: "before", ...before.at },
        harms: [],
      },
    ];
  },
};
