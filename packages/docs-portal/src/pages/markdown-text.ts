import { printable } from "../html/html.js";

/** A text as one line of Markdown, in which nothing of it is markup. */
export function plain(text: string): string {
  return printable(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&");
}

/** A text as code, fenced by more backticks than it has in a row. */
export function codeSpan(text: string): string {
  const one = printable(text).replace(/\s+/g, " ");
  const fence = "`".repeat(longestRun(one) + 1);
  const space = /^`|`$|^$/.test(one) ? " " : "";
  return `${fence}${space}${one}${space}${fence}`;
}

/** A block of code, which nothing in it ends. */
export function codeBlock(text: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${printable(text).trimEnd()}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
