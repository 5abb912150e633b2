const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4 = new RegExp(`^${octet}\\.${octet}\\.${octet}\\.${octet}$`);
const group = /^[\dA-Fa-f]{1,4}$/;

/** Whether a text is an IPv4 address (RFC 2673 §3.2, without leading zeros). */
export function isIpv4(text: string): boolean {
  return text.length <= 15 && ipv4.test(text);
}

/** Whether a text is an IPv6 address (RFC 4291 §2.2), without a zone. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const [before = "", after] = halves;
  const groups = [...parts(before), ...parts(after ?? "")];
  const last = groups.at(-1) ?? "";
  const tail = last.includes(".") ? 1 : 0;
  if (tail === 1 && (!isIpv4(last) || (after ?? before) === "")) return false;
  const size = groups.length + tail;
  if (after === undefined ? size !== 8 : size > 7) return false;
  return groups.every((part, index) => (tail === 1 && index === groups.length - 1) || group.test(part));
}

function parts(text: string): string[] {
  return text === "" ? [] : text.split(":");
}
