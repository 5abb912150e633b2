import { headersOf } from "../headers.js";
import type { Change, Rule } from "../rule.js";
import { perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const headersChanged: Rule = {
  id: "HEADERS_CHANGED",
  purpose: "A header has another type or other limits, or may be left out.",
  breaks: ["consumer", "producer"],
  why: "Which consumer looks at which header, and how closely, is not said in a spec.",
  mend: "Send the new value in a header with a new name, beside the old one.",
  looksAt: "message",
  check({ before, after, sameSchema, valueAt }) {
    if (!before?.headers || !after?.headers) return [];
    const [wasAt, isAt] = [before.headers.at, after.headers.at];
    const [was, is] = [headersOf(valueAt("before", wasAt)), headersOf(valueAt("after", isAt))];
    return was.names
      .filter((name) => is.names.includes(name))
      .flatMap((name) => {
        const at = { version: "after", ...inside(isAt, "properties", name) } as const;
        const changes: Change[] = [];
        if (!sameSchema(inside(wasAt, "properties", name), inside(isAt, "properties", name)))
          changes.push({
            says: `has another header \`${name}\``,
            at,
            was: { version: "before", ...inside(wasAt, "properties", name) },
            harms: perhapsEverybody("consumer", "producer"),
          });
        if (was.required.includes(name) && !is.required.includes(name))
          changes.push({
            says: `may leave out the header \`${name}\`; it was required`,
            at,
            harms: perhapsEverybody("consumer"),
          });
        return changes;
      });
  },
};
