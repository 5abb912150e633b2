import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FileTree, openFolder } from "@tenon/asyncapi-reader";
import type { Contract, JsonObject } from "@tenon/contract";
import { diagnosticsOf } from "./diagnostics.js";
import { editorModule } from "./editor-modules.js";
import { OpenDocuments } from "./open-documents.js";
import type { OpenedEngine } from "./open-engine.js";
import { suggestionsAt } from "./suggestions.js";

/** What the editor's page is answered with. */
export interface EditorAnswer {
  readonly status: number;
  readonly type: "text/javascript" | "application/json";
  readonly text: string;
}

/** Opens an engine over documents as an editor has them. */
export type OpenOver = (tree: FileTree) => Promise<OpenedEngine | undefined>;

/** What the browser editor asks: documents, what is wrong with one as it is typed and whom it breaks, what may be written, and to save it. */
export class Editor {
  readonly #root: string;
  readonly #documents: OpenDocuments;
  readonly #openOver: OpenOver;
  #opened: Promise<OpenedEngine | undefined> | undefined;
  #contract: Contract | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(root: string, openOver: OpenOver) {
    this.#root = root;
    this.#openOver = openOver;
    this.#documents = new OpenDocuments(openFolder(root));
  }

  /** @param path what comes after `/_/edit/` */
  async answer(method: string, path: string, body: JsonObject): Promise<EditorAnswer> {
    const [, module = ""] = /^modules\/([\w-]+\.js)$/.exec(path) ?? [];
    if (method === "GET" && module !== "") {
      const text = editorModule(module);
      return text === undefined ? json(404, {}) : { status: 200, type: "text/javascript", text };
    }
    if (method === "GET" && path === "files") return json(200, await this.#files());
    const { file } = body;
    if (method !== "POST" || typeof file !== "string" || !(await this.#files()).includes(file))
      return json(404, { detail: "There is no such document." });
    const saved = await this.#read(file);
    if (saved === undefined) return json(404, { detail: "The document cannot be read." });
    if (path === "open") return json(200, { text: saved });
    const { text } = body;
    if (typeof text !== "string") return json(400, { detail: "Say the text." });
    if (path === "check") return json(200, await this.#inTurn(() => this.#check(file, text)));
    if (path === "suggest") return json(200, await this.#inTurn(() => this.#suggest(file, text, body)));
    // Only over what the editor was opened with: nobody's work is lost.
    if (path === "save") {
      if (saved !== body.was) return json(409, { detail: "The file has changed meanwhile. Load it again." });
      await writeFile(join(this.#root, file), text);
      return json(200, {});
    }
    return json(404, { detail: "There is nothing here." });
  }

  /** Those inside the folder alone, as its tree lists them. */
  async #files(): Promise<readonly string[]> {
    return (await openFolder(this.#root).list()).filter((path) => /\.(ya?ml|json)$/i.test(path));
  }

  /** One at a time: the engine keeps what it has read. */
  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(run, run);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #check(file: string, text: string) {
    this.#opened ??= this.#openOver(this.#documents);
    const opened = await this.#opened;
    if (!opened) return { diagnostics: [], against: "" };
    this.#documents.set(file, text);
    const saved = await opened.engine.save();
    this.#documents.close(file);
    if (saved.state === "read") this.#contract = saved.contract;
    return { diagnostics: diagnosticsOf(saved, opened), against: opened.against };
  }

  async #suggest(file: string, text: string, { line, column }: JsonObject) {
    if (!this.#contract) await this.#check(file, text);
    if (!this.#contract) return [];
    return suggestionsAt({ file, text, contract: this.#contract }, { line: Number(line), column: Number(column) });
  }

  /** What the folder lets be read: nothing that a link leads to outside of it. */
  async #read(file: string): Promise<string | undefined> {
    const reading = await openFolder(this.#root).read(file);
    return "bytes" in reading ? new TextDecoder().decode(reading.bytes) : undefined;
  }
}

function json(status: number, value: unknown): EditorAnswer {
  return { status, type: "application/json", text: JSON.stringify(value) };
}
