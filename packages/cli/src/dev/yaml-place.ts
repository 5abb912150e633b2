/** Where the cursor is in a YAML document that may be half written: by its lines and their indentation, not by a parser. */
export interface YamlPlace {
  /** The keys that lead to what is being written there, without its own key; `0` for an item of a list. */
  readonly path: readonly string[];
  /** The key whose value is being written; undefined while a key is, or an item. */
  readonly key: string | undefined;
  /** What of it stands before the cursor, and the column where that begins. */
  readonly written: string;
  readonly from: number;
}

const lineParts = /^(\s*)((?:- +)*)(?:(["']?)([^:#"'[\]{},]+)\3\s*:(?=\s|$))?/;

/** @param line and `column` count from 0 */
export function yamlPlaceAt(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): YamlPlace {
  const lines = text.split("\n");
  const before = (lines[line] ?? "").slice(0, column);
  const [, space = "", dashes = "", , key] = lineParts.exec(before) ?? [];
  const keyColumn = space.length + dashes.length;
  const path = pathAbove(lines.slice(0, line), dashes === "" ? keyColumn : space.length, dashes !== "");
  const written = /[^\s,[\]{}"']*$/.exec(before)?.[0] ?? "";
  const from = before.length - written.length;
  if (key !== undefined) return { path, key: key.trim(), written, from };
  return { path, key: undefined, written, from };
}

/** The word around the cursor: a key, a reference, a path. */
export function wordAt(text: string, { line, column }: { readonly line: number; readonly column: number }): string {
  const whole = text.split("\n")[line] ?? "";
  const before = /[^\s,[\]{}"']*$/.exec(whole.slice(0, column))?.[0] ?? "";
  const after = /^[^\s,[\]{}"']*/.exec(whole.slice(column))?.[0] ?? "";
  return `${before}${after}`.replace(/:$/, "");
}

/**
 * @param column where what is asked for begins; its parents begin before it
 * @param isItem whether it is an item of a list, whose key may begin at the same column
 */
function pathAbove(lines: readonly string[], column: number, isItem: boolean): readonly string[] {
  const path: string[] = isItem ? ["0"] : [];
  let [limit, alsoEqual] = [column, isItem];
  for (const line of lines.toReversed()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, space = "", dashes = "", , key] = lineParts.exec(line) ?? [];
    const keyColumn = space.length + dashes.length;
    const isParent = keyColumn < limit || (alsoEqual && keyColumn === limit && dashes === "");
    if (key !== undefined && isParent) path.unshift(key.trim());
    const isItemOfSame = dashes !== "" && !isParent && keyColumn === limit && space.length < limit && !alsoEqual;
    if (dashes !== "" && ((key !== undefined && isParent) || isItemOfSame)) {
      path.unshift("0");
      [limit, alsoEqual] = [space.length, true];
    } else if (key !== undefined && isParent) [limit, alsoEqual] = [keyColumn, false];
    if (limit === 0 && !alsoEqual) break;
  }
  return path;
}
