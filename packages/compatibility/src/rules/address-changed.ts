import type { Channel } from "@tenon/contract";
import { exchangeOf } from "../amqp.js";
import { hears } from "../parties.js";
import type { Harm, Rule } from "../rule.js";
import { inside } from "../schema/shape.js";

export const addressChanged: Rule = {
  id: "ADDRESS_CHANGED",
  purpose: "Messages go to another address or another exchange than the one that queues are bound to.",
  breaks: ["consumer", "producer"],
  why: "A queue stays bound to the old address until its consumer is deployed anew, and then gets nothing of what older builds still send.",
  mend: "Make a new channel beside the old one, and send to both until everybody has moved.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    const at = { version: "after", ...inside(after.at, "address") } as const;
    const was = { version: "before", ...inside(before.at, "address") } as const;
    if (nameOf(before) !== nameOf(after)) {
      const says = `goes to the exchange ${named(nameOf(after))}; it was ${named(nameOf(before))}`;
      return [
        {
          says,
          at: { version: "after", ...inside(after.at, "bindings") },
          was: { version: "before", ...inside(before.at, "bindings") },
          harms: deaf(),
        },
      ];
    }
    if (before.address === after.address) return [];
    if (before.address === null || after.address === null) {
      const says =
        after.address === null ? "has no fixed address any more" : `has the fixed address ${after.address} now`;
      return [{ says, at, harms: deaf().map((harm) => ({ ...harm, certain: false })) }];
    }
    return [
      { says: `has the address ${after.address}; it was ${before.address}`, at, was, harms: deaf(before, after) },
    ];
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

function nameOf(channel: Channel): string | undefined {
  const name = exchangeOf(channel, "name");
  return typeof name === "string" ? name : undefined;
}

function named(exchange: string | undefined): string {
  return exchange === undefined || exchange === "" ? "that is the broker's default" : exchange;
}
