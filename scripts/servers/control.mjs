import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

/**
 * @typedef {Awaited<ReturnType<typeof import("./debian-redis.mjs").createRedis>>
 *   & { tls?: { url: string, caFile: string, certFile: string, keyFile: string } }
 *   & { alarm?: () => Promise<void>, calm?: () => Promise<void>, fill?: () => Promise<void>, empty?: () => Promise<void>, disconnect?: () => Promise<void> }} Server
 */

/** @typedef {"rabbitmq" | "redis" | "postgres"} Kind */

/** @param {string} name @returns {name is Kind} */
const isKind = (name) => name === "rabbitmq" || name === "redis" || name === "postgres";

const deeds = /** @type {const} */ ([
  "start",
  "stop",
  "kill",
  "freeze",
  "thaw",
  "alarm",
  "calm",
  "fill",
  "empty",
  "disconnect",
]);

/**
 * The door by which a test has a server of its own and does to it what it likes. See with-servers.mjs for the requests.
 *
 * @param {(kind: Kind) => Promise<Server>} create a started server
 * @returns {Promise<string>} the URL under which the door is open
 */
export async function openControl(create) {
  const secret = randomUUID();
  /** @type {Map<string, Server>} */
  const servers = new Map();

  /** @param {string} method @param {string[]} path */
  async function answer(method, [key = "", kind = "", id = "", deed = ""]) {
    if (key !== secret || !isKind(kind)) return undefined;
    if (method === "POST" && !id) {
      const server = await create(kind);
      const name = String(servers.size + 1);
      servers.set(name, server);
      return { url: server.url, tls: server.tls, control: `${base}/${kind}/${name}` };
    }
    const server = servers.get(id);
    const wanted = server && deeds.find((known) => known === deed && known in server);
    if (method === "POST" && wanted) await server[wanted]?.();
    else if (method === "DELETE" && server && !deed) await server.remove();
    else return undefined;
    return {};
  }

  const door = createServer(async (request, response) => {
    try {
      const result = await answer(request.method ?? "", (request.url ?? "").split("/").slice(1));
      response.writeHead(result ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(result ?? { error: `no such thing: ${request.method} ${request.url}` }));
    } catch (error) {
      response.writeHead(500, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  });
  door.requestTimeout = 0;
  await new Promise((resolve) => door.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = door.address();
  const base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : ""}/${secret}`;
  return base;
}
