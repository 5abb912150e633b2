import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "@jest/globals";

const main = join(import.meta.dirname, "../dist/main.js");
const dataDir = mkdtempSync(join(tmpdir(), "tenon-orders-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

type Line = Readonly<Record<string, unknown>>;

/** A service as a process, and the lines of its log. */
function start(env: Readonly<Record<string, string>>) {
  const service = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: Line[] = [];
  const reader = createInterface(service.stdout);
  reader.on("line", (line) => lines.push(JSON.parse(line) as Line));
  const exit = once(service, "close");
  return {
    lines,
    async logs(text: string): Promise<Line> {
      for (;;) {
        const found = lines.find(({ msg }) => String(msg).includes(text));
        if (found) return found;
        await Promise.race([once(reader, "line"), exit.then(() => Promise.reject(new Error(JSON.stringify(lines))))]);
      }
    },
    async stop(): Promise<unknown[]> {
      service.kill("SIGTERM");
      return exit;
    },
    ended: () => exit,
  };
}

describe("a service that runs alone", () => {
  it("warns that it is alone, serves, logs in JSON, and stops when it is told to", async () => {
    const service = start({});
    const { msg } = await service.logs("answers at");
    const [url] = /http:\S+/.exec(String(msg)) ?? [];
    expect(await service.logs("BROKER_URL is not set")).toMatchObject({ level: "warn", service: "orders" });

    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const answer = await fetch(`${url}/orders`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-correlation-id": "c-1" },
      body: JSON.stringify({
        customerId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
        lines: [{ sku: "TENON-SAW", quantity: 1 }],
      }),
    });
    expect({ status: answer.status, body: await answer.json() }).toMatchObject({
      status: 422,
      body: { code: "CUSTOMER_UNKNOWN", correlationId: "c-1" },
    });
    expect(await service.stop()).toEqual([null, "SIGTERM"]);
  });

  it.each([
    [{ PORT: "many" }, "SETTING_INVALID PORT"],
    [{ RABBITMQ_URL: "localhost" }, "SETTING_INVALID RABBITMQ_URL"],
    [{ LOG_LEVEL: "loud" }, "SETTING_INVALID LOG_LEVEL"],
  ])("does not start with %j", async (env, message) => {
    const service = start(env);
    expect(await service.ended()).toEqual([1, null]);
    expect(service.lines).toEqual([
      expect.objectContaining({ level: "fatal", code: "SETTING_INVALID", msg: expect.stringContaining(message) }),
    ]);
  });

  it("lives while RabbitMQ is away, and is not ready", async () => {
    const service = start({ RABBITMQ_URL: "amqp://127.0.0.1:1", REDIS_URL: "redis://127.0.0.1:1" });
    const { msg } = await service.logs("answers at");
    const [url] = /http:\S+/.exec(String(msg)) ?? [];
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${url}/health/ready`);
    expect({ status: ready.status, body: await ready.json() }).toMatchObject({
      status: 503,
      body: {
        error: { broker: { status: "down" }, consumers: { status: "down" } },
        details: { cache: { status: "degraded" }, database: { status: "up" } },
      },
    });
    await service.stop();
  });
});
