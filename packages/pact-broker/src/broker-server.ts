import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { ContractFolder } from "./contract-folder.js";
import type { Environments } from "./environments.js";
import { type Answer, Routes } from "./routes.js";

export interface BrokerOptions {
  readonly folder: ContractFolder;
  readonly environments: Environments;
  /** What a caller has to bring as `Authorization: Bearer …`; nothing if not said. */
  readonly token?: string | undefined;
}

/**
 * A Pact broker as far as the official command line and verifier use one: publish, environments, deployments, pacts for verification, results,
 * and the matrix behind can-i-deploy. It does not listen yet.
 */
export function pactBroker({ folder, environments, token }: BrokerOptions): Server {
  const routes = new Routes(folder, environments);
  // One after the other: two publishes at once would read the same file and write it both.
  let turn: Promise<unknown> = Promise.resolve();
  return createServer((request, response) => {
    const answered = turn.then(() => answer(request));
    turn = answered;
    answered.then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/hal+json;charset=utf-8" });
      response.end(body === undefined ? "" : JSON.stringify(body));
    });
  });

  async function answer(request: IncomingMessage): Promise<Answer> {
    try {
      if (!isAllowed(request, token)) return refusal(401, "A token is wanted: `Authorization: Bearer …`.");
      const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`);
      const text = await bodyOf(request);
      if (text === undefined) return refusal(413, "More than 10 MB are not taken.");
      return await routes.answer({ method: request.method ?? "GET", url, body: text === "" ? {} : JSON.parse(text) });
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof TypeError) return refusal(400, "This cannot be understood.");
      return refusal(500, "The folder cannot be read or written.");
    }
  }
}

function refusal(status: number, message: string): Answer {
  return { status, body: { error: { message } } };
}

function isAllowed({ headers }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return true;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ""), digest(`Bearer ${token}`));
}

const mostBytes = 10 * 1024 * 1024;

/** Undefined where it is too much. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
