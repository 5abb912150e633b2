import type { YamlPlace } from "./yaml-place.js";

/** Where the cursor is in a JSON document, and how what is chosen there has to be written. */
export interface JsonPlace extends YamlPlace {
  /** Whether the cursor is inside of quotes, and whether they are closed behind it. */
  readonly quotes: "none" | "open" | "closed";
}

interface Level {
  readonly isList: boolean;
  /** The key whose value is read; undefined while a key is expected. */
  key: string | undefined;
}

/** As in YAML, where a list on one line is its key's value. The text may be half written: what stands behind the cursor is not looked at. */
export function jsonPlaceAt(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): JsonPlace {
  const lines = text.split("\n");
  const before = [...lines.slice(0, line), (lines[line] ?? "").slice(0, column)].join("\n");
  const levels: Level[] = [];
  let last = "";
  let open: string | undefined;
  for (const [token, end] of before.matchAll(/"(?:[^"\\\n]|\\.)*("|\\?$|(?=\n))|[{}[\]:,]/g)) {
    const level = levels.at(-1);
    if (end === '"') last = token;
    else if (end !== undefined) open = token.slice(1);
    else if (token === "{" || token === "[") levels.push({ isList: token === "[", key: undefined });
    else if (token === "}" || token === "]") levels.pop();
    else if (token === ":" && level) level.key = unquoted(last);
    else if (level) level.key = undefined;
  }
  const written = open ?? /[^\s,[\]{}":]*$/.exec(before)?.[0] ?? "";
  const steps = levels.map(({ isList, key }) => (isList ? "0" : key));
  if (levels.at(-1)?.isList) steps.pop();
  const key = steps.pop();
  const isClosed = (lines[line] ?? "").slice(column).startsWith('"');
  return {
    path: steps.map((step) => step ?? ""),
    key,
    written,
    from: column - written.length,
    quotes: open === undefined ? "none" : isClosed ? "closed" : "open",
  };
}

function unquoted(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return "";
  }
}
