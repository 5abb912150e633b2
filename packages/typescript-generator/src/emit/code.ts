import { Identifier } from "../names/identifier.js";
import { quote } from "./quote.js";

/** Widest line that is written. */
const width = 120;

/**
 * A piece of TypeScript that knows what it imports. It is only made by `code`, whose own words are literals of this package, and by
 * `verbatim`, for what the schema engines have written. Everything that is put into it is quoted. So no text of a spec becomes code.
 */
export class Code {
  readonly #parts: readonly Part[];

  private constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  static of(...parts: readonly Part[]): Code {
    return new Code(parts);
  }

  get parts(): readonly Part[] {
    return this.#parts;
  }
}

type Part = string | Imported | Group;

/** A name of another module. Where it is used under which name is settled when the module is printed. */
export class Imported {
  readonly name: Identifier;
  /** A package, or the path of a generated file without its ending: `orders/v1/types`. */
  readonly from: string;
  readonly typeOnly: boolean;
  /** What to call it in a module that has something else of this name. */
  readonly otherwise: Identifier;

  constructor(imported: { name: Identifier; from: string; typeOnly?: boolean; otherwise: Identifier }) {
    this.name = imported.name;
    this.from = imported.from;
    this.typeOnly = imported.typeOnly ?? false;
    this.otherwise = imported.otherwise;
  }
}

/** Items that stand in one line if they fit, else one per line. */
class Group {
  readonly open: string;
  readonly items: readonly Code[];
  readonly close: string;
  /** Behind the last item, where each has a line. */
  readonly last: "," | "";

  constructor(open: string, items: readonly Code[], close: string, last: "," | "" = ",") {
    this.open = open;
    this.items = items;
    this.close = close;
    this.last = last;
  }
}

/** What can be put into `code`: pieces and names as they are, anything else as a literal. */
export type Insertable =
  | Code
  | Imported
  | Identifier
  | string
  | number
  | boolean
  | null
  | readonly Insertable[]
  | { readonly [key: string]: Insertable | undefined };

export function code(words: TemplateStringsArray, ...inserted: readonly Insertable[]): Code {
  const parts: Part[] = [];
  for (const [index, word] of words.entries()) {
    parts.push(word);
    const value = inserted[index];
    if (value !== undefined) parts.push(...literal(value).parts);
  }
  return Code.of(...parts);
}

/** Text that one of the schema engines has written and answers for. */
export function verbatim(text: string): Code {
  return Code.of(text);
}

/** An object literal with one member per line, however short. */
export function members(object: { readonly [key: string]: Insertable | undefined }): Code {
  const lines = objectItems(object).map((item) => code`\n  ${indented(item)},`);
  return joined([code`{`, ...lines, code`\n}`]);
}

/** The arguments of a type, in one line if they fit. TypeScript takes no comma behind the last. */
export function typeList(types: readonly Code[]): Code {
  return Code.of(new Group("<", types, ">", ""));
}

export function joined(pieces: readonly Code[], between = ""): Code {
  return Code.of(...pieces.flatMap((piece, index) => (index === 0 ? piece.parts : [between, ...piece.parts])));
}

/** The text of a piece, and what it imports. `nameOf` says what an imported name is called here. */
export function print(piece: Code, nameOf: (imported: Imported) => string): string {
  return printParts(piece, 0, "", nameOf);
}

export function importsOf(piece: Code): Imported[] {
  return piece.parts.flatMap((part) => {
    if (part instanceof Imported) return [part];
    return part instanceof Group ? part.items.flatMap(importsOf) : [];
  });
}

function literal(value: Insertable): Code {
  if (value instanceof Code) return value;
  if (value instanceof Imported) return Code.of(value);
  if (value instanceof Identifier) return Code.of(value.text);
  if (typeof value === "string") return Code.of(quote(value));
  if (typeof value !== "object" || value === null) return Code.of(String(value));
  if (Array.isArray(value)) return Code.of(new Group("[", value.map(literal), "]"));
  return Code.of(new Group("{ ", objectItems(value as { [key: string]: Insertable }), " }"));
}

function objectItems(object: { readonly [key: string]: Insertable | undefined }): Code[] {
  return Object.entries(object).flatMap(([key, value]) =>
    value === undefined ? [] : [Code.of(`${propertyKey(key)}: `, ...literal(value).parts)],
  );
}

/** `__proto__` is put in brackets, where it is a key like any other. */
function propertyKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

/** A name as the key of a member in an interface. */
export function propertyName(name: string): Code {
  return Code.of(name === "__proto__" ? quote(name) : propertyKey(name));
}

/** Two columns further to the right wherever it breaks. */
function indented(piece: Code): Code {
  return Code.of(...piece.parts.map((part) => (typeof part === "string" ? part.replaceAll("\n", "\n  ") : part)));
}

function printParts(piece: Code, column: number, indent: string, nameOf: (imported: Imported) => string): string {
  let text = "";
  for (const part of piece.parts) {
    const lineStart = text.lastIndexOf("\n") + 1;
    const line = text.slice(lineStart);
    const at = lineStart === 0 ? column + line.length : line.length;
    const here = lineStart === 0 ? indent : (/^ */.exec(line)?.[0] ?? "");
    if (typeof part === "string") text += part;
    else if (part instanceof Imported) text += nameOf(part);
    else text += printGroup(part, at, here, nameOf);
  }
  return text;
}

function printGroup(group: Group, column: number, indent: string, nameOf: (imported: Imported) => string): string {
  if (group.items.length === 0) return `${group.open}${group.close}`.replace("  ", "");
  const flat = group.items.map((item) => printParts(item, 0, "", nameOf)).join(", ");
  const inOneLine = `${group.open}${flat}${group.close}`;
  // Two columns are left for what closes the statement.
  if (!inOneLine.includes("\n") && column + inOneLine.length + 2 <= width) return inOneLine;
  const deeper = `${indent}  `;
  const lines = group.items.map((item) => `${deeper}${printParts(item, deeper.length, deeper, nameOf)}`);
  return `${group.open.trim()}\n${lines.join(",\n")}${group.last}\n${indent}${group.close.trim()}`;
}
