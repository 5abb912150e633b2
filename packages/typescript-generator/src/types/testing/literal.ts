import type { Json } from "@tenon/contract";
import { quote } from "../../emit/quote.js";

/** A JSON value as a TypeScript expression in one line. */
export function literal(value: Json): string {
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).map(([name, inner]) => {
    // Without brackets this one would set the prototype.
    return `${name === "__proto__" ? '["__proto__"]' : quote(name)}: ${literal(inner)}`;
  });
  return `{ ${members.join(", ")} }`;
}
