import { wasAndIs } from "../bindings.js";
import { pairedParameters } from "../paired-parameters.js";
import type { Change, Rule } from "../rule.js";
import { everybody, perhapsEverybody } from "../rule.js";
import { inside } from "../schema/shape.js";

export const parameterLocationChanged: Rule = {
  id: "PARAMETER_LOCATION_CHANGED",
  purpose: "A parameter of the address is taken from another place of the message, or has another default.",
  breaks: ["consumer"],
  why: "The same message goes to another address, to which its consumers are not bound.",
  mend: "Keep the place; or make a new channel beside the old one.",
  looksAt: "channel",
  check({ before, after }) {
    if (!before || !after) return [];
    return pairedParameters(before, after).flatMap(({ was, is }) => {
      const changes: Change[] = [];
      const places = (key: string) =>
        ({
          at: { version: "after", ...inside(is.at, key) },
          was: { version: "before", ...inside(was.at, key) },
        }) as const;
      if (was.location !== is.location)
        changes.push({
          says: `takes its parameter \`${is.name}\` from ${is.location ?? "nowhere in the message"}; it was ${was.location ?? "nowhere in the message"}`,
          ...places("location"),
          harms: everybody("consumer"),
        });
      if (was.default !== is.default)
        changes.push({
          says: `has a parameter \`${is.name}\` that ${wasAndIs(was.default, is.default)}, where none is given`,
          ...places("default"),
          harms: perhapsEverybody("consumer"),
        });
      return changes;
    });
  },
};
