/** An entry of a block map: the lines from its key to the next key of the same map. */
export interface Block {
  readonly key: string;
  /** Offsets in the text: where the line of the key begins, and where the next entry does. */
  readonly start: number;
  readonly end: number;
  /** Whether the line of the key says nothing but the key, so that the value is what stands below. */
  readonly isHeader: boolean;
}

const keyLine = /( *)(?:([A-Za-z_$][\w$./-]*)|"([^"\\\n]*)"|'([^'\n]*)'):(?= |\r?\n|\r?$)( *\r?(?:\n|$))?/y;

/**
 * The entries of the block map between two offsets of a YAML text, or undefined where the text is anything else, or anything that
 * this cannot tell apart: then it must be parsed as a whole. A value is always indented deeper than its key (YAML 1.2, 8.2.2), or
 * is a list that begins in its column; so a line that begins in the column of the keys ends the entry before.
 */
export function blocksOf(text: string, start: number, end: number): readonly Block[] | undefined {
  const blocks: { key: string; start: number; isHeader: boolean }[] = [];
  let indent: number | undefined;
  for (let line = start; line < end; line = endOfLine(text, line)) {
    const column = indentOf(text, line);
    const first = text[line + column];
    if (first === undefined || first === "\n" || first === "\r" || first === "#") continue;
    indent ??= column;
    if (column > indent) continue;
    if (column < indent) return undefined;
    if (first === "-" && blocks.length > 0 && /^-[ \r\n]/.test(text.slice(line + column, line + column + 2))) continue;
    keyLine.lastIndex = line;
    const match = keyLine.exec(text);
    if (!match) return undefined;
    blocks.push({ key: match[2] ?? match[3] ?? match[4] ?? "", start: line, isHeader: match[5] !== undefined });
  }
  if (blocks.length === 0 || new Set(blocks.map(({ key }) => key)).size < blocks.length) return undefined;
  return blocks.map((block, index) => ({ ...block, end: blocks[index + 1]?.start ?? end }));
}

export function endOfLine(text: string, from: number): number {
  const lineBreak = text.indexOf("\n", from);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

function indentOf(text: string, line: number): number {
  let column = 0;
  while (text[line + column] === " ") column += 1;
  return column;
}
