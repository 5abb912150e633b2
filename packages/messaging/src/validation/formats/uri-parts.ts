import { isIpv6 } from "./ip.js";

/** The parts of a URI in which a character may stand (RFC 3986 §3), as bits. */
export const uriPart = { userinfo: 1, name: 2, path: 4, query: 8, fragment: 16 } as const;

/** By ASCII code, the parts in which the character may stand. None of them may hold the character that ends it. */
const partsOfCharacter = /* @__PURE__ */ partsTable();

/** Whether a character beyond ASCII may stand in a part. */
export type BeyondAscii = (codePoint: number, part: number) => boolean;

/** Whether a text is a `URI-reference` (RFC 3986 §4.1), with more characters where they are allowed; with a scheme if that is wanted. */
export function isReference(text: string, wantsScheme: boolean, beyondAscii?: BeyondAscii): boolean {
  let at = afterScheme(text);
  if (at === 0 && wantsScheme) return false;
  const hasAuthority = text.charCodeAt(at) === 47 && text.charCodeAt(at + 1) === 47;
  if (hasAuthority) at = afterAuthority(text, at + 2, beyondAscii);
  else if (at === 0 && hasColonInFirstSegment(text)) return false;
  if (at < 0) return false;
  const path = afterPart(text, at, uriPart.path, beyondAscii);
  if (hasAuthority && path > at && text.charCodeAt(at) !== 47) return false;
  at = text.charCodeAt(path) === 63 ? afterPart(text, path + 1, uriPart.query, beyondAscii) : path;
  if (text.charCodeAt(at) === 35) at = afterPart(text, at + 1, uriPart.fragment, beyondAscii);
  return at === text.length;
}

/** Where the scheme and its colon end, 0 where there is none. */
function afterScheme(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const lower = code | 32;
    if (lower >= 97 && lower <= 122) continue;
    if (at === 0) return 0;
    if (code === 58) return at + 1;
    if ((code < 48 || code > 57) && code !== 43 && code !== 45 && code !== 46) return 0;
  }
  return 0;
}

/** RFC 3986 §4.2: it would make what is before it a scheme. */
function hasColonInFirstSegment(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 47 || code === 63 || code === 35) return false;
    if (code === 58) return true;
  }
  return false;
}

/** Where `[userinfo@]host[:port]` ends, -1 where it does not begin here. */
function afterAuthority(text: string, from: number, beyondAscii: BeyondAscii | undefined): number {
  const userinfo = afterPart(text, from, uriPart.userinfo, beyondAscii);
  const host = text.charCodeAt(userinfo) === 64 ? userinfo + 1 : from;
  const end =
    text.charCodeAt(host) === 91 ? afterLiteral(text, host) : afterPart(text, host, uriPart.name, beyondAscii);
  if (end < 0 || text.charCodeAt(end) !== 58) return end;
  let at = end + 1;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

/** Where an address in brackets ends. */
function afterLiteral(text: string, from: number): number {
  const end = text.indexOf("]", from);
  const literal = text.slice(from + 1, end);
  return end > 0 && (isIpv6(literal) || /^v[\dA-F]+\.[\w.~!$&'()*+,;=:-]+$/i.test(literal)) ? end + 1 : -1;
}

/** The place of the first character that may not stand in a part. */
function afterPart(text: string, from: number, part: number, beyondAscii: BeyondAscii | undefined): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 37) {
      if (!isHexDigit(text.charCodeAt(at + 1)) || !isHexDigit(text.charCodeAt(at + 2))) return at;
      at += 2;
    } else if (code < 128) {
      if (((partsOfCharacter[code] as number) & part) === 0) return at;
    } else {
      const codePoint = text.codePointAt(at) as number;
      if (!beyondAscii?.(codePoint, part)) return at;
      if (codePoint > 0xffff) at++;
    }
  }
  return at;
}

function isHexDigit(code: number): boolean {
  const lower = code | 32;
  return (code >= 48 && code <= 57) || (lower >= 97 && lower <= 102);
}

function partsTable(): Uint8Array {
  const table = new Uint8Array(128);
  const allow = (characters: string, parts: number) => {
    for (const character of characters)
      table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] as number) | parts;
  };
  allow("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=", 31);
  allow(":", uriPart.userinfo);
  allow(":@/", uriPart.path | uriPart.query | uriPart.fragment);
  allow("?", uriPart.query | uriPart.fragment);
  return table;
}
