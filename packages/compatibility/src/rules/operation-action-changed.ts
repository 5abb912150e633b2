import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const operationActionChanged: Rule = {
  id: "OPERATION_ACTION_CHANGED",
  purpose: "An operation sends and received, or receives and sent.",
  breaks: ["consumer", "sender"],
  why: "Whoever was at the other end is left alone: nobody sends to the consumers, or nobody takes what is sent.",
  mend: "Add an operation with the other action, and remove this one when nobody needs it any more.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after || before.action === after.action) return [];
    const at = { version: "after", ...inside(after.at, "action") } as const;
    return [
      {
        says: `${words[after.action]}; it ${past[before.action]}`,
        at,
        harms: everybody(before.action === "send" ? "consumer" : "sender"),
      },
    ];
  },
};

const words = { send: "sends", receive: "receives" } as const;
const past = { send: "sent", receive: "received" } as const;
