/** A type in words, before it is known where its lines break. */
export type Words =
  /** `returns`: it is the name of a type that has the declared type in its lists. */
  | { readonly kind: "text"; readonly text: string; readonly returns?: boolean }
  | { readonly kind: "union"; readonly members: readonly Words[] }
  /** Both at once. */
  | { readonly kind: "both"; readonly first: Words; readonly second: Words }
  | { readonly kind: "object"; readonly members: readonly Member[] }
  | { readonly kind: "array"; readonly modifier: string; readonly item: Words }
  | { readonly kind: "tuple"; readonly modifier: string; readonly items: readonly TupleItem[] };

export interface Member {
  readonly comment?: Comment | undefined;
  /** What stands before the colon. */
  readonly head: string;
  readonly type: Words;
}

/** The whole lines of a comment that is indented so. */
export type Comment = (indent: string) => readonly string[];

export interface TupleItem {
  readonly type: Words;
  readonly is: "required" | "optional" | "rest";
}

/** Widest line that is written if it can be helped. */
export const width = 120;
/** More members than this are not put into one line. */
const mostInLine = 4;
/** With more alternatives than this each has a line of its own. */
const mostBeside = 3;

export function text(words: string): Words {
  return { kind: "text", text: words };
}

/** One of these; what is there twice is said once. */
export function eitherOf(members: readonly Words[]): Words {
  const flat = members.flatMap((member) => (member.kind === "union" ? member.members : [member]));
  const distinct = [...new Map(flat.map((member) => [flatText(withoutComments(member)), member])).values()];
  const [only] = distinct;
  if (distinct.length === 1 && only) return only;
  return distinct.length === 0 ? text("never") : { kind: "union", members: distinct };
}

/** Laid out from `column` on in a line that is indented by `indent`; begins with a line break where nothing fits beside what is before it. */
export function layOut(words: Words, indent: string, column: number): string {
  const inLine = oneLine(words);
  // Two columns are for what closes the line.
  if (inLine !== undefined && column + inLine.length + 2 <= width) return inLine;
  return layOutBroken(words, indent, column);
}

function layOutBroken(words: Words, indent: string, column: number): string {
  switch (words.kind) {
    case "text":
      return words.text;
    case "object":
      return layOutObject(words.members, indent);
    case "union":
      return layOutUnion(words.members, indent, column);
    case "both":
      return `${layOutBroken(words.first, indent, column)} & ${inParentheses(words.second, indent, column)}`;
    case "array":
      return `${words.modifier}${inParentheses(words.item, indent, column + words.modifier.length)}[]`;
    case "tuple":
      return layOutTuple(words.items, words.modifier, indent);
  }
}

export function layOutObject(members: readonly Member[], indent: string): string {
  const deeper = `${indent}  `;
  const lines = members.map(({ comment, head, type }) => {
    const start = `${deeper}${head}:`;
    const body = layOut(type, deeper, start.length + 1);
    return `${layOutComment(comment, deeper)}${start}${body.startsWith("\n") ? "" : " "}${body};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

export function layOutComment(comment: Comment | undefined, indent: string): string {
  return (comment?.(indent) ?? []).map((line) => `${indent}${line}\n`).join("");
}

/** The same without comments, for where it is said a second time. */
export function withoutComments(words: Words): Words {
  switch (words.kind) {
    case "text":
      return words;
    case "union":
      return { ...words, members: words.members.map(withoutComments) };
    case "both":
      return { ...words, first: withoutComments(words.first), second: withoutComments(words.second) };
    case "object":
      return {
        ...words,
        members: words.members.map(({ head, type }) => ({ head, type: withoutComments(type) })),
      };
    case "array":
      return { ...words, item: withoutComments(words.item) };
    case "tuple":
      return { ...words, items: words.items.map(({ type, is }) => ({ type: withoutComments(type), is })) };
  }
}

function layOutUnion(members: readonly Words[], indent: string, column: number): string {
  const [structure, another] = members.filter((member) => member.kind !== "text");
  // `{ … } | null` keeps its braces where they are.
  if (structure && !another && members.length <= mostBeside) {
    const others = members.filter((member) => member !== structure).map(flatText);
    return `${layOutBroken(structure, indent, column)} | ${others.join(" | ")}`;
  }
  const deeper = `${indent}    `;
  return members.map((member) => `\n${indent}  | ${layOut(member, deeper, deeper.length)}`).join("");
}

/** In parentheses where it needs them. */
function inParentheses(words: Words, indent: string, column: number): string {
  const body = layOut(words, indent, column);
  if (!needsParentheses(words)) return body;
  return body.startsWith("\n") ? `(${body}\n${indent})` : `(${body})`;
}

function layOutTuple(items: readonly TupleItem[], modifier: string, indent: string): string {
  const deeper = `${indent}  `;
  const labels = labelsOf(items);
  const lines = items.map(({ type, is }, index) => {
    const isGrouped = needsParentheses(type) && needsGroup(is, labels[index]);
    const body = layOut(type, deeper, deeper.length);
    const ended = body.startsWith("\n") ? `${body}\n${deeper}` : body;
    return `${deeper}${inTuple(isGrouped ? `(${ended})` : body.replace(/^\n\s*/, ""), is, labels[index])},\n`;
  });
  return `${modifier}[\n${lines.join("")}${indent}]`;
}

function needsGroup(is: TupleItem["is"], label: string | undefined): boolean {
  return is === "rest" || (is === "optional" && label === undefined);
}

function inTuple(body: string, is: TupleItem["is"], label: string | undefined): string {
  if (is === "rest") return `...${label === undefined ? "" : `${label}: `}${body}[]`;
  if (label !== undefined) return `${label}${is === "optional" ? "?" : ""}: ${body}`;
  return is === "optional" ? `${body}?` : body;
}

/**
 * TypeScript puts off looking into the lists of a type that may come back to itself, unless they stand in an item that may be absent and has no
 * name (`isResolvedByTypeAlias` in its checker).
 */
function labelsOf(items: readonly TupleItem[]): readonly (string | undefined)[] {
  const areNeeded = items.some(({ type, is }) => is !== "required" && hasReturningList(type));
  return items.map(({ is }, index) => (areNeeded ? (is === "rest" ? "others" : `item${index + 1}`) : undefined));
}

function hasReturningList(words: Words): boolean {
  if (words.kind === "union") return words.members.some(hasReturningList);
  if (words.kind === "array") return mayReturn(words.item);
  return words.kind === "tuple" && words.items.some(({ type }) => mayReturn(type));
}

function mayReturn(words: Words): boolean {
  if (words.kind === "text") return words.returns === true;
  return words.kind === "union" ? words.members.some(mayReturn) : hasReturningList(words);
}

/** Undefined for what has comments, or more in it than a line should have. */
function oneLine(words: Words): string | undefined {
  const known = oneLines.get(words);
  if (known !== undefined) return known.text;
  const made = hasLongObject(words) ? undefined : flatText(words);
  oneLines.set(words, { text: made });
  return made;
}

const oneLines = new WeakMap<Words, { readonly text: string | undefined }>();

function hasLongObject(words: Words): boolean {
  switch (words.kind) {
    case "text":
      return false;
    case "union":
      return words.members.some((member) => oneLine(member) === undefined);
    case "both":
      return oneLine(words.first) === undefined || oneLine(words.second) === undefined;
    case "object":
      return (
        words.members.length > mostInLine ||
        words.members.some(({ comment, type }) => comment !== undefined || oneLine(type) === undefined)
      );
    case "array":
      return oneLine(words.item) === undefined;
    case "tuple":
      return words.items.some(({ type }) => oneLine(type) === undefined);
  }
}

/** All in one line, without comments. */
export function flatText(words: Words): string {
  switch (words.kind) {
    case "text":
      return words.text;
    case "union":
      return words.members.map(flatText).join(" | ");
    case "both":
      return `${grouped(words.first)} & ${grouped(words.second)}`;
    case "object":
      return `{ ${words.members.map(({ head, type }) => `${head}: ${flatText(type)}`).join("; ")} }`;
    case "array":
      return `${words.modifier}${grouped(words.item)}[]`;
    case "tuple": {
      const labels = labelsOf(words.items);
      const items = words.items.map(({ type, is }, index) =>
        inTuple(needsGroup(is, labels[index]) ? grouped(type) : flatText(type), is, labels[index]),
      );
      return `${words.modifier}[${items.join(", ")}]`;
    }
  }
}

function grouped(words: Words): string {
  return needsParentheses(words) ? `(${flatText(words)})` : flatText(words);
}

/** Before `[]` and `?`. */
function needsParentheses(words: Words): boolean {
  if (words.kind === "union" || words.kind === "both") return true;
  if (words.kind === "array" || words.kind === "tuple") return words.modifier !== "";
  return words.kind === "text" && /^(typeof |.* & )/.test(words.text);
}
