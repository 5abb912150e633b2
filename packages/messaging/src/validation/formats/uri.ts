/** Whether a text is a `URI` (RFC 3986 §3). */
export function isUri(text: string): boolean {
  return /^[A-Za-z][A-Za-z\d+.-]*:/.test(text) && isUriReference(text);
}

/** Whether a text is a `URI-reference` (RFC 3986 §4.1). */
export function isUriReference(text: string): boolean {
  return /^(?:[\w!#$&'()*+,./:;=?@[\]~-]|%[\dA-Fa-f]{2})*$/.test(text);
}

/** Whether a text is an `IRI` (RFC 3987 §2.2). */
export function isIri(text: string): boolean {
  return /^[A-Za-z][A-Za-z\d+.-]*:/.test(text) && isIriReference(text);
}

/** Whether a text is an `IRI-reference` (RFC 3987 §2.2). */
export function isIriReference(text: string): boolean {
  return /^(?:[\w!#$&'()*+,./:;=?@[\]~-]|%[\dA-Fa-f]{2}|[\u00a0-\u{10ffff}])*$/u.test(text);
}

/** Whether a text is a URI template (RFC 6570 §2). */
export function isUriTemplate(text: string): boolean {
  return /^(?:[^\s"'<>%\\^`{|}]|%[\dA-Fa-f]{2}|\{[^{}]+\})*$/u.test(text);
}
