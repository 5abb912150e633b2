import type { Rule } from "../rule.js";
import { everybody, perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const channelServersChanged: Rule = {
  id: "CHANNEL_SERVERS_CHANGED",
  purpose: "A channel is not on a server any more on which it was.",
  breaks: ["consumer", "sender"],
  why: "Who is connected to that server gets nothing, and what is sent there reaches nobody.",
  mend: "Keep it on both servers until everybody has moved.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    const gone = (before.servers ?? []).filter((name) => after.servers && !after.servers.includes(name));
    const limited = before.servers === undefined && after.servers !== undefined;
    if (gone.length === 0 && !limited) return [];
    const says = limited
      ? `is on ${after.servers?.join(" and ")} alone; it was on every server`
      : `is not on ${gone.join(" and ")} any more`;
    const harms = limited ? perhapsEverybody("consumer", "sender") : everybody("consumer", "sender");
    return [{ says, at: { version: "after", ...inside(after.at, "servers") }, harms }];
  },
};
