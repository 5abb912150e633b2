/** RFC 6570 §2.1, with the apostrophe that erratum 6937 adds. */
const literals =
  /^(?:[!#$&'()*+,\-./:;=?@[\]_~\dA-Za-z\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\u{10000}-\u{10fffd}]|%[\dA-Fa-f]{2})*$/u;
/** RFC 6570 §2.2 to §2.4: an operator, and variables with their modifiers. */
const expression =
  /^[+#./;?&=,!@|]?(?:\w|%[\dA-Fa-f]{2})+(?:\.(?:\w|%[\dA-Fa-f]{2})+)*(?::[1-9]\d{0,3}|\*)?(?:,(?:\w|%[\dA-Fa-f]{2})+(?:\.(?:\w|%[\dA-Fa-f]{2})+)*(?::[1-9]\d{0,3}|\*)?)*$/;

/** Whether a text is a URI template (RFC 6570 §2). */
export function isUriTemplate(text: string): boolean {
  let at = 0;
  for (;;) {
    const open = text.indexOf("{", at);
    if (!literals.test(open < 0 ? text.slice(at) : text.slice(at, open))) return false;
    if (open < 0) return true;
    const close = text.indexOf("}", open);
    if (close < 0 || !expression.test(text.slice(open + 1, close))) return false;
    at = close + 1;
  }
}
