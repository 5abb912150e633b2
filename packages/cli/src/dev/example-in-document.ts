import { isDeepStrictEqual } from "node:util";
import { type JsonObject, pointerSteps } from "@tenon/contract";
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  type Node,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/**
 * The text of a document, YAML or JSON, with one example more at the message that a JSON Pointer leads to. What was written stays as it was, byte
 * for byte, comments included. Undefined where that cannot be: the message is not written there, or the text would say something else besides.
 */
export function withExample(text: string, pointer: string, example: JsonObject): string | undefined {
  const document = parsed(text);
  const steps = pointerSteps(pointer);
  const message = document.errors.length > 0 ? undefined : document.getIn(steps, true);
  if (!isMap(message)) return undefined;
  const list = message.get("examples", true);
  if (list !== undefined && !isSeq(list)) return undefined;
  const { offset, piece } = insertion(text, message, list, example);
  const longer = `${text.slice(0, offset)}${piece}${text.slice(offset)}`;
  if (list) document.addIn([...steps, "examples"], document.createNode(example));
  else document.setIn([...steps, "examples"], document.createNode([example]));
  const now = parsed(longer);
  return now.errors.length === 0 && isDeepStrictEqual(now.toJS(), document.toJS()) ? longer : undefined;
}

function parsed(text: string) {
  return parseDocument(text, { merge: true });
}

interface Insertion {
  readonly offset: number;
  readonly piece: string;
}

function insertion(text: string, message: YAMLMap, list: YAMLSeq | undefined, example: JsonObject): Insertion {
  if (list) return list.flow ? inBrackets(text, list, example) : onLines(text, list, [example]);
  return message.flow ? inBrackets(text, message, example) : onLines(text, message, { examples: [example] });
}

/** In block style: on lines of its own behind the last, at the column of the first. Dates and words like `yes` are quoted, whichever YAML reads them. */
function onLines(text: string, behind: YAMLMap | YAMLSeq, value: unknown): Insertion {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const start = behind.range?.[0] ?? 0;
  const indent = " ".repeat(start - lineStart(text, start));
  const lines = stringify(value, { lineWidth: 0, version: "1.1" })
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `${indent}${line}`))
    .join(newline);
  const end = endOf(behind);
  const next = text[end - 1] === "\n" ? end : text.indexOf("\n", end) + 1;
  return next === 0
    ? { offset: text.length, piece: `${newline}${lines}` }
    : { offset: next, piece: `${lines}${newline}` };
}

/** In flow style, as JSON is: behind the last member, laid out as the others are. */
function inBrackets(text: string, into: YAMLMap | YAMLSeq, example: JsonObject): Insertion {
  const [start = 0, end = 0] = into.range ?? [];
  const last = lastIn(into);
  const isSpread = last !== undefined && text.slice(start, end).includes("\n");
  const [indent = ""] = isSpread ? (/^[ \t]*/.exec(text.slice(lineStart(text, last.start))) ?? []) : [];
  const value = isSeq(into) ? example : [example];
  const json = JSON.stringify(value, null, isSpread ? (indent.startsWith("\t") ? "\t" : 2) : 0);
  const member = `${isSeq(into) ? "" : '"examples": '}${json.replaceAll("\n", `\n${indent}`)}`;
  if (!last) return { offset: end - 1, piece: member };
  return { offset: last.end, piece: isSpread ? `,\n${indent}${member}` : `, ${member}` };
}

function lastIn({ items }: YAMLMap | YAMLSeq): { readonly start: number; readonly end: number } | undefined {
  const last = items.at(-1);
  const [first, final] = isPair(last) ? [last.key, last.value ?? last.key] : [last, last];
  return isNode(first) && isNode(final) ? { start: first.range?.[0] ?? 0, end: endOf(final) } : undefined;
}

/** Where what is written of a value ends, without the comments and the empty lines behind it. */
function endOf(node: Node): number {
  const last = isCollection(node) && !node.flow ? lastIn(node as YAMLMap | YAMLSeq) : undefined;
  return last?.end ?? node.range?.[1] ?? 0;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
