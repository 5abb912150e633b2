/** Text of a document as it may be shown: nothing in it moves the cursor, changes colours or turns the direction of reading. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) =>
    character === "\t" ? " " : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** At most this many characters, with a sign where more was left out. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
