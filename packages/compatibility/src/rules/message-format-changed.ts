import type { Location } from "@tenon/contract";
import type { Change, Rule } from "../rule.js";
import { inside } from "../schema/shape.js";

export const messageFormatChanged: Rule = {
  id: "MESSAGE_FORMAT_CHANGED",
  purpose:
    "A payload is described in another language, or in one that is not read, so that its fields cannot be compared.",
  breaks: ["consumer", "producer"],
  why: "What is described in another language cannot be laid beside the old description field by field.",
  mend: "Keep the language, or let both describe the same message in one release.",
  looksAt: "message",
  check({ before, after, sameSchema }) {
    if (!before || !after) return [];
    const changed = (says: string, at: Location): Change => ({
      says,
      at: { version: "after", ...at },
      harms: (["consumer", "producer"] as const).map((side) => ({ side, readers: "all", certain: false })),
    });
    const changes: Change[] = [];
    if (language(before.payload) !== language(after.payload)) {
      const says = `has ${dialect(after.payload)}; it had ${dialect(before.payload)}`;
      changes.push(changed(says, inside(after.at, "payload")));
    }
    const described = after.payload?.dialect ?? "";
    if (before.payload && after.payload && !readable.includes(described) && before.payload.dialect === described) {
      const { payload } = after;
      if (!sameSchema(before.payload.at, payload.at))
        changes.push(changed(`has another ${described} payload`, payload.at));
    }
    return changes;
  },
};

/** What the other rules look into. */
const readable: readonly string[] = ["asyncapi", "draft-07", "2020-12"];

/** AsyncAPI's own schema language is draft-07 with a few more words. */
function language(payload: { readonly dialect: string } | undefined): string | undefined {
  return payload?.dialect === "asyncapi" ? "draft-07" : payload?.dialect;
}

function dialect(payload: { readonly dialect: string } | undefined): string {
  return payload ? `a payload described in ${payload.dialect}` : "no described payload";
}
