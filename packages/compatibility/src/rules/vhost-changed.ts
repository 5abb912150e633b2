import { inWords, member } from "../bindings.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const vhostChanged: Rule = {
  id: "VHOST_CHANGED",
  purpose: "The exchange or queue is on another virtual host.",
  breaks: ["consumer", "sender"],
  why: "Virtual hosts see nothing of each other: who is deployed sends to, and waits at, the old one.",
  mend: "Shovel or federate between the two until everybody has moved.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    return (["exchange", "queue"] as const).flatMap((what) => {
      const [was, is] = [before, after].map((channel) => member(channel.bindings, "amqp", what, "vhost") ?? "/");
      if (
        was === is ||
        member(before.bindings, "amqp", what) === undefined ||
        member(after.bindings, "amqp", what) === undefined
      )
        return [];
      const at = { version: "after", ...inside(after.at, "bindings", "amqp", what, "vhost") } as const;
      return [
        {
          says: `has its ${what} on the virtual host ${inWords(is)}; it was ${inWords(was)}`,
          at,
          harms: everybody("consumer", "sender"),
        },
      ];
    });
  },
};
