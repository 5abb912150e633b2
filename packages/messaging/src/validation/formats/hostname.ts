const label = /^[\dA-Za-z](?:[\dA-Za-z-]{0,61}[\dA-Za-z])?$/;

/** Whether a text is a host name (RFC 1123 §2.1). */
export function isHostname(text: string): boolean {
  return text.length <= 253 && text.split(".").every((part) => part.length <= 63 && label.test(part));
}

/** Whether a text is an internationalised host name (RFC 5890 §2.3.2.3). */
export function isIdnHostname(text: string): boolean {
  return text.length <= 253 && text !== "" && !/[\s@:/]/u.test(text);
}
