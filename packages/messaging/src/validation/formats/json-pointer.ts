const pointer = /^(?:\/(?:[^~/]|~[01])*)*$/;
const relative = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;

/** Whether a text is a JSON Pointer (RFC 6901 §3). */
export function isJsonPointer(text: string): boolean {
  return pointer.test(text);
}

/** Whether a text is a Relative JSON Pointer (draft-bhutton-relative-json-pointer-00 §3). */
export function isRelativeJsonPointer(text: string): boolean {
  return relative.test(text);
}
