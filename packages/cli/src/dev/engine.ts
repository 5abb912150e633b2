import { type FileTree, readContract, SourceCache } from "@tenon/asyncapi-reader";
import { compare, type Finding } from "@tenon/compatibility";
import type { Contract, Problem } from "@tenon/contract";
import { type Generated, GenerationCache, generateTypeScript } from "@tenon/typescript-generator";
import { remarksOn } from "../checks/remarks.js";

/** What the documents are after a save. */
export type Saved =
  | { readonly state: "unreadable"; readonly problems: readonly Problem[] }
  | {
      readonly state: "read";
      readonly contract: Contract;
      readonly findings: readonly Finding[];
      /** What keeps it from being generated. */
      readonly problems: readonly Problem[];
      /** What else is wrong, which keeps nothing from being generated: what `tenon validate` says besides. */
      remarks(): readonly Problem[];
      /** The code that it becomes: to be asked for once, and after the verdict was told. */
      generate(): Generated;
    };

export interface EngineOptions {
  /** What is compared with; undefined takes the documents as they are first read. */
  readonly base?: Contract;
  /** Only this document of the tree and what it refers to. */
  readonly file?: string;
  readonly specPrefix?: string;
  /** Whether text of a format has a type of its own in what is generated. */
  readonly branded?: boolean;
}

/**
 * Reads, compares and generates, again and again: only what has changed since the last time costs anything. It writes nothing and knows
 * neither terminal nor browser nor editor, so that everybody who asks it is told the same.
 */
export class Engine {
  readonly #tree: FileTree;
  readonly #options: EngineOptions;
  readonly #sources: SourceCache;
  readonly #generated = new GenerationCache();
  #base: Contract | undefined;

  /** @param sources the cache with which the base was read, so that what is the same in both is read once */
  constructor(tree: FileTree, options: EngineOptions, sources = new SourceCache()) {
    this.#tree = tree;
    this.#options = options;
    this.#sources = sources;
    this.#base = options.base;
  }

  async save(): Promise<Saved> {
    const { file, specPrefix = "", branded = false } = this.#options;
    const only = file === undefined ? {} : { only: [file] };
    const { contract, problems } = await readContract(this.#tree, { ...only, despite, cache: this.#sources });
    const expected: readonly string[] = despite;
    if (problems.some(({ code }) => !expected.includes(code))) return { state: "unreadable", problems };
    this.#base ??= contract;
    const findings = compare(this.#base, contract);
    const generate = () =>
      problems.length > 0
        ? { files: [], problems }
        : generateTypeScript(contract, { specPrefix, branded, cache: this.#generated });
    return { state: "read", contract, findings, problems, remarks: () => remarksOn(contract), generate };
  }
}

/** A reader of a field that has just been removed is what the verdict is about, and no reason not to give one. */
const despite = ["READS_UNKNOWN_FIELD", "READS_UNKNOWN_MESSAGE", "DELIVERY_UNKNOWN_FIELD"] as const;
