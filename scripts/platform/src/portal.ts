import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port.js";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const tenon = join(repository, "packages/cli/dist/main.js");

export interface Portal {
  readonly url: string;
  stop(): Promise<void>;
}

export interface PortalParts {
  /** Where it would like to answer; 0 for anywhere. */
  readonly port: number;
  /** Where the services answer, whose messages and dead letters its pages show. */
  readonly services: readonly string[];
  readonly adminToken: string;
  /** The folder of the documents, if it is another than the repository's own. */
  readonly documents?: string;
}

/** `tenon docs --serve` in a process of its own, beside the services. Resolves when it answers; rejects with its own words where it cannot. */
export async function startPortal({ port, ...parts }: PortalParts): Promise<Portal> {
  const wanted = await freePort(port);
  return serve({ ...parts, port: wanted }).catch((error: unknown) => {
    if (wanted !== port) throw error;
    // Somebody else has it by now.
    return serve({ ...parts, port: 0 });
  });
}

async function serve({ port, services, adminToken, documents = "asyncapi" }: PortalParts): Promise<Portal> {
  const words = ["docs", documents, "--serve", "--port", String(port), "--beside", services.join(",")];
  const server = spawn(process.execPath, [tenon, ...words], {
    cwd: repository,
    env: { ...process.env, ADMIN_TOKEN: adminToken },
    // By the last one it hears that this process is gone, however that has ended.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = once(server, "close");
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  const url = await addressOf(server);
  return { url, stop };
}

/** What it prints when its pages can be looked at. */
async function addressOf(server: ChildProcess): Promise<string> {
  let complaint = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  let address: string | undefined;
  const lines = createInterface(server.stdout as Readable); // It is piped.
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      address ??= /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
      if (address !== undefined && line.startsWith("Watching")) resolve(`http://localhost:${address}`);
    });
    server.once("error", reject);
    server.once("close", (code) =>
      reject(new Error(`the portal: ${complaint.trim() || `tenon docs ended with ${code}`}`)),
    );
  });
}
