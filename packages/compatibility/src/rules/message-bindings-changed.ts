import { differing } from "../bindings.js";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const messageBindingsChanged: Rule = {
  id: "MESSAGE_BINDINGS_CHANGED",
  purpose: "What a message says for one protocol (content encoding, Kafka key, message type) is otherwise.",
  breaks: ["consumer", "producer"],
  why: "A consumer that looks at it (a key, an encoding) finds something else.",
  mend: "Keep it; or send the new form on a new channel.",
  looksAt: "message",
  check({ before, after }) {
    if (!before || !after) return [];
    return differing(before.bindings, after.bindings).map((protocol) => ({
      says: `has other ${protocol} bindings (${differing(before.bindings?.[protocol], after.bindings?.[protocol]).join(", ")})`,
      at: { version: "after", ...inside(after.at, "bindings", protocol) },
      harms: perhapsEverybody("consumer", "producer"),
    }));
  },
};
