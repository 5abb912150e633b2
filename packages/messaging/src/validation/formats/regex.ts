/** Whether a text is a regular expression (ECMA-262, with the `u` flag). It is read, not run. */
export function isRegex(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}
