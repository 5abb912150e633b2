const uuid = /^[\dA-Fa-f]{8}-[\dA-Fa-f]{4}-[\dA-Fa-f]{4}-[\dA-Fa-f]{4}-[\dA-Fa-f]{12}$/;

/** Whether a text is a UUID (RFC 9562 §4). */
export function isUuid(text: string): boolean {
  return text.length === 36 && uuid.test(text);
}
