import {
  type Contract,
  type Document,
  filesBeneath,
  filesBeneathChannels,
  isDocument,
  isJsonObject,
  type Problem,
  type Source,
} from "@tenon/contract";
import type { FileTree } from "./files/file-tree.js";
import { type Channels, type DocumentReading, documentId, type Readings } from "./model/document-reading.js";
import { SpecNode } from "./model/spec-node.js";
import { V2Document } from "./model/v2-document.js";
import { V3Document } from "./model/v3-document.js";
import type { ProblemCode } from "./problem-codes.js";
import { Problems } from "./problems.js";
import { References } from "./reference/references.js";
import { refusedFile } from "./refused-file.js";
import { type LoadedFiles, loadFiles } from "./source/load-files.js";
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

/** What an earlier reading with the same cache has left: documents without a problem. */
class Faultless {
  readonly documents = new MadeOfSources<Made<DocumentReading>>();
  /** Also of documents that have to be read again: whoever refers to a channel refers to that very one. */
  readonly channels = new MadeOfSources<Made<Channels>>();

  static of(cache: SourceCache | undefined): Faultless {
    const kept = (cache && Faultless.#all.get(cache)) ?? new Faultless();
    if (cache) Faultless.#all.set(cache, kept);
    return kept;
  }

  static readonly #all = new WeakMap<SourceCache, Faultless>();
}

/** With the sources that were put together on the way. */
interface Made<Value> {
  readonly value: Value;
  readonly sources: readonly Source[];
}

class ContractReading implements Readings {
  readonly sources: Map<string, Source>;
  readonly references: References;
  readonly #files: LoadedFiles["files"];
  readonly #readings = new Map<string, DocumentReading | undefined>();
  readonly #problems = new Map<string, Problems>();
  readonly #faultless: Faultless;
  /** Those that no earlier reading has left. */
  readonly #opened = new Set<DocumentReading>();
  readonly #despite: readonly ProblemCode[];

  constructor({ files, known }: LoadedFiles, { despite = [], cache }: ReadOptions) {
    this.#faultless = Faultless.of(cache);
    this.#despite = despite;
    const sources = [...files].flatMap(([path, file]) => ("source" in file ? [[path, file.source] as const] : []));
    this.#files = files;
    this.sources = new Map(sources);
    this.references = new References(this.sources, files, known);
  }

  of(file: string): DocumentReading | undefined {
    if (!this.#readings.has(file)) {
      this.#readings.set(file, this.#recalled(this.#faultless.documents, file) ?? this.#open(file));
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

  /** What is faultless need not be read again until it, or a file that it is built on, has changed. What is built on what is not, is not kept. */
  keepFaultless(): void {
    const readings = [...this.#readings].flatMap(([file, reading]) =>
      reading?.document() && this.problemsOf(file).length === 0 ? [reading] : [],
    );
    const faultless = new Set(readings.map(({ file }) => file));
    const isKept = (beneath: ReadonlySet<string>) =>
      [...beneath].every((file) => faultless.has(file) || !this.isDocument(file));
    for (const reading of readings.filter((one) => this.#opened.has(one))) {
      const { file, channels } = reading;
      const [all, ofChannels] = [filesBeneath(this.sources, file), filesBeneathChannels(this.sources, file)];
      if (isKept(ofChannels)) this.#remember(this.#faultless.channels, file, ofChannels, channels);
      if (isKept(all)) this.#remember(this.#faultless.documents, file, all, reading);
    }
  }

  #remember<Value>(kept: MadeOfSources<Made<Value>>, file: string, beneath: ReadonlySet<string>, value: Value): void {
    const of = [...beneath].flatMap((path) => this.sources.get(path) ?? []);
    const isOfThese = ({ path }: Source) => of.some((one) => path.startsWith(`${one.path}~merged`));
    kept.remember(file, of, { value, sources: [...this.sources.values()].filter(isOfThese) });
  }

  #recalled<Value>(kept: MadeOfSources<Made<Value>>, file: string): Value | undefined {
    const made = kept.recall(file, this.sources);
    for (const source of made?.sources ?? []) this.sources.set(source.path, source);
    return made?.value;
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
    const channels = this.#recalled(this.#faultless.channels, file) ?? new Map();
    const reading = new (version.startsWith("2.") ? V2Document : V3Document)(file, problems, this, root, channels);
    this.#opened.add(reading);
    return reading;
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
