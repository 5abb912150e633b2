import type { ConnectionFiles } from "@tenon/messaging";
import type { ExamServer } from "@tenon/messaging-conformance";
import { startTcpProxy } from "@tenon/messaging-faults";
import { Redis } from "ioredis";
import { RedisBroker } from "../redis-broker.js";

export interface OwnServer extends ExamServer {
  readonly url: string;
  /** Where it takes TLS, and by which files. Absent on a server from docker compose. */
  readonly tls?: ConnectionFiles;
  /** Speaks to it without Tenon, and not through the line. */
  plain(): Redis;
}

/** A Redis of the test's own, from the door that scripts/with-servers.mjs opens; its clients reach it through a line that can be cut. */
export async function startOwnServer(door: string): Promise<OwnServer> {
  const { url, control, tls } = await ask(`${door}/redis`, "POST");
  const { hostname, port } = new URL(url);
  const line = await startTcpProxy({ host: hostname, port: Number(port) });
  const throughLine = new URL(url);
  throughLine.port = String(line.port);
  const deed = async (name: string) => {
    await ask(`${control}/${name}`, "POST");
  };

  return {
    url: throughLine.href,
    ...(tls && { tls }),
    connect: () => new RedisBroker({ url: throughLine.href, heartbeatSeconds: 1 }),
    plain: () => new Redis(url),
    // It has written everything before it answers.
    settled: async () => {},
    kill: () => deed("kill"),
    start: () => deed("start"),
    freeze: () => deed("freeze"),
    thaw: () => deed("thaw"),
    closeConnections: async () => line.cut(),
    async deleteQueue(name) {
      const redis = new Redis(url);
      await redis.del(`{tenon}:queue:${name}`);
      await redis.quit();
    },
    async remove() {
      await line.close();
      await ask(control, "DELETE");
    },
  };
}

interface Answer {
  readonly url: string;
  readonly control: string;
  readonly tls?: ConnectionFiles;
}

async function ask(url: string, method: "POST" | "DELETE"): Promise<Answer> {
  const answer = await fetch(url, { method });
  if (!answer.ok) throw new Error(`${method} ${url}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
