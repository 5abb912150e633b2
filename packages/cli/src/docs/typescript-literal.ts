import { isJsonObject, type Json } from "@tenon/contract";

/** A value as an expression of TypeScript, laid out over several lines. Nothing in it is code but what is written here. */
export function typeScriptLiteral(value: Json, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object" || item === null))
      return `[${value.map((item) => typeScriptLiteral(item, inner)).join(", ")}]`;
    return `[\n${value.map((item) => `${inner}${typeScriptLiteral(item, inner)},\n`).join("")}${indent}]`;
  }
  if (!isJsonObject(value)) return typeof value === "string" ? quoted(value) : JSON.stringify(value);
  const names = Object.keys(value);
  if (names.length === 0) return "{}";
  const members = names.map((name) => `${inner}${key(name)}: ${typeScriptLiteral(value[name] ?? null, inner)},\n`);
  return `{\n${members.join("")}${indent}}`;
}

/** `__proto__` is computed: as a plain name it would set what the object is made from. */
function key(name: string): string {
  if (name === "__proto__") return `["__proto__"]`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

/** A string in visible characters. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
