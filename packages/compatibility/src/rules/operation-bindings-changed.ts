import { isJsonObject, type Json, type Operation } from "@tenon/contract";
import { differing, inWords, member } from "../bindings.js";
import type { Rule } from "../rule.js";
import { everybody, perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const operationBindingsChanged: Rule = {
  id: "OPERATION_BINDINGS_CHANGED",
  purpose: "Messages are sent or taken otherwise: persistence, expiry, priority, acknowledgement, copies.",
  breaks: ["consumer"],
  why: "A message that is not persistent is lost when the broker restarts; one that expires is gone before a slow consumer gets to it.",
  mend: "Keep `deliveryMode: 2` and no expiry for what must arrive.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after) return [];
    return differing(withoutQueue(before), withoutQueue(after)).map((key) => {
      const [was, is] = [member(withoutQueue(before), key), member(withoutQueue(after), key)];
      const at = { version: "after", ...inside(after.at, "bindings", ...key.split(" ")) } as const;
      const weaker = key === "amqp deliveryMode" && is === 1;
      return {
        says: `has another \`${key.replace(" ", ".")}\`: ${inWords(is)}; it was ${inWords(was)}`,
        at,
        harms: weaker ? everybody("consumer") : perhapsEverybody("consumer"),
      };
    });
  },
};

/** By protocol and key; the queue has rules of its own. */
function withoutQueue({ bindings }: Operation): { readonly [key: string]: Json } {
  const said = Object.entries(bindings).flatMap(([protocol, binding]) =>
    isJsonObject(binding) ? Object.entries(binding).map(([key, value]) => [`${protocol} ${key}`, value] as const) : [],
  );
  return Object.fromEntries(said.filter(([key]) => key !== "amqp x-queue"));
}
