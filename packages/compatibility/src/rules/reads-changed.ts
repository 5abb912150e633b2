import type { Rule } from "../rule.js";
import { inside } from "../schema/shape.js";

export const readsChanged: Rule = {
  id: "READS_CHANGED",
  purpose: "A consumer reads more, or less, of a message than it did.",
  breaks: [],
  why: "Less can be broken by less. What it reads more is held against older messages by the rules for fields.",
  mend: "Nothing to mend.",
  looksAt: "operation",
  check({ before, after }) {
    if (!before || !after) return [];
    return after.messages.flatMap(({ key, type }) => {
      const [was, is] = [before, after].map(({ reads }) => reads.get(key)?.map(({ path }) => path) ?? [""]);
      if (!was || !is || !before.messages.some((message) => message.key === key)) return [];
      const [more, less] = [is.filter((path) => !was.includes(path)), was.filter((path) => !is.includes(path))];
      if (more.length + less.length === 0) return [];
      const says = [
        ...(more.length > 0 ? [`reads ${paths(more)} of ${type} now`] : []),
        ...(less.length > 0 ? [`does not read ${paths(less)} of ${type} any more`] : []),
      ];
      return [{ says: says.join(" and "), at: { version: "after", ...inside(after.at, "x-reads") }, harms: [] }];
    });
  },
};

function paths(read: readonly string[]): string {
  return read.map((path) => (path === "" ? "everything" : path)).join(", ");
}
