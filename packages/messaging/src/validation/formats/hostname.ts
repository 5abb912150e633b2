import { isALabel } from "./a-label.js";

/** Whether a text is a host name (RFC 1123 §2.1). A label that begins with `xn--` is one of an internationalised name. */
export function isHostname(text: string): boolean {
  if (text.length > 253) return false;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetterOrDigit(code) || (code === 45 && at > start && text.charCodeAt(at + 1) !== 46)) continue;
    if ((code !== 46 && at < text.length) || !isLabel(text, start, at)) return false;
    start = at + 1;
  }
  return true;
}

/** Of what consists of letters, digits and hyphens and begins with no hyphen. */
function isLabel(text: string, start: number, end: number): boolean {
  if (end === start || end - start > 63 || text.charCodeAt(end - 1) === 45) return false;
  if (text.charCodeAt(start + 2) !== 45 || text.charCodeAt(start + 3) !== 45) return true;
  return end - start < 4 || isALabel(text.slice(start, end));
}

function isLetterOrDigit(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}
