import { startTcpProxy, type TcpProxy } from "@tenon/messaging-faults";

/** What can be done to a server that is the trial's own. See the header of scripts/with-servers.mjs. */
export type Deed = "start" | "kill" | "freeze" | "thaw" | "alarm" | "calm" | "fill" | "empty" | "disconnect";

export type ServerKind = "rabbitmq" | "redis" | "postgres";

/** A server, and the line by which the services reach it. */
export interface Server {
  /** For whoever looks on. */
  readonly url: string;
  /** For the services. */
  readonly throughLine: string;
  readonly line: TcpProxy;
  /** Absent where the server is somebody else's. */
  readonly deed?: (deed: Deed) => Promise<void>;
  end(): Promise<void>;
}

/** The server that the URL names, or one of its own from the door that scripts/with-servers.mjs opens. */
export async function takeServer(kind: ServerKind, named: string | undefined, door: string): Promise<Server> {
  const own = named ? undefined : ((await ask(`${door}/${kind}`, "POST")) as { url: string; control: string });
  const url = named ?? own?.url ?? "";
  const { hostname, port } = new URL(url);
  const line = await startTcpProxy({ host: hostname, port: Number(port || defaultPorts[kind]) });
  const throughLine = Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(line.port) }).href;
  return {
    url,
    throughLine,
    line,
    ...(own && { deed: async (deed: Deed) => void (await ask(`${own.control}/${deed}`, "POST")) }),
    async end() {
      await line.close();
      if (own) await ask(own.control, "DELETE");
    },
  };
}

const defaultPorts = { rabbitmq: 5672, redis: 6379, postgres: 5432 };

async function ask(url: string, method: "POST" | "DELETE"): Promise<unknown> {
  const answer = await fetch(url, { method });
  if (!answer.ok) throw new Error(`${method} ${url}: ${await answer.text()}`);
  return answer.json();
}
