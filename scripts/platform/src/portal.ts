import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, host } from "./free-port.js";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const tenon = join(repository, "packages/cli/dist/main.js");

export interface Portal {
  readonly url: string;
  /** Resolves when its pages are written. */
  readonly written: Promise<void>;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves what `tenon docs` writes about the shop's events. Until it is written, and where it could not be, a page says so. */
export async function startPortal({ folder, port: wanted }: { folder: string; port: number }): Promise<Portal> {
  let state = "is being written …";
  const written = writeDocs(folder).then(
    () => {
      state = "";
    },
    (error: unknown) => {
      state = `could not be written: ${error instanceof Error ? error.message : String(error)}`;
    },
  );
  const server = createServer((request, response) => {
    if (state === "") void serveFile(folder, request.url ?? "/", response);
    else answer(response, 503, `<!doctype html><meta http-equiv="refresh" content="1"><p>The portal ${quoted(state)}`);
  });
  const port = await listen(server, await freePort(wanted)).catch(() => listen(server, 0));
  return {
    url: `http://localhost:${port}`,
    written,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** In a process of its own: the documents are read and the pages written while the services start. */
async function writeDocs(folder: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const writer = spawn(process.execPath, [tenon, "docs", "--out", folder], {
      cwd: repository,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    writer.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    writer.on("error", reject);
    writer.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(complaint.trim() || `tenon docs: ${code}`)),
    );
  });
}

async function serveFile(folder: string, url: string, response: ServerResponse): Promise<void> {
  const file = await fileFor(folder, url);
  if (!file) {
    answer(response, 404, "<!doctype html><p>There is no such page. <a href=/>Overview</a>");
    return;
  }
  if (file.endsWith(sep)) {
    // The links of its page are relative to the folder.
    response.writeHead(308, { location: `${encodeURI(`/${relative(folder, file).split(sep).join("/")}`)}/` }).end();
    return;
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** A file inside the folder, and nothing outside; ends in a separator where the address of a folder lacks its own. */
async function fileFor(folder: string, url: string): Promise<string | undefined> {
  const path = pathOf(url);
  if (path === undefined) return undefined;
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(`${normalize(folder)}${sep}`)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return `${file}${sep}`;
  return found?.isFile() ? file : undefined;
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(`${html}\n`);
}

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
