import type { Json } from "@tenon/contract";
import { quote } from "../../emit/quote.js";

/** A JavaScript expression for a value. `__proto__` is a key like any other. */
export function literal(value: Json): string {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "0" : String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  const members = Object.entries(value).map(([key, member]) => `[${quote(key)}]: ${literal(member as Json)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
