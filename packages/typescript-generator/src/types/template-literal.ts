import { quote } from "../emit/quote.js";

/** Strings of which parts are fixed and anything may stand between them: `["ord_", ""]` is `ord_${string}`. */
export interface TemplateLiteral {
  readonly parts: readonly string[];
}

/** The template that accepts the strings in which a pattern is found, and no others; undefined for most patterns. */
export function templateOfPattern(pattern: string): TemplateLiteral | undefined {
  const anchoredStart = pattern.startsWith("^");
  const anchoredEnd = /(^|[^\\])(\\\\)*\$$/.test(pattern);
  const body = [...pattern.slice(anchoredStart ? 1 : 0, anchoredEnd ? -1 : undefined)];
  const parts = anchoredStart ? [""] : ["", ""];
  const addToLast = (text: string) => parts.push((parts.pop() ?? "") + text);

  for (let index = 0; index < body.length; ) {
    const atom = atomAt(body, index);
    if (!atom) return undefined;
    index += atom.length;
    const quantifier = body[index] ?? "";
    const isLast = index === body.length - 1;
    if (atom.literal === undefined) {
      if (quantifier !== "*") return undefined;
      parts.push("");
      index++;
    } else if (!"*+?{".includes(quantifier) || quantifier === "") {
      addToLast(atom.literal);
    } else if (isLast && !anchoredEnd && (quantifier === "*" || quantifier === "+")) {
      // At an open end `x*` says nothing, and `x+` no more than `x`.
      if (quantifier === "+") addToLast(atom.literal);
      index++;
    } else return undefined;
  }
  if (!anchoredEnd) parts.push("");
  return { parts: parts.filter((part, index) => index === 0 || index === parts.length - 1 || part !== "") };
}

/** One character that stands for itself, or `.`, which has no `literal`. */
function atomAt(
  body: readonly string[],
  index: number,
): { readonly literal: string | undefined; readonly length: number } | undefined {
  const character = body[index] ?? "";
  if (character === ".") return { literal: undefined, length: 1 };
  if (character === "\\") {
    const escaped = body[index + 1];
    return escaped === undefined || /[\p{L}\p{N}]/u.test(escaped) ? undefined : { literal: escaped, length: 2 };
  }
  return "^$|?*+()[]{}".includes(character) ? undefined : { literal: character, length: 1 };
}

export function matchesTemplate({ parts }: TemplateLiteral, text: string): boolean {
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Stands for what is not fixed; no part of a template contains it. */
const hole = "\u{10FFFF}";

/** Whether every string of `narrow` is one of `wide`. */
export function templateIncludes(wide: TemplateLiteral, narrow: TemplateLiteral): boolean {
  return !wide.parts.some((part) => part.includes(hole)) && matchesTemplate(wide, narrow.parts.join(hole));
}

/** The one string that a template without a hole accepts. */
export function onlyStringOf({ parts }: TemplateLiteral): string | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}

export function acceptsEveryString({ parts }: TemplateLiteral): boolean {
  return parts.length > 1 && parts.every((part) => part === "");
}

export function templateKey({ parts }: TemplateLiteral): string {
  return JSON.stringify(parts);
}

/** As TypeScript writes it: `` `ord_${string}` ``. */
export function printTemplate({ parts }: TemplateLiteral): string {
  const printed = parts.map((part) => {
    const escaped = quote(part)
      .slice(1, -1)
      .replace(/\\(.)/g, (pair, character) => (character === '"' ? '"' : pair));
    return escaped.replace(/[`$]/g, "\\$&");
  });
  return `\`${printed.join("${string}")}\``;
}
