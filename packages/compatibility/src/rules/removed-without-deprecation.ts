import type { Location } from "@tenon/contract";
import type { Change, Rule } from "../rule.js";

export const removedWithoutDeprecation: Rule = {
  id: "REMOVED_WITHOUT_DEPRECATION",
  purpose: "A channel or a message was removed that had not been marked as deprecated before.",
  breaks: [],
  why: "Who reads the docs or the portal learns of it when it is gone.",
  mend: "Release a version that marks it first (`x-deprecated: true` on a channel, `deprecated: true` on a message), and remove it in a later one.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before) return [];
    if (!after)
      return before.deprecated || before.messages.every(({ deprecated }) => deprecated)
        ? []
        : [gone("is removed and was never marked as deprecated", before.at)];
    const types = new Set(after.messages.flatMap(({ type, key }) => [type, key]));
    return before.messages
      .filter(({ type, key, deprecated }) => !deprecated && !types.has(type) && !types.has(key))
      .map(({ type, at }) => gone(`has lost the message ${type}, which was never marked as deprecated`, at));
  },
};

function gone(says: string, at: Location): Change {
  return { says, at: { version: "before", ...at }, harms: [], advice: true };
}
