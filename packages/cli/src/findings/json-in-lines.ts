/** JSON as a person writes it: short parts in one line, indented by two. At most `most` lines. */
export function jsonInLines(value: unknown, { width = 100, most = 40 } = {}): readonly string[] {
  const lines = written(value, width);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), "…"];
}

function written(value: unknown, width: number): readonly string[] {
  const flat = inOneLine(value);
  if (flat.length <= width || typeof value !== "object" || value === null) {
    return [flat.length <= 4 * width ? flat : `${flat.slice(0, 4 * width)}…`];
  }
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item) => ["", item])
    : Object.entries(value).map(([name, inner]) => [`${JSON.stringify(name)}: `, inner]);
  const inside = entries.flatMap(([name, inner], index) => {
    const lines = written(inner, width - 2).map((line, at) => `  ${at === 0 ? name : ""}${line}`);
    return index < entries.length - 1 ? [...lines.slice(0, -1), `${lines.at(-1)},`] : lines;
  });
  return [open, ...inside, close];
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${inOneLine(inner)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
