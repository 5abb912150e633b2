import { exchangeOf, sameExchange } from "../amqp.js";
import { inWords, same, wasAndIs } from "../bindings.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const exchangeTypeChanged: Rule = {
  id: "EXCHANGE_TYPE_CHANGED",
  purpose: "An exchange of the same name has another type.",
  breaks: ["broker"],
  why: "RabbitMQ refuses to declare what is there otherwise (406 PRECONDITION_FAILED) and closes the channel: the new build does not start, and which bindings match is another question altogether.",
  mend: "Give the new exchange a new name and bind the old one to it until everybody has moved.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after || !sameExchange(before, after)) return [];
    const [was, is] = [exchangeOf(before, "type"), exchangeOf(after, "type")];
    if (same(was, is)) return [];
    const places = {
      at: { version: "after", ...inside(after.at, "bindings", "amqp", "exchange", "type") },
      was: { version: "before", ...inside(before.at, "bindings", "amqp", "exchange", "type") },
    } as const;
    return [
      {
        says: `has an exchange ${inWords(exchangeOf(after, "name"))} whose type ${wasAndIs(was, is)}`,
        ...places,
        harms: everybody("broker"),
      },
    ];
  },
};
