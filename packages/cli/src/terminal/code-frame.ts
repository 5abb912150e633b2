import type { Position } from "@tenon/contract";
import { visible } from "./visible.js";

const widest = 120;

/** The line of a source at a position, with a mark under the column. Of a long line, what is around the mark. */
export function codeFrame(text: string, { line, column }: Position): string {
  const source = text.split(/\r\n|\n|\r/, line)[line - 1] ?? "";
  const from = Math.max(0, Math.min(column - 1 - widest / 2, source.length - widest));
  const before = visible(source.slice(from, column - 1));
  const after = visible(source.slice(column - 1, from + widest));
  const number = String(line).padStart(5);
  return `${number} | ${before}${after}\n${" ".repeat(5)} | ${" ".repeat(before.length)}^`;
}
