import type { Harm, Rule } from "../rule.js";
import { typesInWords } from "../schema/json-type.js";
import { isTransparent } from "../schema/shape.js";

export const typeChanged: Rule = {
  id: "TYPE_CHANGED",
  purpose: "A value has another JSON type, or may be null where it could not.",
  breaks: ["consumer", "producer"],
  looksAt: "value",
  check({ before, after }) {
    const added = [...after.types].some((type) => !before.types.has(type));
    const removed = [...before.types].some((type) => !after.types.has(type));
    const harms: Harm[] = [];
    if (added) harms.push({ side: "consumer", readers: "part", certain: isTransparent(after) });
    if (removed) harms.push({ side: "producer", readers: "part", certain: isTransparent(before) });
    if (harms.length === 0) return [];
    const says = `is ${typesInWords(after.types)}; it was ${typesInWords(before.types)}`;
    return [{ says, at: { version: "after", ...after.typesAt }, harms }];
  },
};
