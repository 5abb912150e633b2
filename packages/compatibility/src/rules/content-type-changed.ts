import { wasAndIs } from "../bindings.js";
import type { Rule } from "../rule.js";
import { everybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const contentTypeChanged: Rule = {
  id: "CONTENT_TYPE_CHANGED",
  purpose: "A message is encoded otherwise.",
  breaks: ["consumer", "producer"],
  why: "A consumer decodes what it was built for; other bytes are not valid and go to the dead-letter queue.",
  mend: "Send the new encoding on a new channel, or teach every consumer to tell the two apart before it is sent.",
  looksAt: "message",
  check({ before, after }) {
    if (!before || !after || mediaType(before.contentType) === mediaType(after.contentType)) return [];
    const places = {
      at: { version: "after", ...inside(after.at, "contentType") },
      was: { version: "before", ...inside(before.at, "contentType") },
    } as const;
    return [
      { says: wasAndIs(before.contentType, after.contentType), ...places, harms: everybody("consumer", "producer") },
    ];
  },
};

/** Names of media types are compared without case (RFC 9110 §8.3.1). */
function mediaType(contentType: string): string {
  return contentType.toLowerCase().replace(/\s+/g, "");
}
