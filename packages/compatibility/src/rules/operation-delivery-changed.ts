import type { Json } from "@tenon/contract";
import { differing } from "../bindings.js";
import type { Rule } from "../rule.js";
import { inside } from "../schema/shape.js";

export const operationDeliveryChanged: Rule = {
  id: "OPERATION_DELIVERY_CHANGED",
  purpose: "A consumer treats its messages by another delivery promise than it did.",
  breaks: [],
  why: "It is the consumer's own affair: nobody else sees it.",
  mend: "Nothing to mend.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after) return [];
    return differing({ ...before.delivery } as Json, { ...after.delivery } as Json).map((key) => ({
      says: `has another \`${key}\` in its \`x-delivery\``,
      at: { version: "after", ...inside(after.at, "x-delivery", key) },
      harms: [],
    }));
  },
};
