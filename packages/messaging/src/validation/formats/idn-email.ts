import { isAddressLiteral } from "./email.js";
import { isIdnHostname } from "./idn-hostname.js";

const idnDotString = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u;
const idnQuotedString = /^"(?:[ !#-[\]-~\u0080-\u{10ffff}]|\\[ -~])*"$/u;

/** Whether a text is a `Mailbox` with the extensions of RFC 6531 §3.3. */
export function isIdnEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  if (at <= 0 || !(idnDotString.test(local) || idnQuotedString.test(local))) return false;
  // Mail brings a name into the form in which names are compared before it looks it up.
  const domain = text.slice(at + 1).normalize("NFC");
  return isIdnHostname(domain) || isAddressLiteral(domain);
}
