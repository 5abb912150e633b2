import { endsWithHostname } from "./hostname.js";
import { isIpv4, isIpv6 } from "./ip.js";

const quotedString = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;

/** By code, whether a character is `atext` (RFC 5322 §3.2.3). */
const isAtext = /* @__PURE__ */ atextTable();

/** Whether a text is a `Mailbox` (RFC 5321 §4.1.2). */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at < 1 || !(isDotString(text, at) || quotedString.test(text.slice(0, at)))) return false;
  return endsWithHostname(text, at + 1) || isAddressLiteral(text.slice(at + 1));
}

/** Whether a text is the number of a host in brackets. */
export function isAddressLiteral(text: string): boolean {
  if (!text.startsWith("[") || !text.endsWith("]")) return false;
  const number = text.slice(1, -1);
  return isIpv4(number) || (/^ipv6:/i.test(number) && isIpv6(number.slice(5)));
}

/** `Dot-string`: no dot at an end, no two together. */
function isDotString(text: string, end: number): boolean {
  let afterDot = true;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const isDot = code === 46;
    if (isDot ? afterDot : code > 126 || isAtext[code] !== 1) return false;
    afterDot = isDot;
  }
  return !afterDot;
}

function atextTable(): Uint8Array {
  const table = new Uint8Array(127);
  for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~") {
    table[character.charCodeAt(0)] = 1;
  }
  return table;
}
