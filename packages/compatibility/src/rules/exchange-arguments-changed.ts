import { exchangeOf, sameExchange } from "../amqp.js";
import { differing, inWords } from "../bindings.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const exchangeArgumentsChanged: Rule = {
  id: "EXCHANGE_ARGUMENTS_CHANGED",
  purpose: "An exchange of the same name has other arguments (alternate exchange, …).",
  breaks: ["broker"],
  why: "RabbitMQ refuses to declare what is there otherwise (406 PRECONDITION_FAILED) and closes the channel: the new build does not start.",
  mend: "Set what may change by a policy on the broker; or give the exchange a new name.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after || !sameExchange(before, after)) return [];
    const known = ["name", "type", "durable", "autoDelete", "vhost"];
    return differing(exchangeOf(before), exchangeOf(after))
      .filter((key) => !known.includes(key))
      .map((key) => ({
        says: `has an exchange ${inWords(exchangeOf(after, "name"))} with another \`${key}\``,
        at: { version: "after", ...inside(after.at, "bindings", "amqp", "exchange", key) },
        harms: everybody("broker"),
      }));
  },
};
