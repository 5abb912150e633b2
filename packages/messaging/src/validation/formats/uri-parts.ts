import { isIpv6 } from "./ip.js";

export const schemePart = /^[A-Za-z][A-Za-z\d+.-]*:/;

/** What each part of a URI may consist of. */
export interface UriCharacters {
  readonly userinfo: RegExp;
  readonly name: RegExp;
  readonly path: RegExp;
  readonly query: RegExp;
  readonly fragment: RegExp;
}

/** With characters besides those of RFC 3986, in all parts and in the query. */
export function uriCharacters(more: string, moreInQuery: string): UriCharacters {
  const unreserved = `\\w.~\\-${more}`;
  const subDelims = "!$&'()*+,;=";
  const only = (characters: string) => new RegExp(`^(?:[${characters}]|%[\\dA-Fa-f]{2})*$`, "u");
  return {
    userinfo: only(`${unreserved}${subDelims}:`),
    name: only(unreserved + subDelims),
    path: only(`${unreserved}${subDelims}:@/`),
    query: only(`${unreserved}${subDelims}:@/?${moreInQuery}`),
    fragment: only(`${unreserved}${subDelims}:@/?`),
  };
}

export const asciiUri = /* @__PURE__ */ uriCharacters("", "");

/** Whether a text is a `URI-reference` (RFC 3986 §4.1) made of these characters. */
export function isReference(text: string, characters: UriCharacters): boolean {
  const [beforeFragment, fragment = ""] = split(text, "#");
  const [hierarchy, query = ""] = split(beforeFragment, "?");
  if (!characters.fragment.test(fragment) || !characters.query.test(query)) return false;
  const scheme = schemePart.exec(hierarchy)?.[0] ?? "";
  const rest = hierarchy.slice(scheme.length);
  if (!rest.startsWith("//")) return characters.path.test(rest) && (scheme !== "" || !beginsLikeScheme(rest));
  const slash = rest.indexOf("/", 2);
  const authority = slash < 0 ? rest.slice(2) : rest.slice(2, slash);
  return isAuthority(authority, characters) && characters.path.test(slash < 0 ? "" : rest.slice(slash));
}

/** RFC 3986 §4.2: a colon in the first segment would make what is before it a scheme. */
function beginsLikeScheme(path: string): boolean {
  return (split(path, "/")[0] ?? "").includes(":");
}

function isAuthority(authority: string, characters: UriCharacters): boolean {
  const at = authority.lastIndexOf("@");
  if (at >= 0 && !characters.userinfo.test(authority.slice(0, at))) return false;
  const [, host = "", port] = /^(\[[^\]]*\]|[^:]*)(:\d*)?$/.exec(authority.slice(at + 1)) ?? [
    undefined,
    undefined,
    "no",
  ];
  if (port === "no") return false;
  if (!host.startsWith("[")) return characters.name.test(host);
  const literal = host.slice(1, -1);
  return isIpv6(literal) || /^v[\dA-Fa-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(literal);
}

function split(text: string, separator: string): [before: string, after?: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
