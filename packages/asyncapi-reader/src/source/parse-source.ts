import type { Json, Position, Problem, Source } from "@tenon/contract";
import { LineCounter } from "yaml";
import type { ProblemCode } from "../problem-codes.js";
import { jsonValue } from "./json-value.js";
import { type Pieces, piecewiseValue } from "./piecewise-value.js";
import { textOf } from "./text-of.js";
import { refuseTooLong, YamlRefusal, yamlDocument } from "./yaml-document.js";
import { YamlPositions } from "./yaml-positions.js";
import { yamlValue } from "./yaml-value.js";

/** A file as YAML 1.2 or JSON, or why it is neither. With `pieces`, a later text of the file is parsed only where it differs. */
export type ParsedSource =
  | { readonly source: Source; readonly text: string; readonly pieces?: Pieces }
  | { readonly problem: Problem };

/** Reads a file's bytes. What `before` came from the same path is used again where it still stands. */
export function parseSource(path: string, bytes: Uint8Array, before?: ParsedSource): ParsedSource {
  const decoded = textOf(bytes);
  if (!("text" in decoded)) return notText(path, decoded);
  const { text } = decoded;
  if (before && "source" in before && before.text === text) return before;
  try {
    const value = jsonValue(text);
    if (value !== undefined) return { source: sourceOf(path, text, value), text };
    refuseTooLong(text);
    const known = before && "source" in before ? before.pieces : undefined;
    const piecewise = piecewiseValue(text, known ?? new Map());
    if (piecewise) return { source: sourceOf(path, text, piecewise.value), text, pieces: piecewise.pieces };
    return { source: sourceOf(path, text, yamlValue(yamlDocument(text, new LineCounter())).value), text };
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    return refused(path, text, error);
  }
}

/** A file that is not YAML (a Protobuf or RAML schema): its value is its text. */
export function textSource(path: string, bytes: Uint8Array): ParsedSource {
  const decoded = textOf(bytes);
  if (!("text" in decoded)) return notText(path, decoded);
  const { text } = decoded;
  return { source: { path, value: text, locate: () => ({ line: 1, column: 1 }) }, text };
}

/** Positions are wanted for problems alone, so they are found out when the first is asked for. */
function sourceOf(path: string, text: string, value: Json): Source {
  let positions: YamlPositions | undefined;
  return {
    path,
    value,
    locate: (pointer) => {
      positions ??= positionsIn(text);
      return positions.locate(pointer);
    },
  };
}

function positionsIn(text: string): YamlPositions {
  const lines = new LineCounter();
  const document = yamlDocument(text, lines);
  return new YamlPositions(document.contents, yamlValue(document).aliased, lines);
}

function notText(path: string, { at, why }: { readonly at: Position; readonly why: string }): ParsedSource {
  const message = `This file is not text in UTF-8: ${why}.`;
  return { problem: problem(path, at, "FILE_NOT_TEXT", message, "Save it as UTF-8, or leave it out of the folder.") };
}

function refused(path: string, text: string, { code, offset, message, mend }: YamlRefusal): ParsedSource {
  const before = text.slice(0, offset);
  const at = { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
  return { problem: problem(path, at, code, message, mend) };
}

function problem(file: string, position: Position, code: ProblemCode, message: string, mend: string): Problem {
  return { code, message, mend, at: { file, pointer: "", position } };
}
