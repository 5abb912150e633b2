import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dirname } from "node:path/posix";
import { type FileTree, openFolder } from "@tenon/asyncapi-reader";
import type { Contract, JsonObject } from "@tenon/contract";
import type { Changes, Portal } from "@tenon/docs-portal";
import { type GeneratedFile, Names } from "@tenon/typescript-generator";
import { diagnosticsOf } from "./diagnostics.js";
import { editorModule } from "./editor-modules.js";
import type { Saved } from "./engine.js";
import { withExample } from "./example-in-document.js";
import { OpenDocuments } from "./open-documents.js";
import type { OpenedEngine } from "./open-engine.js";
import { pactTestsOf, seenMessageIn } from "./seen-message.js";
import { suggestionsAt } from "./suggestions.js";

/** What the editor's page is answered with. */
export interface EditorAnswer {
  readonly status: number;
  readonly type: "text/javascript" | "application/json";
  readonly text: string;
}

/** Makes the portal of a contract, of which nothing is made before somebody looks at it. */
export type PortalOf = (contract: Contract, changes: Changes) => Portal;

export interface EditorParts {
  /** The folder of the documents. */
  readonly root: string;
  /** Opens an engine over documents as an editor has them. */
  readonly openOver: (tree: FileTree) => Promise<OpenedEngine | undefined>;
  readonly portalOf: PortalOf;
  /** The package of generated code; undefined where there is none. */
  readonly from: string | undefined;
}

/**
 * What pages that edit ask: documents, what is wrong with one as it is typed and whom it breaks, what may be written, what becomes of it and what it
 * was, and to save it; and of a message that was seen to keep it as an example, or as the test of those who receive it.
 */
export class Editor {
  readonly #parts: EditorParts;
  readonly #documents: OpenDocuments;
  #opened: Promise<OpenedEngine | undefined> | undefined;
  #contract: Contract | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: EditorParts) {
    this.#parts = parts;
    this.#documents = new OpenDocuments(openFolder(parts.root));
  }

  /** @param path what comes after `/_/edit/` */
  async answer(method: string, path: string, body: JsonObject): Promise<EditorAnswer> {
    const [, module = ""] = /^modules\/([\w-]+\.js)$/.exec(path) ?? [];
    if (method === "GET" && module !== "") {
      const text = editorModule(module);
      return text === undefined ? json(404, {}) : { status: 200, type: "text/javascript", text };
    }
    if (method === "GET" && path === "files") return json(200, await this.#files());
    if (method === "POST" && path === "example") return this.#inTurn(() => this.#keepExample(body));
    if (method === "POST" && path === "pact-tests") return this.#inTurn(() => this.#pactTests(body));
    const { file } = body;
    if (method !== "POST" || typeof file !== "string" || !(await this.#files()).includes(file))
      return json(404, { detail: "There is no such document." });
    const saved = await this.#read(file);
    if (saved === undefined) return json(404, { detail: "The document cannot be read." });
    if (path === "open") return json(200, { text: saved });
    if (path === "base") return json(200, await this.#inTurn(() => this.#base(file)));
    const { text } = body;
    if (typeof text !== "string") return json(400, { detail: "Say the text." });
    if (path === "check") return json(200, await this.#inTurn(() => this.#check(file, text)));
    if (path === "suggest") return json(200, await this.#inTurn(() => this.#suggest(file, text, body)));
    if (path === "preview") return json(200, await this.#inTurn(() => this.#preview(file, text, body)));
    // Only over what the editor was opened with: nobody's work is lost.
    if (path === "save") {
      if (saved !== body.was) return json(409, { detail: "The file has changed meanwhile. Load it again." });
      await writeFile(join(this.#parts.root, file), text);
      return json(200, {});
    }
    return json(404, { detail: "There is nothing here." });
  }

  /** Those inside the folder alone, as its tree lists them. */
  async #files(): Promise<readonly string[]> {
    return (await openFolder(this.#parts.root).list()).filter((path) => /\.(ya?ml|json)$/i.test(path));
  }

  /** One at a time: the engine keeps what it has read. */
  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(run, run);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #check(file: string, text: string) {
    const { saved, opened } = await this.#readAs({ file, text });
    if (!saved || !opened) return { diagnostics: [], isRead: false, against: "" };
    return { diagnostics: diagnosticsOf(saved, opened), isRead: saved.state === "read", against: opened.against };
  }

  async #suggest(file: string, text: string, { line, column }: JsonObject) {
    if (!this.#contract) await this.#check(file, text);
    if (!this.#contract) return [];
    return suggestionsAt({ file, text, contract: this.#contract }, { line: Number(line), column: Number(column) });
  }

  /** What the document was in the version that it is compared with. */
  async #base(file: string) {
    const { opened } = await this.#readAs();
    return { against: opened?.against ?? "", text: (await opened?.textBefore(file)) ?? null };
  }

  /** What becomes of the document as it stands in the editor: the names of its pages and of its generated files, and the one that is wanted. */
  async #preview(file: string, text: string, { shown }: JsonObject) {
    const { saved, opened } = await this.#readAs({ file, text });
    if (saved?.state !== "read" || !opened) return { pages: [], files: [] };
    const { contract, findings } = saved;
    const portal = this.#parts.portalOf(contract, { against: opened.against, findings });
    const files = filesOf(contract, saved.generate().files, file);
    const pages = portal.pagesOf(file);
    const page = pages.find(({ path }) => path === shown);
    return {
      pages,
      files: files.map(({ path }) => path),
      ...(page ? { page: portal.text(page.path) ?? "" } : { code: files.find(({ path }) => path === shown)?.text }),
    };
  }

  /** The documents as they are, or with one of them as it stands in the editor. */
  async #readAs(typed?: {
    readonly file: string;
    readonly text: string;
  }): Promise<{ readonly saved?: Saved; readonly opened?: OpenedEngine }> {
    this.#opened ??= this.#parts.openOver(this.#documents);
    const opened = await this.#opened;
    if (!opened) return {};
    if (typed) this.#documents.set(typed.file, typed.text);
    const saved = await opened.engine.save();
    if (typed) this.#documents.close(typed.file);
    if (saved.state === "read") this.#contract = saved.contract;
    return { saved, opened };
  }

  async #keepExample(body: JsonObject): Promise<EditorAnswer> {
    const { saved } = await this.#readAs();
    if (saved?.state !== "read") return unreadable;
    const seen = seenMessageIn(saved.contract, body);
    if ("detail" in seen) return json(422, seen);
    const { file, pointer } = seen.message.at;
    const name = typeof body.name === "string" ? body.name.trim() : "";
    if (seen.message.examples.some((example) => example.name === name))
      return json(409, { detail: `There is an example of that name: ${name}.` });
    const before = (await this.#files()).includes(file) ? await this.#read(file) : undefined;
    const example = { ...(name === "" ? {} : { name }), payload: seen.payload };
    const after = before === undefined ? undefined : withExample(before, pointer, example);
    if (after === undefined)
      return json(409, { detail: `It cannot be written into ${file} without changing what stands there: copy it.` });
    await writeFile(join(this.#parts.root, file), after);
    return json(200, { file });
  }

  async #pactTests(body: JsonObject): Promise<EditorAnswer> {
    const { from } = this.#parts;
    const { saved } = await this.#readAs();
    if (saved?.state !== "read") return unreadable;
    if (from === undefined)
      return json(409, { detail: "There is no package of generated code: name one with --package." });
    const seen = seenMessageIn(saved.contract, body);
    if ("detail" in seen) return json(422, seen);
    const { contract } = saved;
    return json(200, pactTestsOf({ contract, files: saved.generate().files, from }, seen));
  }

  /** What the folder lets be read: nothing that a link leads to outside of it. */
  async #read(file: string): Promise<string | undefined> {
    const reading = await openFolder(this.#parts.root).read(file);
    return "bytes" in reading ? new TextDecoder().decode(reading.bytes) : undefined;
  }
}

/** What is generated from a document that one would read: not the validators and the proofs. */
function filesOf(contract: Contract, all: readonly GeneratedFile[], file: string): readonly GeneratedFile[] {
  const names = new Names(contract);
  const document = contract.documents.find(({ at }) => at.file === file);
  const places = [
    ...(document?.channels ?? []).map((channel) => names.channel(channel)?.path),
    ...(document?.operations ?? []).map((operation) => names.consumer(operation)?.path),
  ];
  const folders = new Set(places.flatMap((path) => (path === undefined ? [] : [dirname(path)])));
  return all.filter(({ path }) => folders.has(dirname(path)) && !/\/(?:validators|proofs)\.ts$/.test(path));
}

function json(status: number, value: unknown): EditorAnswer {
  return { status, type: "application/json", text: JSON.stringify(value) };
}

const unreadable = json(409, { detail: "The documents cannot be read: mend them first." });
