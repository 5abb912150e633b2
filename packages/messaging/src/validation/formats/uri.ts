import { isReference } from "./uri-parts.js";

/** Whether a text is a `URI` (RFC 3986 §3). */
export function isUri(text: string): boolean {
  return isReference(text, true);
}

/** Whether a text is a `URI-reference` (RFC 3986 §4.1). */
export function isUriReference(text: string): boolean {
  return isReference(text, false);
}
