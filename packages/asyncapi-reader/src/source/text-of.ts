import type { Position } from "@tenon/contract";

/** The text of a file in UTF-8 without its byte order mark, or where and why it is none. */
export function textOf(bytes: Uint8Array): { readonly text: string } | { readonly at: Position; readonly why: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { at: { line: 1, column: 1 }, why: "it is UTF-16" };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { at: positionOf(bytes, zero), why: "it has a zero byte, as binary files do" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { at: positionOf(bytes, lengthOfValidText(bytes)), why: "a byte there is not UTF-8" };
  }
}

/** The number of bytes before the first character that is not UTF-8. */
function lengthOfValidText(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isText(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  // So far the beginning may end within a character.
  while (valid > 0 && !isText(bytes.subarray(0, valid), false)) valid -= 1;
  return valid;
}

function isText(bytes: Uint8Array, mayEndWithinCharacter: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayEndWithinCharacter });
    return true;
  } catch {
    return false;
  }
}

function positionOf(bytes: Uint8Array, offset: number): Position {
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: before.length - lastBreak };
}
