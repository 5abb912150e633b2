import type { Location } from "@tenon/contract";
import type { Change, Rule } from "../rule.js";
import { inside } from "../schema/shape.js";

export const messageFormatChanged: Rule = {
  id: "MESSAGE_FORMAT_CHANGED",
  purpose: "A message is encoded or described otherwise, so that its fields cannot be compared.",
  breaks: ["consumer", "producer"],
  looksAt: "message",
  check({ before, after, sameSchema }) {
    if (!before || !after) return [];
    const changed = (says: string, at: Location): Change => ({
      says,
      at: { version: "after", ...at },
      harms: (["consumer", "producer"] as const).map((side) => ({ side, readers: "all", certain: false })),
    });
    const changes: Change[] = [];
    if (before.contentType !== after.contentType) {
      const says = `is ${after.contentType}; it was ${before.contentType}`;
      changes.push(changed(says, inside(after.at, "contentType")));
    }
    if (before.payload?.dialect !== after.payload?.dialect) {
      const says = `has ${dialect(after.payload)}; it had ${dialect(before.payload)}`;
      changes.push(changed(says, inside(after.at, "payload")));
    }
    const described = after.payload?.dialect ?? "";
    if (before.payload && after.payload && !readable.includes(described) && before.payload.dialect === described) {
      const { payload } = after;
      if (!sameSchema(before.payload.at, payload.at))
        changes.push(changed(`has another ${described} payload`, payload.at));
    }
    const [was, is] = [before.headers, after.headers];
    if ((was === undefined) !== (is === undefined) || (was && is && !sameSchema(was.at, is.at))) {
      changes.push(changed("has other headers", inside(after.at, "headers")));
    }
    return changes;
  },
};

/** What the other rules look into. */
const readable: readonly string[] = ["asyncapi", "draft-07", "2020-12"];

function dialect(payload: { readonly dialect: string } | undefined): string {
  return payload ? `a payload described in ${payload.dialect}` : "no described payload";
}
