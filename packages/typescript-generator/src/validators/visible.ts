/** Code with escapes for what cannot be seen. It stands in literals of strings and regular expressions alone, and an escape says the same there. */
export function visible(code: string): string {
  return code.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
  });
}
