import { differing } from "../bindings.js";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const serverBindingsChanged: Rule = {
  id: "SERVER_BINDINGS_CHANGED",
  purpose: "What a server says for one protocol (client id, keep-alive, last will, key store) is otherwise.",
  breaks: ["consumer", "sender"],
  why: "The broker may treat a client that connects as before otherwise. What it does cannot be seen in a spec.",
  mend: "Read what the binding means for clients that are deployed, and accept the finding with the reason.",
  looksAt: "server",
  check({ before, after, at }) {
    if (!before || !after) return [];
    return differing(before.bindings, after.bindings).map((protocol) => ({
      says: `has other ${protocol} bindings`,
      at: { version: "after", ...inside(at.after, "bindings", protocol) },
      harms: perhapsEverybody("consumer", "sender"),
    }));
  },
};
