import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";

export const queueRenamed: Rule = {
  id: "QUEUE_RENAMED",
  purpose: "A consumer has another queue.",
  breaks: ["broker"],
  why: "The new queue starts empty. What waits in the old one is not handled, and the old one keeps filling until it is deleted.",
  mend: "Consume both queues until the old one is empty, unbind and delete it then.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before?.queue || !after?.queue || before.queue.name === after.queue.name) return [];
    const places = {
      at: { version: "after", ...after.queue.at },
      was: { version: "before", ...before.queue.at },
    } as const;
    return [
      { says: `has the queue ${after.queue.name}; it was ${before.queue.name}`, ...places, harms: everybody("broker") },
    ];
  },
};
