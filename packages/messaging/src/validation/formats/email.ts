import { isHostname, isIdnHostname } from "./hostname.js";
import { isIpv4, isIpv6 } from "./ip.js";

const dotString = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const quotedString = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const idnDotString = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u;

/** Whether a text is a `Mailbox` (RFC 5321 §4.1.2). */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  return at > 0 && (dotString.test(local) || quotedString.test(local)) && isMailDomain(text.slice(at + 1), isHostname);
}

/** Whether a text is a `Mailbox` with the extensions of RFC 6531 §3.3. */
export function isIdnEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  return (
    at > 0 && (idnDotString.test(local) || quotedString.test(local)) && isMailDomain(text.slice(at + 1), isIdnHostname)
  );
}

function isMailDomain(domain: string, isHost: (text: string) => boolean): boolean {
  if (!domain.startsWith("[")) return isHost(domain);
  if (!domain.endsWith("]")) return false;
  const literal = domain.slice(1, -1);
  return isIpv4(literal) || (/^ipv6:/i.test(literal) && isIpv6(literal.slice(5)));
}
