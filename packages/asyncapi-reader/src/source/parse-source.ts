import type { Json, Problem, Source } from "@tenon/contract";
import { LineCounter } from "yaml";
import type { ProblemCode } from "../problem-codes.js";
import { textOf } from "./text-of.js";
import { YamlRefusal, yamlDocument } from "./yaml-document.js";
import { YamlPositions } from "./yaml-positions.js";
import { yamlValue } from "./yaml-value.js";

export type ParsedSource = { readonly source: Source } | { readonly problem: Problem };

/** Reads a file's bytes as YAML 1.2 or JSON. */
export function parseSource(path: string, bytes: Uint8Array): ParsedSource {
  const decoded = textOf(bytes);
  if (!("text" in decoded)) {
    const message = `This file is not text in UTF-8: ${decoded.why}.`;
    return {
      problem: problem("FILE_NOT_TEXT", message, "Save it as UTF-8, or leave it out of the folder.", path, decoded.at),
    };
  }
  return parseText(path, decoded.text);
}

function parseText(path: string, text: string): ParsedSource {
  const lines = new LineCounter();
  try {
    const document = yamlDocument(text, lines);
    const { value, aliased } = yamlValue(document);
    return { source: sourceOf(path, value, new YamlPositions(document.contents, aliased, lines)) };
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    const position = new YamlPositions(null, new Map(), lines).positionAt(error.offset);
    return { problem: problem(error.code, error.message, error.mend, path, position) };
  }
}

/** A file that is not YAML (a Protobuf or RAML schema): its value is its text. */
export function textSource(path: string, bytes: Uint8Array): ParsedSource {
  const decoded = textOf(bytes);
  if (!("text" in decoded)) return parseSource(path, bytes);
  return { source: sourceOf(path, decoded.text, { locate: () => ({ line: 1, column: 1 }) }) };
}

function sourceOf(path: string, value: Json, positions: Pick<Source, "locate">): Source {
  return { path, value, locate: (pointer) => positions.locate(pointer) };
}

function problem(
  code: ProblemCode,
  message: string,
  mend: string,
  file: string,
  position: { line: number; column: number },
): Problem {
  return { code, message, mend, at: { file, pointer: "", position } };
}
