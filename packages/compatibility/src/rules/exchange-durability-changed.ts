import { exchangeOf, sameExchange } from "../amqp.js";
import { inWords, same, wasAndIs } from "../bindings.js";
import type { Rule } from "../rule.js";
import { everybody, perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const exchangeDurabilityChanged: Rule = {
  id: "EXCHANGE_DURABILITY_CHANGED",
  purpose: "An exchange of the same name is durable, or deletes itself, otherwise than before.",
  breaks: ["broker"],
  why: "RabbitMQ refuses to declare what is there otherwise (406 PRECONDITION_FAILED) and closes the channel: the new build does not start.",
  mend: "Delete the exchange in a maintenance window, or give the new one a new name and bind the old one to it.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after || !sameExchange(before, after)) return [];
    return ["durable", "autoDelete"].flatMap((key) => {
      const [was, is] = [exchangeOf(before, key), exchangeOf(after, key)];
      if (same(was, is)) return [];
      const at = { version: "after", ...inside(after.at, "bindings", "amqp", "exchange", key) } as const;
      const harms = was === undefined || is === undefined ? perhapsEverybody("broker") : everybody("broker");
      return [
        {
          says: `has an exchange ${inWords(exchangeOf(after, "name"))} whose \`${key}\` ${wasAndIs(was, is)}`,
          at,
          harms,
        },
      ];
    });
  },
};
