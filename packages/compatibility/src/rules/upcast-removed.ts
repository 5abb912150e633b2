import type { Operation, Upcast } from "@tenon/contract";
import { isSame, isSameChannel } from "../parties.js";
import type { Rule } from "../rule.js";
import { inside } from "../schema/shape.js";

export const upcastRemoved: Rule = {
  id: "UPCAST_REMOVED",
  purpose: "A consumer does not take an older message any more.",
  breaks: ["sender"],
  why: "Who still sends the older message is not heard, and what waits in the queue is parked as of an unknown version.",
  mend: "Keep it in `x-upcasts` until nobody sends it and no queue has it.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after) return [];
    const taken = [...after.messages, ...(after.upcasts ?? []).map(({ from }) => from)];
    return (before.upcasts ?? [])
      .filter(({ from }) => !taken.some((message) => isSame(message, from)))
      .map((upcast) => ({
        says: `does not take ${upcast.from.type} any more, of which it made ${upcast.to.type}`,
        at: { version: "after", ...inside(after.at, "x-upcasts") },
        was: { version: "before", ...upcast.at },
        harms: [{ side: "sender", readers: "all", certain: true, older: true, spares: sendsElsewhere(upcast) }],
      }));
  },
};

function sendsElsewhere({ channel }: Upcast): (operation: Operation) => boolean {
  return (operation) => !isSameChannel(operation.channel, channel);
}
