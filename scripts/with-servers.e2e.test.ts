import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

/** Runs a command with a Redis that is started for it; the others are said to be there, so that only Redis is. */
function withRedis(...command: string[]): ChildProcess {
  const { REDIS_URL: _, ...rest } = process.env;
  const env = {
    ...rest,
    RABBITMQ_URL: "amqp://unused",
    POSTGRES_URL: "postgres://unused",
    TENON_SERVERS: "http://unused",
  };
  const script = fileURLToPath(new URL("with-servers.mjs", import.meta.url));
  return spawn(process.execPath, [script, ...command], { env, stdio: ["ignore", "pipe", "ignore"] });
}

/** Prints the URL, and goes on for as long as the process that started it. */
const stay = "const { ppid } = process; setInterval(() => process.ppid === ppid || process.exit(), 100);";
const printUrl = "console.log(process.env.REDIS_URL);";

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("no output");
  const [line] = await once(createInterface(stdout), "line");
  return String(line);
}

/** The answer of the Redis at a URL to one command, or nothing when nobody listens there, or it ends before it has answered. */
function ask(url: string, command: string): Promise<string | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${command}\r\n`));
    socket.once("data", (bytes) => {
      resolve(bytes.toString().trim());
      socket.destroy();
    });
    socket.once("error", () => resolve(undefined));
    socket.once("close", () => resolve(undefined));
  });
}

async function goneFrom(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await ask(url, "PING")) === undefined) return true;
    await pause(100);
  }
  return false;
}

describe("with-servers", () => {
  it("gives the command a server, passes its exit code on, and ends the server", async () => {
    const run = withRedis(process.execPath, "-e", `${printUrl} process.exitCode = 3`);
    const ended = once(run, "exit");
    const url = await firstLine(run);
    expect(url).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
    expect(await ended).toEqual([3, null]);
    expect(await ask(url, "PING")).toBeUndefined();
  });

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("leaves no server behind when it gets %s", async (signal) => {
    const run = withRedis(process.execPath, "-e", printUrl + stay);
    const ended = once(run, "exit");
    const url = await firstLine(run);
    expect(await ask(url, "PING")).toBe("+PONG");
    run.kill(signal);
    await ended;
    expect(await goneFrom(url)).toBe(true);
  });
});

describe("a server of a test's own", () => {
  let redis = { url: "", control: "" };
  const post = (deed: string) => fetch(`${redis.control}/${deed}`, { method: "POST" });

  beforeAll(async () => {
    const answer = await fetch(`${process.env.TENON_SERVERS}/redis`, { method: "POST" });
    redis = (await answer.json()) as typeof redis;
  });
  afterAll(async () => {
    await fetch(redis.control, { method: "DELETE" });
  });

  it("is gone when it was killed, and comes back with its port and what it had confirmed", async () => {
    expect(await ask(redis.url, "SET kept yes")).toBe("+OK");
    await post("kill");
    expect(await ask(redis.url, "PING")).toBeUndefined();
    await post("start");
    expect(await ask(redis.url, "GET kept")).toBe("$3\r\nyes");
  });

  it("says nothing while it is frozen, and then what it was asked", async () => {
    await post("freeze");
    const answer = ask(redis.url, "PING");
    expect(await Promise.race([answer, pause(300, "silence")])).toBe("silence");
    await post("thaw");
    expect(await answer).toBe("+PONG");
  });

  it("answers 404 to what it does not know", async () => {
    expect((await post("explode")).status).toBe(404);
  });
});
