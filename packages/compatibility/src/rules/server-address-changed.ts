import { wasAndIs } from "../bindings.js";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const serverAddressChanged: Rule = {
  id: "SERVER_ADDRESS_CHANGED",
  purpose: "The host, port or path of a server is another.",
  breaks: ["consumer", "sender"],
  why: "Who is deployed stays connected to the old address. Whether it leads to the same broker cannot be seen.",
  mend: "Let the old address lead to the same broker until everybody has been deployed anew.",
  looksAt: "server",
  check({ before, after, at }) {
    if (!before || !after) return [];
    const [was, is] = [`${before.host}${before.pathname ?? ""}`, `${after.host}${after.pathname ?? ""}`];
    if (was === is) return [];
    const places = {
      at: { version: "after", ...inside(at.after, "host") },
      was: { version: "before", ...inside(at.before, "host") },
    } as const;
    return [{ says: wasAndIs(was, is), ...places, harms: perhapsEverybody("consumer", "sender") }];
  },
};
