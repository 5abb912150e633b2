import type { Rule } from "../rule.js";
import { inside } from "../schema/shape.js";

export const applicationIdChanged: Rule = {
  id: "APPLICATION_ID_CHANGED",
  purpose: "The `id` by which the document names its application is another.",
  breaks: [],
  why: "Tools and registries that know the application by its id take it for another one.",
  mend: "Keep the id; it names the application, not its version.",
  looksAt: "document",
  check({ before, after }) {
    if (!before || !after || before.application === undefined || before.application === after.application) return [];
    const at = { version: "after", ...inside(after.at, "id") } as const;
    return [
      {
        says: `has the id ${after.application ?? "no more"}; it was ${before.application}`,
        at,
        harms: [],
        advice: true,
      },
    ];
  },
};
