export interface OwnServer {
  readonly url: string;
  /** Kills it as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again at the same place, with what it had on disk. */
  start(): Promise<void>;
  end(): Promise<void>;
}

/** A server of this test's own, from the door of scripts/with-servers.mjs. */
export async function ownServer(door: string, kind: "rabbitmq" | "redis"): Promise<OwnServer> {
  const { url, control } = (await ask("POST", `${door}/${kind}`)) as { url: string; control: string };
  return {
    url,
    kill: async () => void (await ask("POST", `${control}/kill`)),
    start: async () => void (await ask("POST", `${control}/start`)),
    end: async () => void (await fetch(control, { method: "DELETE" })),
  };
}

async function ask(method: string, url: string): Promise<unknown> {
  const answer = await fetch(url, { method });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
