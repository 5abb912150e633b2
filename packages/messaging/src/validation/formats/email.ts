import { isHostname } from "./hostname.js";
import { isIpv4, isIpv6 } from "./ip.js";

const dotString = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const quotedString = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;

/** Whether a text is a `Mailbox` (RFC 5321 §4.1.2). */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  return at > 0 && (dotString.test(local) || quotedString.test(local)) && isMailDomain(text.slice(at + 1), isHostname);
}

/** Whether a text is a host or the number of one in brackets. */
export function isMailDomain(domain: string, isHost: (text: string) => boolean): boolean {
  if (!domain.startsWith("[")) return isHost(domain);
  if (!domain.endsWith("]")) return false;
  const number = domain.slice(1, -1);
  return isIpv4(number) || (/^ipv6:/i.test(number) && isIpv6(number.slice(5)));
}
