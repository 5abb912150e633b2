import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isJsonObject } from "@tenon/contract";
import type { Portal } from "@tenon/docs-portal";
import { type Beside, jsonOf } from "./beside.js";
import type { Editor } from "./editor.js";

/**
 * Serves a portal to this machine alone, and tells open pages when there is a newer one. Pages are made when they are asked for. It answers
 * to its own name only, so that no other site in the browser can read it.
 */
export class PortalServer {
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  #portal: Portal | undefined;
  #version = 0;
  #problems: string | undefined;
  readonly #beside: Beside | undefined;
  readonly #editor: Editor | undefined;

  /** @param parts what runs beside it, and what edits its documents, if pages are to show that */
  constructor({ beside, editor }: { readonly beside?: Beside | undefined; readonly editor?: Editor } = {}) {
    this.#beside = beside;
    this.#editor = editor;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** Resolves with the address. Rejects where the port is taken; with 0 the system chooses one. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", resolve);
    });
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}/`;
  }

  /** From now on this is the portal; open pages load again. */
  show(portal: Portal): void {
    this.#portal = portal;
    this.#problems = undefined;
    this.#version++;
    this.#tell("version", String(this.#version));
  }

  /** Open pages stay as they are and say what is wrong; `""` where nothing is. */
  complain(text: string): void {
    this.#problems = text === "" ? undefined : text;
    this.#tell("problems", JSON.stringify(text));
  }

  async close(): Promise<void> {
    this.#beside?.close();
    for (const listener of this.#listeners) listener.end();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) {
      plain(response, 403, "This address is for this machine alone.");
    } else if (request.method !== "GET" && !isOwn(request)) {
      plain(response, 403, "This is for the pages of this portal alone.");
    } else if (this.#beside && request.url?.startsWith(besidePath)) {
      this.#askBeside(this.#beside, request, response);
    } else if (this.#editor && request.url?.startsWith(editPath)) {
      this.#askEditor(this.#editor, request, response).catch((error: unknown) => fail(response, error));
    } else if (request.method !== "GET") {
      plain(response, 405, "There is nothing here but pages to read.");
    } else if (request.url === "/_/live") {
      this.#listen(response);
    } else {
      this.#file(request.url ?? "/", response);
    }
  }

  #askBeside(beside: Beside, request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    beside
      .answer(pathname.slice(besidePath.length), searchParams, request, response)
      .catch((error: unknown) => fail(response, error));
  }

  async #askEditor(editor: Editor, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const body = method === "GET" ? {} : await jsonOf(request);
    const { pathname } = new URL(url, "http://localhost");
    const { status, type, text } = await editor.answer(
      method,
      pathname.slice(editPath.length),
      isJsonObject(body) ? body : {},
    );
    response.writeHead(status, { "Content-Type": `${type}; charset=utf-8` });
    response.end(text);
  }

  #file(url: string, response: ServerResponse): void {
    const path = new URL(url, "http://localhost").pathname.slice(1);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const text = this.#portal?.text(file);
    if (text === undefined && this.#portal?.text(`${file}/index.html`) !== undefined) {
      // The links of its page are relative to the folder.
      response.writeHead(308, { Location: `/${path}/` }).end();
      return;
    }
    if (text === undefined) {
      plain(
        response,
        404,
        this.#portal ? "There is no such page." : (this.#problems ?? "The documents are being read."),
      );
      return;
    }
    response.writeHead(200, { "Content-Type": typeOf(file) });
    response.end(text);
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(`event: version\ndata: ${this.#version}\n\n`);
    if (this.#problems !== undefined) response.write(`event: problems\ndata: ${JSON.stringify(this.#problems)}\n\n`);
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
  }

  #tell(event: string, data: string): void {
    for (const listener of this.#listeners) listener.write(`event: ${event}\ndata: ${data}\n\n`);
  }
}

/** Whether it comes from a page of this portal: a browser says of a request from elsewhere where it comes from. */
function isOwn({ headers: { host, origin, "content-type": type } }: IncomingMessage): boolean {
  return origin === `http://${host}` && type === "application/json";
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else plain(response, 500, error instanceof Error ? error.message : String(error));
}

/** Where the editor's page asks. */
const editPath = "/_/edit/";

/** Where pages ask what runs beside the portal. */
const besidePath = "/_/beside/";

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  json: "application/json",
  md: "text/markdown",
};

function typeOf(file: string): string {
  return `${types[file.slice(file.lastIndexOf(".") + 1)] ?? "text/plain"}; charset=utf-8`;
}
