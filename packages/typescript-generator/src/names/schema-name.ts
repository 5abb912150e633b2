import { type Location, pointerSteps } from "@tenon/contract";
import { Identifier } from "./identifier.js";

/** After these stands a name that somebody has chosen. */
const shelves = new Set(["schemas", "definitions", "$defs", "messages", "channels", "operations", "headers"]);
/** These say how a schema is built and not what it is. */
const structure = new Set([
  "components",
  "payload",
  "message",
  "properties",
  "publish",
  "subscribe",
  "allOf",
  "schema",
]);

/**
 * What the type of a schema is called, from the place where it stands: `…/schemas/OrderLine` → `OrderLine`, `…/schemas/Order/properties/lines/items` →
 * `OrderLinesItem`, `messages/OrderPlaced/payload` → `OrderPlaced`, a whole file `schemas/user.json` → `User`.
 */
export function schemaName(at: Location): Identifier | undefined {
  const steps = pointerSteps(at.pointer);
  if (steps.length === 0) return Identifier.pascal(...stemOf(at.file));
  const shelf = steps.findLastIndex(
    (step, index) => shelves.has(step) && index < steps.length - 1 && isShelf(steps, index),
  );
  const named = steps.slice(shelf + 1);
  const telling = named.flatMap((step, index) => {
    if (index === 0 && shelf >= 0) return [step];
    if (structure.has(step)) return [];
    return [step === "items" ? "item" : step === "additionalProperties" ? "value" : step];
  });
  return Identifier.pascal(...(telling.length > 0 ? telling : steps));
}

/** A property may be called `messages` too. */
function isShelf(steps: readonly string[], index: number): boolean {
  return steps[index - 1] !== "properties";
}

/** A version alone names nothing: `orders/v1.yaml` → `orders`, `v1`. */
function stemOf(file: string): string[] {
  const steps = file.replace(/(\.schema)?\.[^./]*$/, "").split("/");
  const stem = steps.at(-1) ?? "";
  return /^v?[\d.]+$/i.test(stem) && steps.length > 1 ? steps.slice(-2) : [stem];
}

/** Whether somebody has given the schema a name, rather than writing it down where it is used. */
export function isNamedSchema({ pointer }: Location): boolean {
  const steps = pointerSteps(pointer);
  if (steps.length <= 1) return true;
  return ["schemas", "definitions", "$defs"].includes(steps.at(-2) ?? "") && isShelf(steps, steps.length - 2);
}
