import { relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Contract, isJsonObject, type Json, type JsonObject, type Position } from "@tenon/contract";
import type { RpcMethods } from "../rpc/json-rpc.js";
import { type Diagnostic, diagnosticsOf } from "./diagnostics.js";
import type { OpenDocuments } from "./open-documents.js";
import type { OpenedEngine } from "./open-engine.js";
import { meaningAt, type Suggestion, suggestionsAt } from "./suggestions.js";

export interface LanguageServerOptions {
  /** The folder of the documents. */
  readonly root: string;
  readonly documents: OpenDocuments;
  readonly opened: OpenedEngine;
  notify(method: string, params: JsonObject): void;
  /** Called when the editor has no more to ask. */
  exit(): void;
}

/** Typing goes on for so long before it is looked at. */
const quietMs = 80;

/**
 * The methods of a language server (LSP 3.17) for the documents in a folder: on every change it tells what is wrong with them, and whom they
 * break, at the place where it is written.
 */
export class LanguageServer {
  readonly #options: LanguageServerOptions;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #contract: Contract | undefined;
  #marked: ReadonlySet<string> = new Set();

  constructor(options: LanguageServerOptions) {
    this.#options = options;
  }

  readonly methods: RpcMethods = {
    initialize: () => ({
      capabilities: {
        textDocumentSync: { openClose: true, change: 1, save: true },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ["/", "#", '"', " ", "[", ","] },
      },
      serverInfo: { name: "tenon", version: "0.1.0" },
    }),
    initialized: () => this.#soon(),
    shutdown: async () => {
      clearTimeout(this.#timer);
      await this.#running;
      return null;
    },
    exit: () => {
      this.#options.exit();
      return null;
    },
    "textDocument/didOpen": ({ textDocument }) => {
      if (isJsonObject(textDocument)) this.#set(textDocument.uri, textDocument.text);
      return this.#soon();
    },
    "textDocument/didChange": ({ textDocument, contentChanges }) => {
      const last = Array.isArray(contentChanges) ? contentChanges.at(-1) : undefined;
      if (isJsonObject(textDocument) && isJsonObject(last)) this.#set(textDocument.uri, last.text);
      return this.#soon();
    },
    "textDocument/hover": async (params) => {
      const asked = await this.#asked(params);
      const value = asked && meaningAt(asked.written, asked.at);
      return value === undefined ? null : { contents: { kind: "markdown", value } };
    },
    "textDocument/completion": async (params) => {
      const asked = await this.#asked(params);
      return asked ? suggestionsAt(asked.written, asked.at).map((one) => completionItem(one, asked.at)) : [];
    },
    "textDocument/didSave": () => this.#soon(),
    "textDocument/didClose": ({ textDocument }) => {
      const path = isJsonObject(textDocument) ? this.#pathOf(textDocument.uri) : undefined;
      if (path !== undefined) this.#options.documents.close(path);
      return this.#soon();
    },
  };

  #set(uri: Json | undefined, text: Json | undefined): void {
    const path = this.#pathOf(uri);
    if (path !== undefined && typeof text === "string") this.#options.documents.set(path, text);
  }

  /** The path below the root; undefined for what is no file there. */
  #pathOf(uri: Json | undefined): string | undefined {
    if (typeof uri !== "string" || !uri.startsWith("file:")) return undefined;
    const path = relative(this.#options.root, fileURLToPath(uri)).split(sep).join("/");
    return path === "" || path.startsWith("../") || path === ".." ? undefined : path;
  }

  /** Where the editor asks, with the document as it has it and the last contract that could be read. */
  async #asked({ textDocument, position }: JsonObject) {
    const file = isJsonObject(textDocument) ? this.#pathOf(textDocument.uri) : undefined;
    if (file === undefined || !isJsonObject(position)) return undefined;
    const reading = await this.#options.documents.read(file);
    if (!this.#contract) await this.#read();
    if (!this.#contract || !("bytes" in reading)) return undefined;
    const text = new TextDecoder().decode(reading.bytes);
    const at = { line: Number(position.line), column: Number(position.character) };
    return { written: { file, text, contract: this.#contract }, at };
  }

  async #read() {
    const saved = await this.#options.opened.engine.save();
    if (saved.state === "read") this.#contract = saved.contract;
    return saved;
  }

  #soon(): null {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(() => this.#check()).catch(() => undefined);
    }, quietMs);
    return null;
  }

  async #check(): Promise<void> {
    const { notify, root } = this.#options;
    const byFile = Map.groupBy(await this.#diagnostics(), ({ file }) => file);
    const gone = [...this.#marked].filter((file) => !byFile.has(file)).map((file) => [file, []] as const);
    for (const [file, those] of [...byFile, ...gone]) {
      const diagnostics = those.map(({ file: _, ...diagnostic }) => diagnostic);
      notify("textDocument/publishDiagnostics", { uri: pathToFileURL(resolve(root, file)).href, diagnostics });
    }
    this.#marked = new Set(byFile.keys());
  }

  async #diagnostics() {
    const saved = await this.#read();
    return diagnosticsOf(saved, this.#options.opened).map(({ file, position, severity, code, message }) => ({
      file,
      range: rangeAt(position),
      severity: severities[severity],
      source: "tenon",
      code,
      message,
    }));
  }
}

const severities: Readonly<Record<Diagnostic["severity"], number>> = {
  problem: 1,
  breaking: 1,
  undecided: 2,
  advice: 3,
  safe: 4,
};

/** Of the protocol's `CompletionItemKind`. */
const kinds: Readonly<Record<Suggestion["kind"], number>> = { key: 10, value: 12, reference: 18, path: 5, message: 23 };

function completionItem(
  { label, insert, from, kind, meaning }: Suggestion,
  { line, column }: { readonly line: number; readonly column: number },
): JsonObject {
  const range = { start: { line, character: from }, end: { line, character: column } };
  return { label, kind: kinds[kind], detail: meaning, filterText: label, textEdit: { range, newText: insert } };
}

/** What has no place any more is told at the top of its document. */
function rangeAt(position: Position | undefined): JsonObject {
  const line = (position?.line ?? 1) - 1;
  const character = (position?.column ?? 1) - 1;
  return { start: { line, character }, end: { line, character: character + 1 } };
}
