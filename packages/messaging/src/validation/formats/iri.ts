import { isReference, uriPart } from "./uri-parts.js";

/** Whether a text is an `IRI` (RFC 3987 §2.2). */
export function isIri(text: string): boolean {
  return isReference(text, true, isInternational);
}

/** Whether a text is an `IRI-reference` (RFC 3987 §2.2). */
export function isIriReference(text: string): boolean {
  return isReference(text, false, isInternational);
}

/** `ucschar`, and in the query `iprivate`. */
function isInternational(codePoint: number, part: number): boolean {
  if (codePoint < 0xa0) return false;
  if (codePoint > 0xffff) {
    const isPrivate = codePoint >= 0xf0000;
    return (
      (codePoint & 0xffff) <= 0xfffd &&
      (isPrivate ? part === uriPart.query : codePoint < 0xe0000 || codePoint >= 0xe1000)
    );
  }
  if (codePoint >= 0xe000 && codePoint <= 0xf8ff) return part === uriPart.query;
  return (
    codePoint <= 0xd7ff || (codePoint >= 0xf900 && codePoint <= 0xfdcf) || (codePoint >= 0xfdf0 && codePoint <= 0xffef)
  );
}
