import type { Harm, Rule } from "../rule.js";

export const fieldAdded: Rule = {
  id: "FIELD_ADDED",
  purpose: "A new field is refused by who allows none, or awaited in messages that were sent before there was one.",
  breaks: ["consumer", "producer"],
  why: "A closed object refuses a field that it does not declare; a required field is not there in messages that were sent before.",
  mend: "Make the field optional, and leave objects open.",
  looksAt: "field",
  check({ before, after, object }) {
    const undeclared = before?.schemas.length === 0 && after?.schemas.length !== 0;
    if (!after || (before && !undeclared)) return [];
    if (before) {
      const harms = [{ side: "producer", readers: "part", asks: "field" }] as const;
      return [{ says: "is described now; it could be anything", at: { version: "after", ...after.at }, harms }];
    }
    const harms: Harm[] = [];
    if (object.before.rest.kind !== "open") {
      harms.push({ side: "consumer", readers: "whole", path: object.path, asks: "other fields" });
    }
    // What a schema does not declare is not sent, unless it says itself that anything may be.
    const { rest } = object.before;
    const absent = after.required !== undefined;
    if (absent || (rest.kind === "open" ? rest.declared : rest.kind === "schema"))
      harms.push({ side: "producer", readers: "part", asks: "field" });
    const refused = object.before.rest.kind === "closed" ? ", in an object that allowed no other fields" : "";
    const says = `is new and ${absent ? "required" : "optional"}${refused}`;
    return [{ says, at: { version: "after", ...after.at }, harms }];
  },
};
