/**
 * Characters that end a line, hide, or turn the direction of what follows: controls, format characters (bidi, zero width,
 * byte order mark), line and paragraph separators. Lone surrogates are escaped by `JSON.stringify`.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A string literal that says this text, whatever is in it, in visible characters. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(unseen, escaped);
}

/** One line of a comment: nothing in it ends the comment, the line, or speaks to the compiler (`@ts-ignore`). */
export function commentLine(text: string): string {
  return text
    .replace(unseen, (character) => (character === "\t" ? " " : escaped(character)))
    .replace(/[\uD800-\uDFFF]/gu, "\uFFFD")
    .replaceAll("*/", "*\\/")
    .replace(/^(\s*[*/]*\s*)@/, "$1\\@")
    .trimEnd();
}

function escaped(character: string): string {
  const hex = (unit: number) => `\\u${unit.toString(16).padStart(4, "0")}`;
  return Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index))).join("");
}
