import type { Harm, Rule } from "../rule.js";
import { typesInWords } from "../schema/json-type.js";

export const typeChanged: Rule = {
  id: "TYPE_CHANGED",
  purpose: "A value has another JSON type, or may be null where it could not.",
  breaks: ["consumer", "producer"],
  why: "A consumer that expects the old type refuses the new one, and the other way round.",
  mend: "Add a field with the new type beside the old one, and remove the old one when nobody reads it.",
  looksAt: "value",
  check({ before, after }) {
    const added = [...after.types].some((type) => !before.types.has(type));
    const removed = [...before.types].some((type) => !after.types.has(type));
    const harms: Harm[] = [];
    if (added) harms.push({ side: "consumer", readers: "part", asks: "types" });
    if (removed) harms.push({ side: "producer", readers: "part", asks: "types" });
    if (harms.length === 0) return [];
    const says = `is ${typesInWords(after.types)}; it was ${typesInWords(before.types)}`;
    return [{ says, at: { version: "after", ...after.typesAt }, harms }];
  },
};
