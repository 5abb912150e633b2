import type { Server } from "@tenon/contract";
import type { Rule } from "../rule.js";
import { everybody, perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const serverProtocolChanged: Rule = {
  id: "SERVER_PROTOCOL_CHANGED",
  purpose: "A server speaks another protocol, or another version of it.",
  breaks: ["consumer", "sender"],
  why: "A client of the old protocol cannot connect.",
  mend: "Offer both protocols side by side, as two servers, until everybody has moved.",
  looksAt: "server",
  check({ before, after, at }) {
    if (!before || !after) return [];
    const [was, is] = [inFull(before), inFull(after)];
    if (was === is) return [];
    const places = {
      at: { version: "after", ...inside(at.after, "protocol") },
      was: { version: "before", ...inside(at.before, "protocol") },
    } as const;
    const harms =
      before.protocol === after.protocol ? perhapsEverybody("consumer", "sender") : everybody("consumer", "sender");
    return [{ says: `speaks ${is}; it spoke ${was}`, ...places, harms }];
  },
};

function inFull({ protocol, protocolVersion }: Server): string {
  return protocolVersion === undefined ? protocol : `${protocol} ${protocolVersion}`;
}
