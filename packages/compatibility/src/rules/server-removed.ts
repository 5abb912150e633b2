import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";

export const serverRemoved: Rule = {
  id: "SERVER_REMOVED",
  purpose: "A server on which messages are exchanged is not promised any more.",
  breaks: ["consumer", "sender"],
  why: "Who is connected to it waits for messages that go elsewhere, or sends where nobody listens.",
  mend: "Keep the server until everybody is connected to the other one; bridge the two meanwhile.",
  looksAt: "server",
  check({ before, after, at }) {
    if (!before || after) return [];
    return [{ says: "is gone", at: { version: "before", ...at.before }, harms: everybody("consumer", "sender") }];
  },
};
