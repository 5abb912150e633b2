import type { Operation } from "@tenon/contract";
import { isSame } from "../parties.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const operationChannelChanged: Rule = {
  id: "OPERATION_CHANNEL_CHANGED",
  purpose: "An operation sends to, or receives from, another channel.",
  breaks: ["consumer", "sender"],
  why: "Who is at the other end of the old channel hears nothing, or is not heard, any more.",
  mend: "Do both until everybody has moved: a second operation for the new channel, or `x-upcasts` with what the old one carries.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after || before.action !== after.action) return [];
    const [was, is] = [before.channel, after.channel];
    if ((was.document === is.document && was.name === is.name) || (was.address !== null && was.address === is.address))
      return [];
    const at = { version: "after", ...inside(after.at, "channel") } as const;
    const says = `${after.action === "send" ? "sends to" : "receives from"} ${is.address ?? is.name}; it was ${was.address ?? was.name}`;
    return [
      {
        says,
        at,
        was: { version: "before", ...inside(before.at, "channel") },
        harms: takesAsWell(after, before) ? [] : everybody(after.action === "send" ? "consumer" : "sender"),
      },
    ];
  },
};

/** Whether all that it received before is brought to what it reads now. */
function takesAsWell({ upcasts = [] }: Operation, before: Operation): boolean {
  return before.messages.every((message) => upcasts.some(({ from }) => isSame(from, message)));
}
