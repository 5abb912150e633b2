import { asciiUri, isReference, schemePart } from "./uri-parts.js";

/** Whether a text is a `URI` (RFC 3986 §3). */
export function isUri(text: string): boolean {
  return schemePart.test(text) && isReference(text, asciiUri);
}

/** Whether a text is a `URI-reference` (RFC 3986 §4.1). */
export function isUriReference(text: string): boolean {
  return isReference(text, asciiUri);
}
