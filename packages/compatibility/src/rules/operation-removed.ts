import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";

export const operationRemoved: Rule = {
  id: "OPERATION_REMOVED",
  purpose: "A service does not send, or does not receive, any more.",
  breaks: ["consumer"],
  why: "Who waits for what it sent waits in vain. Where it received, its queue stays bound and grows until the disk is full.",
  mend: "Stop the consumers first. After the last build without the operation is deployed, delete the queue.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || after) return [];
    const at = { version: "before", ...before.at } as const;
    if (before.action === "receive")
      return [
        {
          says: `does not receive any more; its queue ${before.queue?.name ?? ""} stays, and fills`.replace("  ", " "),
          at,
          harms: [],
          advice: true,
        },
      ];
    return [{ says: "does not send any more", at, harms: everybody("consumer") }];
  },
};
