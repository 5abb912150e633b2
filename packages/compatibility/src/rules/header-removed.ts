import { headersOf } from "../headers.js";
import type { Rule } from "../rule.js";
import { everybody, perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const headerRemoved: Rule = {
  id: "HEADER_REMOVED",
  purpose: "A header that was promised is not sent any more.",
  breaks: ["consumer"],
  why: "Which consumer looks at which header is not said in a spec.",
  mend: "Keep sending the header; ask who receives before it goes.",
  looksAt: "message",
  check({ before, after, valueAt }) {
    if (!before?.headers || !after) return [];
    const [was, is] = [
      headersOf(valueAt("before", before.headers.at)),
      after.headers ? headersOf(valueAt("after", after.headers.at)) : { names: [], required: [] },
    ];
    const at = before.headers.at;
    return was.names
      .filter((name) => !is.names.includes(name))
      .map((name) => ({
        says: `has no header \`${name}\` any more`,
        at: { version: "before", ...inside(at, "properties", name) },
        harms: was.required.includes(name) ? everybody("consumer") : perhapsEverybody("consumer"),
      }));
  },
};
