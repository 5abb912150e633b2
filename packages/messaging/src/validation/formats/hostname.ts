import { isALabel } from "./a-label.js";

/** Whether a text is a host name (RFC 1123 §2.1). A label that begins with `xn--` is one of an internationalised name. */
export function isHostname(text: string): boolean {
  return endsWithHostname(text, 0);
}

/** Whether a text is a host name from a character on. */
export function endsWithHostname(text: string, from: number): boolean {
  if (text.length - from > 253) return false;
  let start = from;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const lower = code | 32;
    if ((lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || (code === 45 && at > start)) continue;
    if (code !== 46 || !isLabel(text, start, at)) return false;
    start = at + 1;
  }
  return isLabel(text, start, text.length);
}

/** Of what consists of letters, digits and hyphens and begins with no hyphen. */
function isLabel(text: string, start: number, end: number): boolean {
  if (end === start || end - start > 63 || text.charCodeAt(end - 1) === 45) return false;
  if (end - start < 4 || text.charCodeAt(start + 2) !== 45 || text.charCodeAt(start + 3) !== 45) return true;
  return isALabel(text.slice(start, end));
}
