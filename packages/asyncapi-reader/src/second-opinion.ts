import type { Diagnostic, Parser } from "@asyncapi/parser";
import { isJsonObject, type Json, type Location, type Problem, pointerTo, type Source } from "@tenon/contract";
import type { FileTree } from "./files/file-tree.js";
import { Problems } from "./problems.js";
import { isDeadEnd, References } from "./reference/references.js";
import { refusedFile } from "./refused-file.js";
import { type LoadedFiles, loadFiles } from "./source/load-files.js";
import { textOf } from "./source/text-of.js";

/** The folder in which the official parser is told that the root is. It is never looked for on disk. */
const pretendedRoot = "/tenon/";

/**
 * What the official parser, @asyncapi/parser, finds wrong with a document. It is slow: loading it takes more than a second, a document
 * about one. It is given only files below the root, and none that this reader would refuse: by itself it reads whatever a `$ref` names, and
 * an alias bomb keeps it busy for ever.
 */
export async function secondOpinion(root: FileTree, path: string): Promise<readonly Problem[]> {
  const loaded = await loadFiles(root, [path]);
  const refused = whatMustNotBeRead(path, loaded);
  if (refused.length > 0) return refused;
  const sources = sourcesOf(loaded);
  const problems = new Problems(sources);
  for (const diagnostic of await askOfficialParser(root, path)) problems.take(problemOf(diagnostic, path));
  return problems.all();
}

/** The errors that the official parser finds. It is let at nothing but files below the root, but asked whatever they are. */
export async function askOfficialParser(root: FileTree, path: string): Promise<readonly Diagnostic[]> {
  const { Parser } = await import("@asyncapi/parser");
  const diagnostics = await diagnosticsOf(new Parser(), root, path);
  return diagnostics.filter(({ severity }) => severity === 0);
}

/** Every `$ref` that leads out of the root or nowhere, wherever it stands: the parser would follow all of them. */
function whatMustNotBeRead(document: string, loaded: LoadedFiles): readonly Problem[] {
  const sources = sourcesOf(loaded);
  const problems = new Problems(sources);
  const references = new References(sources, loaded.files, loaded.known);
  for (const [path, file] of loaded.files) {
    if (!("source" in file)) {
      if (path === document) problems.take(refusedFile(path, file));
      continue;
    }
    for (const { at, ref } of referencesIn(file.source)) {
      const target = references.resolve(at, ref);
      if (isDeadEnd(target)) problems.addDeadEnd(target);
    }
  }
  return problems.all();
}

function sourcesOf({ files }: LoadedFiles): ReadonlyMap<string, Source> {
  return new Map([...files].flatMap(([path, file]) => ("source" in file ? [[path, file.source] as const] : [])));
}

function* referencesIn({ path, value }: Source): Generator<{ readonly at: Location; readonly ref: string }> {
  const waiting: { readonly value: Json; readonly pointer: string }[] = [{ value, pointer: "" }];
  const seen = new Set<Json>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== "object" || next.value === null || seen.has(next.value)) continue;
    seen.add(next.value);
    if (isJsonObject(next.value) && typeof next.value.$ref === "string") {
      yield { at: { file: path, pointer: pointerTo(next.pointer, "$ref") }, ref: next.value.$ref };
    }
    for (const [key, member] of Object.entries(next.value))
      waiting.push({ value: member, pointer: pointerTo(next.pointer, key) });
  }
}

async function diagnosticsOf(parser: Parser, root: FileTree, path: string): Promise<readonly Diagnostic[]> {
  // A reader that rejects would be followed by the parser's own, which reads the disk and the network: so none ever does.
  const read = async (uri: { toString(): string }): Promise<string> => (await textBelow(root, uri.toString())) ?? "";
  const resolvers = ["file", "http", "https"].map((schema) => ({ schema, order: 1, canRead: true, read }));
  const text = (await textBelow(root, pretendedRoot + path)) ?? "";
  return parser.validate(text, { source: pretendedRoot + path, __unstable: { resolver: { resolvers } } });
}

async function textBelow(root: FileTree, uri: string): Promise<string | undefined> {
  const path = decodeURIComponent(uri.replace(/^file:\/\//, ""));
  if (!path.startsWith(pretendedRoot)) return undefined;
  const reading = await root.read(path.slice(pretendedRoot.length));
  const decoded = "bytes" in reading ? textOf(reading.bytes) : undefined;
  return decoded && "text" in decoded ? decoded.text : undefined;
}

function problemOf({ code, message, path, range, source }: Diagnostic, document: string): Problem {
  const file = source?.startsWith(pretendedRoot) ? source.slice(pretendedRoot.length) : document;
  const position = { line: range.start.line + 1, column: range.start.character + 1 };
  return {
    code: "SECOND_OPINION",
    message: `The official parser says (${code}): ${message}`,
    mend: "Correct it as the AsyncAPI specification says.",
    at: { file, pointer: pointerTo("", ...path), position },
  };
}
