import { quote } from "../emit/quote.js";

/** As it stands before the colon in a type. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__" ? name : quote(name);
}

const inherited = new Set([
  "constructor",
  "toString",
  "toLocaleString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
]);

/** What every object has under this name if it has nothing of its own there. */
export function inheritedType(name: string): string | undefined {
  return inherited.has(name) ? `typeof Object.prototype.${name}` : undefined;
}
