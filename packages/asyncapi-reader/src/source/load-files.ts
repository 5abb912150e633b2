import { isDocument, type Problem, referencesIn, referenceTarget, type Source } from "@tenon/contract";
import { type FileTree, isInside, type Refusal } from "../files/file-tree.js";
import { SourceCache } from "./source-cache.js";

/** What became of a file that was asked for or referred to. */
export type LoadedFile = { readonly source: Source } | { readonly problem: Problem } | { readonly refused: Refusal };

export interface LoadedFiles {
  /** The documents and every file that they refer to, directly or not. */
  readonly files: ReadonlyMap<string, LoadedFile>;
  /** The paths of the documents, sorted. */
  readonly documents: readonly string[];
  /** The paths of all files that could have been meant, for hints. */
  readonly known: readonly string[];
}

/** Reads the documents of a folder (all of them, or those named in `only`) and all files that they refer to. */
export async function loadFiles(
  root: FileTree,
  only?: readonly string[],
  cache = new SourceCache(),
): Promise<LoadedFiles> {
  const loading = new Loading(root, cache);
  const listed = only ?? (await root.list());
  for (const path of listed) await loading.load(path, only ? "whatever it is" : "if it is a document");
  await loading.loadReferred();
  const { files } = loading;
  const asked = new Set(listed);
  const isOne = (path: string, file: LoadedFile) =>
    "source" in file ? isDocument(file.source) || only?.includes(path) : asked.has(path);
  const somethingIsMissing = [...files.values()].some((file) => "refused" in file && file.refused === "missing");
  return {
    files,
    documents: [...files].flatMap(([path, file]) => (isOne(path, file) ? [path] : [])).toSorted(),
    known: only && somethingIsMissing ? await root.list() : listed,
  };
}

class Loading {
  readonly files = new Map<string, LoadedFile>();

  constructor(
    private readonly root: FileTree,
    private readonly cache: SourceCache,
  ) {}

  async load(path: string, when: "whatever it is" | "if it is a document"): Promise<void> {
    if (this.files.has(path)) return;
    const reading = isInside(path) ? await this.root.read(path) : ({ refused: "outside" } as const);
    if ("refused" in reading) {
      this.files.set(path, reading);
    } else if (when === "whatever it is" || looksLikeDocument(reading.bytes)) {
      this.files.set(path, this.cache.parse(path, reading.bytes));
    }
  }

  async loadReferred(): Promise<void> {
    const waiting = [...this.files.keys()];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const file = this.files.get(path);
      if (!file || !("source" in file)) continue;
      for (const target of filesReferredTo(file.source)) {
        if (this.files.has(target)) continue;
        await this.load(target, "whatever it is");
        waiting.push(target);
      }
    }
  }
}

/** A cheap look before parsing; a file that it lets through is parsed and then looked at again. */
function looksLikeDocument(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const isFlow = /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(text);
  return (isFlow ? /["']?asyncapi["']?\s*:/ : /^(?:\u00ef\u00bb\u00bf)?["']?asyncapi["']?\s*:/m).test(text);
}

/** The paths of the files to which a source refers itself. */
function filesReferredTo(source: Source): ReadonlySet<string> {
  const { inOperations, elsewhere } = referencesIn(source);
  const relative = [...elsewhere, ...inOperations].filter(isRelative);
  return new Set(relative.map((ref) => referenceTarget(source.path, ref).file));
}

/** Whether a `$ref` is a relative path: anything else is refused where it stands. */
export function isRelative(ref: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(ref) && !ref.includes("\\");
}
