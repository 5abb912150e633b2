import { isReference, schemePart, uriCharacters } from "./uri-parts.js";

/** RFC 3987 §2.2. */
const ucschar =
  "\\u00a0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef\\u{10000}-\\u{1fffd}\\u{20000}-\\u{2fffd}\\u{30000}-\\u{3fffd}\\u{40000}-\\u{4fffd}\\u{50000}-\\u{5fffd}\\u{60000}-\\u{6fffd}\\u{70000}-\\u{7fffd}\\u{80000}-\\u{8fffd}\\u{90000}-\\u{9fffd}\\u{a0000}-\\u{afffd}\\u{b0000}-\\u{bfffd}\\u{c0000}-\\u{cfffd}\\u{d0000}-\\u{dfffd}\\u{e1000}-\\u{efffd}";
const iprivate = "\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}";

const internationalUri = /* @__PURE__ */ uriCharacters(ucschar, iprivate);

/** Whether a text is an `IRI` (RFC 3987 §2.2). */
export function isIri(text: string): boolean {
  return schemePart.test(text) && isReference(text, internationalUri);
}

/** Whether a text is an `IRI-reference` (RFC 3987 §2.2). */
export function isIriReference(text: string): boolean {
  return isReference(text, internationalUri);
}
