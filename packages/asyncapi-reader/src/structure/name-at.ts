import { pointerSteps } from "@tenon/contract";
import type { Grammar } from "./grammar.js";

/**
 * What the value at a place of a document is called: `the channel "orderPlaced"`, `the operation trait 0`, `"address"` where the grammar
 * has no word for it.
 */
export function nameAt(grammar: Grammar, pointer: string): string {
  let position: string | undefined = "document";
  let key: string | undefined;
  for (const step of pointerSteps(pointer)) {
    const each: string | undefined = /^[{[]&?(.*)[}\]]$/.exec(position ?? "")?.[1];
    const fields: Grammar[string] | undefined = position === undefined ? undefined : grammar[position.replace("&", "")];
    position = each ?? (fields && Object.hasOwn(fields, step) ? fields[step] : fields?.["*"]);
    key = step;
  }
  if (key === undefined) return "the document";
  const named = /^\d+$/.test(key) ? key : `"${key}"`;
  if (position === undefined || /^[{[]/.test(position)) return /^\d+$/.test(key) ? `item ${key}` : named;
  const word = position.replace("&", "").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return word === key.toLowerCase() ? named : `the ${word} ${named}`;
}
