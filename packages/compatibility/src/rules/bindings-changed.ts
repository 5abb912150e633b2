import { differing } from "../bindings.js";
import type { Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const bindingsChanged: Rule = {
  id: "BINDINGS_CHANGED",
  purpose: "What the channel says for another protocol (Kafka partitions, MQTT, …) is otherwise.",
  breaks: ["consumer", "sender", "broker"],
  why: "What a broker makes of it, and who counts on it, cannot be seen in a spec.",
  mend: "Read what the binding means for who is deployed, and accept the finding with the reason.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    return differing(before.bindings, after.bindings)
      .filter((protocol) => protocol !== "amqp" || !before.bindings.amqp || !after.bindings.amqp)
      .map((protocol) => ({
        says:
          before.bindings[protocol] === undefined
            ? `has ${protocol} bindings now`
            : after.bindings[protocol] === undefined
              ? `has no ${protocol} bindings any more`
              : `has other ${protocol} bindings (${differing(before.bindings[protocol], after.bindings[protocol]).join(", ")})`,
        at: { version: "after", ...inside(after.at, "bindings", protocol) },
        harms: perhapsEverybody("consumer", "sender"),
      }));
  },
};
