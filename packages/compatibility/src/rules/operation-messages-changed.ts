import type { Rule } from "../rule.js";
import { everybody, perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const operationMessagesChanged: Rule = {
  id: "OPERATION_MESSAGES_CHANGED",
  purpose: "An operation is about other messages of its channel than before.",
  breaks: ["consumer", "sender"],
  why: "What a sender does not send any more is missed by who waits for it; what a receiver does not take any more is left to its dead-letter queue.",
  mend: "Keep sending until nobody receives it; keep receiving until nobody sends it.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after || before.action !== after.action || before.channel.name !== after.channel.name) return [];
    const carried = new Set(after.channel.messages.map(({ type }) => type));
    const known = new Set(after.messages.map(({ type }) => type));
    return before.messages
      .filter(({ type }) => carried.has(type) && !known.has(type))
      .map(({ type }) => ({
        says: `does not ${after.action} ${type} any more`,
        at: { version: "after", ...inside(after.at, "messages") },
        harms: after.action === "send" ? everybody("consumer") : perhapsEverybody("sender"),
      }));
  },
};
