import { headersOf } from "../headers.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const headerAdded: Rule = {
  id: "HEADER_ADDED",
  purpose: "A message has a header that it had not, or one that must be there now.",
  breaks: ["producer"],
  why: "Messages that were sent before have no such header, and a consumer that counts on it refuses them.",
  mend: "Let it be optional until no older message is under way.",
  looksAt: "message",
  check({ before, after, valueAt }) {
    if (!before || !after?.headers) return [];
    const [was, is] = [
      before.headers ? headersOf(valueAt("before", before.headers.at)) : { names: [], required: [] },
      headersOf(valueAt("after", after.headers.at)),
    ];
    const at = after.headers.at;
    return [...new Set([...is.names, ...is.required])].flatMap((name) => {
      const [known, wasRequired, required] = [
        was.names.includes(name),
        was.required.includes(name),
        is.required.includes(name),
      ];
      if (known && (wasRequired || !required)) return [];
      const says = known
        ? `must have the header \`${name}\`; it could be left out`
        : `has a new ${required ? "and required" : "optional"} header \`${name}\``;
      return [
        {
          says,
          at: { version: "after", ...inside(at, "properties", name) },
          harms: required ? everybody("producer") : [],
        },
      ];
    });
  },
};
