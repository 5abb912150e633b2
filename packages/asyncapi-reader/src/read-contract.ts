import { type Contract, type Document, isJsonObject, type Problem, type Source } from "@tenon/contract";
import type { FileTree } from "./files/file-tree.js";
import { type DocumentReading, documentId, type Readings } from "./model/document-reading.js";
import { SpecNode } from "./model/spec-node.js";
import { V2Document } from "./model/v2-document.js";
import { V3Document } from "./model/v3-document.js";
import type { ProblemCode } from "./problem-codes.js";
import { Problems } from "./problems.js";
import { References } from "./reference/references.js";
import { refusedFile } from "./refused-file.js";
import { filesReferredTo, isDocument, type LoadedFiles, loadFiles } from "./source/load-files.js";
import { MadeOfSources } from "./source/made-of-sources.js";
import type { SourceCache } from "./source/source-cache.js";
import { checkStructure } from "./structure/structure-check.js";
import { type AsyncapiVersion, asyncapiVersions } from "./structure/structure-schema.js";

export interface ReadOptions {
  /** The paths of the documents to read, instead of all below the root. Documents that they refer to are read with them. */
  readonly only?: readonly string[];
  /** What is kept from one reading to the next: a file that has not changed is the very same source again. */
  readonly cache?: SourceCache;
  /** Problems with which a document is in the contract all the same. They are told like others. */
  readonly despite?: readonly ProblemCode[];
}

export interface ReadResult {
  /** The documents that have no problem, and do not build on one that has. All of them, when `problems` is empty. */
  readonly contract: Contract;
  /** What is wrong, each once, by file and position. */
  readonly problems: readonly Problem[];
  /** Every document that was read, by its path, with the problems that keep it out of the contract. */
  readonly byDocument: ReadonlyMap<string, readonly Problem[]>;
}

/**
 * Reads the AsyncAPI documents (2.0 to 3.1) below a root, each with everything that it refers to. Nothing outside of the root is
 * read. What is wrong is said in the result; the promise is rejected only when `root` itself rejects.
 */
export async function readContract(root: FileTree, options: ReadOptions = {}): Promise<ReadResult> {
  const loaded = await loadFiles(root, options.only, options.cache);
  const reading = new ContractReading(loaded, options);
  reading.checkIds(loaded.documents);
  const documents = loaded.documents.flatMap((path) => reading.of(path)?.document() ?? []);
  reading.keepFaultless();
  const byDocument = new Map(loaded.documents.map((path) => [path, reading.problemsOf(path)]));
  const problems = new Problems(reading.sources, [], Number.POSITIVE_INFINITY);
  if (loaded.documents.length === 0) {
    const mend = "Put one there: a .yaml, .yml or .json file with `asyncapi:` at its top.";
    problems.add("DOCUMENT_NONE", { file: ".", pointer: "" }, "There is no AsyncAPI document in this folder.", mend);
  }
  for (const problem of [...byDocument.values()].flat()) problems.take(problem);
  return {
    contract: { sources: reading.sources, documents: withoutDangling(documents) },
    problems: problems.all(),
    byDocument,
  };
}

/** Documents without a problem, as an earlier reading with the same cache has left them. */
const faultless = new WeakMap<SourceCache, MadeOfSources<DocumentReading>>();

class ContractReading implements Readings {
  readonly sources: Map<string, Source>;
  readonly references: References;
  readonly #files: LoadedFiles["files"];
  readonly #readings = new Map<string, DocumentReading | undefined>();
  readonly #problems = new Map<string, Problems>();
  readonly #faultless: MadeOfSources<DocumentReading>;
  readonly #despite: readonly ProblemCode[];

  constructor({ files, known }: LoadedFiles, { despite = [], cache }: ReadOptions) {
    this.#faultless = (cache && faultless.get(cache)) ?? new MadeOfSources();
    if (cache) faultless.set(cache, this.#faultless);
    this.#despite = despite;
    const sources = [...files].flatMap(([path, file]) => ("source" in file ? [[path, file.source] as const] : []));
    this.#files = files;
    this.sources = new Map(sources);
    this.references = new References(this.sources, files, known);
  }

  of(file: string): DocumentReading | undefined {
    if (!this.#readings.has(file)) {
      this.#readings.set(file, this.#faultless.recall(file, this.sources) ?? this.#open(file));
    }
    return this.#readings.get(file);
  }

  isDocument(file: string): boolean {
    const source = this.sources.get(file);
    return source !== undefined && isDocument(source);
  }

  /** `orders/v1.yaml` and `orders/v1.json` would be one and the same to whoever uses the contract. */
  checkIds(documents: readonly string[]): void {
    const taken = new Map<string, string>();
    for (const file of documents) {
      const other = taken.get(documentId(file));
      taken.set(documentId(file), file);
      if (other === undefined) continue;
      const message = `This document and ${other} are both called ${documentId(file)}.`;
      this.#problemsOf(file).add(
        "DOCUMENT_DUPLICATE",
        { file, pointer: "" },
        message,
        "Rename or remove one of the two.",
      );
    }
  }

  problemsOf(file: string): readonly Problem[] {
    return this.#problemsOf(file).all();
  }

  /** What is faultless need not be read again until it, or a file that it refers to, has changed. */
  keepFaultless(): void {
    for (const [file, reading] of this.#readings) {
      if (!reading?.document() || this.problemsOf(file).length > 0) continue;
      this.#faultless.remember(file, this.#closureOf(file), reading);
    }
  }

  #closureOf(file: string): readonly Source[] {
    const found = new Set<Source>();
    const waiting = [file];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const source = this.sources.get(path);
      if (!source || found.has(source)) continue;
      found.add(source);
      waiting.push(...filesReferredTo(source));
    }
    return [...found];
  }

  #problemsOf(file: string): Problems {
    const problems = this.#problems.get(file) ?? new Problems(this.sources, this.#despite);
    this.#problems.set(file, problems);
    return problems;
  }

  #open(file: string): DocumentReading | undefined {
    const problems = this.#problemsOf(file);
    const loaded = this.#files.get(file);
    if (!loaded || !("source" in loaded)) {
      problems.take(refusedFile(file, loaded));
      return undefined;
    }
    const version = versionOf(loaded.source, problems);
    if (!version) return undefined;
    checkStructure(file, version, this.references, problems);
    const root = SpecNode.at(this.references, { file, pointer: "" });
    if (problems.size > 0 || !root) return undefined;
    return new (version.startsWith("2.") ? V2Document : V3Document)(file, problems, this, root);
  }
}

function versionOf(source: Source, problems: Problems): AsyncapiVersion | undefined {
  const { path: file, value } = source;
  if (!isDocument(source)) {
    const message = "This is not an AsyncAPI document: it has no `asyncapi` field at its top.";
    problems.add("DOCUMENT_NOT_ASYNCAPI", { file, pointer: "" }, message, "Begin it with e.g. `asyncapi: 3.0.0`.");
    return undefined;
  }
  const written = isJsonObject(value) ? value.asyncapi : undefined;
  const version = asyncapiVersions.find((known) => known === written);
  if (version) return version;
  const message = `AsyncAPI ${JSON.stringify(written)} cannot be read.`;
  const mend = `Use one of ${asyncapiVersions.join(", ")}, written in full.`;
  problems.add("DOCUMENT_VERSION_UNSUPPORTED", { file, pointer: "/asyncapi" }, message, mend);
  return undefined;
}

/** Without the documents that use a channel of one that is left out. */
function withoutDangling(documents: readonly Document[]): readonly Document[] {
  const ids = new Set(documents.map(({ id }) => id));
  const kept = documents.filter(({ operations }) => operations.every(({ channel }) => ids.has(channel.document)));
  return kept.length === documents.length ? kept : withoutDangling(kept);
}
