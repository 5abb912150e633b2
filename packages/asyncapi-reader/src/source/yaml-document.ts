import { Composer, type Document, Lexer, type LineCounter, type Node, Parser } from "yaml";

/** Collections may be nested this deep. Composing recurses: what is much deeper would exhaust the stack. */
export const maxDepth = 200;

/** A text may have this many words and signs, which is more than 150,000 values. One within 10 MB can have so many that it takes minutes. */
const maxLexemes = 1_000_000;

/** A single text may have so many characters. They are read one by one. */
const maxText = 1024 * 1024;

/** A text that is not read, with the offset of the place and the words for it. */
export class YamlRefusal extends Error {
  override readonly name = "YamlRefusal";
  constructor(
    readonly code:
      | "YAML_TOO_LONG"
      | "YAML_SYNTAX"
      | "YAML_DUPLICATE_KEY"
      | "YAML_ALIASES"
      | "YAML_TOO_DEEP"
      | "YAML_NOT_JSON",
    readonly offset: number,
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** Throws a YamlRefusal for a text that would take too long. Reading its words is quick beside making sense of them. */
export function refuseTooLong(text: string): void {
  if (text.length < maxLexemes / 4 || mostLexemesIn(text) <= maxLexemes) return;
  let lexemes = 0;
  for (const _ of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > maxLexemes) throw tooManyValues();
  }
}

export function tooManyValues(): YamlRefusal {
  const mend = "Split the file, and refer from one part to the other with `$ref`.";
  return new YamlRefusal("YAML_TOO_LONG", 0, "There are too many values in this file, more than 150,000.", mend);
}

/** No less than there are, and much quicker to find out: a word may be a text of its own, which is two. */
function mostLexemesIn(text: string): number {
  let most = 0;
  for (const [run] of text.matchAll(/[^\s,[\]{}:?&*!|>'"%@`#]+| +|./gs)) most += run[0] === " " ? 1 : 2;
  return most;
}

/** Parses one YAML 1.2 document (core schema, keys are strings). Throws a YamlRefusal. */
export function yamlDocument(text: string, lines: LineCounter): Document.Parsed {
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    stringKeys: true,
    // Told by `yamlValue`, as the composer compares each key with each.
    uniqueKeys: false,
    logLevel: "silent",
    prettyErrors: false,
  });
  const [document, another] = composer.compose(tokensOf(text, lines), true, text.length);
  if (!document) throw new YamlRefusal("YAML_SYNTAX", 0, "There is no YAML document.", "Write one.");
  refuseErrors(document);
  if (another) {
    const where = another.range[0];
    throw new YamlRefusal("YAML_SYNTAX", where, "A second YAML document begins here.", "Keep one document in a file.");
  }
  return document as Document.Parsed;
}

function* tokensOf(text: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.length > maxText) {
      const message = "A single text of more than a megabyte begins here.";
      throw new YamlRefusal("YAML_TOO_LONG", parser.offset, message, "Shorten it, or add the quote that ends it.");
    }
    yield* parser.next(lexeme);
    if (parser.stack.length > maxDepth) {
      const message = `Values are nested more than ${maxDepth} deep here.`;
      throw new YamlRefusal(
        "YAML_TOO_DEEP",
        parser.offset,
        message,
        "Give the inner parts names and refer to them with `$ref`.",
      );
    }
  }
  yield* parser.end();
}

function refuseErrors({ errors, warnings }: Document<Node, boolean>): void {
  const [error] = errors;
  if (error) {
    const offset = error.pos[0];
    if (error.code === "RESOURCE_EXHAUSTION") {
      throw new YamlRefusal("YAML_TOO_DEEP", offset, "Values are nested too deep here.", "Give the inner parts names.");
    }
    if (error.code === "NON_STRING_KEY") {
      throw new YamlRefusal("YAML_NOT_JSON", offset, "A map or a list is used as a key.", "Use a string as the key.");
    }
    const quote = /^Missing closing (.)quote/.exec(error.message)?.[1];
    if (quote) {
      const message = `The text that begins with ${quote} does not end where it may.`;
      const mend = `Add a ${quote}, and indent the lines of a long text deeper than its key.`;
      throw new YamlRefusal("YAML_SYNTAX", offset, message, mend);
    }
    throw new YamlRefusal("YAML_SYNTAX", offset, sentence(error.message), mends[error.code] ?? "Correct the YAML.");
  }
  const [warning] = warnings;
  if (warning) {
    throw new YamlRefusal(
      "YAML_NOT_JSON",
      warning.pos[0],
      sentence(warning.message),
      "Remove the tag, or quote the value.",
    );
  }
}

const mends: Partial<Record<string, string>> = {
  TAB_AS_INDENT: "Indent with spaces.",
  BAD_INDENT: "Indent the line as its neighbours are.",
  BAD_SCALAR_START: "Put the value in quotes.",
  BLOCK_AS_IMPLICIT_KEY: "Put a value that has a colon in it in quotes, or begin a new line for a map.",
  MISSING_CHAR: "Add it.",
  MULTILINE_IMPLICIT_KEY: "Write the key on one line and end it with a colon.",
};

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
