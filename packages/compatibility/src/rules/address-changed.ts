import { type Channel, isJsonObject } from "@tenon/contract";
import { hears } from "../consumers.js";
import type { Harm, Rule } from "../rule.js";
import { inside } from "../schema/shape.js";

export const addressChanged: Rule = {
  id: "ADDRESS_CHANGED",
  purpose: "Messages go to another address or another exchange than the one that queues are bound to.",
  breaks: ["consumer", "producer"],
  looksAt: "channel",
  check({ before, after }) {
    if (!after) return [];
    const at = { version: "after", ...inside(after.at, "address") } as const;
    if (exchangeOf(before) !== exchangeOf(after)) {
      const says = `goes to the exchange ${named(exchangeOf(after))}; it was ${named(exchangeOf(before))}`;
      return [{ says, at: { version: "after", ...inside(after.at, "bindings") }, harms: deaf() }];
    }
    if (before.address === after.address) return [];
    if (before.address === null || after.address === null) {
      const says =
        after.address === null ? "has no fixed address any more" : `has the fixed address ${after.address} now`;
      return [{ says, at, harms: deaf().map((harm) => ({ ...harm, certain: false })) }];
    }
    return [{ says: `has the address ${after.address}; it was ${before.address}`, at, harms: deaf(before, after) }];
  },
};

/** A queue stays bound to the old address until its consumer is rebuilt, and then no longer gets what old producers send. */
function deaf(before?: Channel, after?: Channel): readonly Harm[] {
  const harm = { readers: "all", certain: true } as const;
  return [
    { side: "consumer", ...harm, spares: (operation) => after !== undefined && hears(operation, after) },
    { side: "producer", ...harm, spares: (operation) => before !== undefined && hears(operation, before) },
  ];
}

function exchangeOf(channel: Channel): string | undefined {
  const exchange = isJsonObject(channel.bindings.amqp) ? channel.bindings.amqp.exchange : undefined;
  return isJsonObject(exchange) && typeof exchange.name === "string" ? exchange.name : undefined;
}

function named(exchange: string | undefined): string {
  return exchange === undefined || exchange === "" ? "that is the broker's default" : exchange;
}
