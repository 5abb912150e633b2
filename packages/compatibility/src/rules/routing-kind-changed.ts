import { inWords, member } from "../bindings.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const routingKindChanged: Rule = {
  id: "ROUTING_KIND_CHANGED",
  purpose: "The channel is a queue and was a routing key, or the other way round.",
  breaks: ["consumer", "sender"],
  why: "A message to a queue reaches one consumer of many; one to a routing key reaches every queue that is bound. Who is deployed does the old thing.",
  mend: "Make a new channel beside the old one, and send to both until everybody has moved.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    const [was, is] = [before, after].map((channel) => member(channel.bindings, "amqp", "is") ?? "routingKey");
    if (was === is || before.bindings.amqp === undefined || after.bindings.amqp === undefined) return [];
    const at = { version: "after", ...inside(after.at, "bindings", "amqp", "is") } as const;
    return [
      { says: `is a ${inWords(is)} of AMQP; it was a ${inWords(was)}`, at, harms: everybody("consumer", "sender") },
    ];
  },
};
