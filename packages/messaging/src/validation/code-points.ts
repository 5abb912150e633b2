/** How many code points a text has. A lone surrogate counts as one. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) count--;
  }
  return count;
}

/** Whether a text has at most so many code points. Looks at them only where the length does not say. */
export function hasAtMost(text: string, limit: number): boolean {
  return text.length <= limit || (text.length <= 2 * limit && codePoints(text) <= limit);
}

/** Whether a text has at least so many code points. */
export function hasAtLeast(text: string, limit: number): boolean {
  return text.length >= 2 * limit || (text.length >= limit && codePoints(text) >= limit);
}
