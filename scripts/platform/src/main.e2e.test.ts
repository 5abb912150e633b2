import { type ChildProcessByStdio, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "@jest/globals";
import { ownServer } from "./testing/own-server.js";

const { RABBITMQ_URL, REDIS_URL, TENON_SERVERS } = process.env;
if (!RABBITMQ_URL || !REDIS_URL || !TENON_SERVERS) throw new Error("run this through scripts/with-servers.mjs");

const main = join(import.meta.dirname, "../dist/main.js");
const run = promisify(execFile);

/** `npm start` as a process, and what it has said so far. */
class Shop {
  said = "";
  complained = "";
  readonly #process: ChildProcessByStdio<null, Readable, Readable>;
  readonly #exit: Promise<unknown[]>;

  constructor(...args: readonly string[]) {
    this.#process = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    this.#exit = once(this.#process, "close");
    this.#process.stdout.on("data", (chunk: Buffer) => {
      this.said += chunk.toString();
    });
    this.#process.stderr.on("data", (chunk: Buffer) => {
      this.complained += chunk.toString();
    });
  }

  async says(text: string | RegExp): Promise<void> {
    while (!(typeof text === "string" ? this.said.includes(text) : text.test(this.said))) {
      const ended = await Promise.race([
        once(this.#process.stdout, "data").then(() => false),
        this.#exit.then(() => true),
      ]);
      if (ended) throw new Error(`it ended before it said ${String(text)}:\n${this.said}\n${this.complained}`);
    }
  }

  /** Ctrl-C. Resolves with the exit code. */
  async interrupt(): Promise<unknown> {
    this.#process.kill("SIGINT");
    return this.ended();
  }

  async ended(): Promise<unknown> {
    const [code] = await this.#exit;
    return code;
  }
}

const shops: Shop[] = [];
function start(...args: readonly string[]): Shop {
  const shop = new Shop(...args);
  shops.push(shop);
  return shop;
}
afterEach(async () => {
  for (const shop of shops.splice(0)) await shop.interrupt();
});

const fates = [
  "✔ registered",
  "✔ confirmed",
  "✖ rejected: too little of DOVETAIL-JIG",
  "✖ rejected: payment refused (limit exceeded)",
  "■ cancelled",
  "■ paid back",
];

function told(said: string): readonly string[] {
  return said.match(/[✔✖■] .*(?= in \d+ ms)/g) ?? [];
}

describe("npm start", () => {
  it("tells an order of each fate, serves the portal, takes an order by curl, and drains", async () => {
    const shop = start();
    await shop.says("Ctrl-C ends it.");
    expect(told(shop.said)).toEqual(fates);
    expect(shop.said).not.toContain("\u001b[");
    expect(shop.complained).toBe("");

    const [, portal = ""] = /portal +(http:\S+)/.exec(shop.said) ?? [];
    const page = await fetch(portal);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("order-placed");
    expect((await fetch(`${portal}/../../package.json`)).status).toBe(404);
    expect((await fetch(`${portal}/%2e%2e%2f%2e%2e%2fpackage.json`)).status).toBe(404);
    const folder = await fetch(`${portal}/orders/v1`);
    expect([folder.status, folder.url]).toEqual([200, `${portal}/orders/v1/`]);

    const [curl = ""] = /curl http.*\\\n.*/.exec(shop.said) ?? [];
    const { stdout } = await run("sh", ["-c", curl]);
    expect(JSON.parse(stdout)).toMatchObject({ status: "placed", total: { amount: 3_900, currency: "EUR" } });
    await shop.says(/Ada Lovelace orders 2 × MORTISE-CHISEL for 39\.00 EUR[^✔]*✔ confirmed/);

    expect(await shop.interrupt()).toBe(0);
  }, 120_000);

  it("runs beside another one, at other ports, with data of its own", async () => {
    const [one, other] = [start(), start()];
    await Promise.all([one.says("Ctrl-C ends it."), other.says("Ctrl-C ends it.")]);
    expect([told(one.said), told(other.said)]).toEqual([fates, fates]);
    expect(await one.interrupt()).toBe(0);
    expect(await other.interrupt()).toBe(0);
  }, 120_000);

  it("does the same on RabbitMQ and Redis", async () => {
    const rabbitmq = await ownServer(TENON_SERVERS, "rabbitmq");
    const shop = start("--rabbitmq", rabbitmq.url, "--redis", REDIS_URL);
    await shop.says("Ctrl-C ends it.");
    expect(told(shop.said)).toEqual(fates);
    expect(shop.said).toContain(`events through amqp://${new URL(rabbitmq.url).host}`);
    expect(shop.said).not.toContain("guest");
    expect(await shop.interrupt()).toBe(0);
    await rabbitmq.end();
  }, 120_000);

  it("does the same with Redis alone", async () => {
    const redis = await ownServer(TENON_SERVERS, "redis");
    const shop = start("--broker", redis.url);
    await shop.says("Ctrl-C ends it.");
    expect(told(shop.said)).toEqual(fates);
    expect(shop.said).toContain(`events through redis://${new URL(redis.url).host}`);
    expect(await shop.interrupt()).toBe(0);
    await redis.end();
  }, 120_000);

  it("says what is wrong, and ends", async () => {
    const nobody = start("--rabbitmq", "amqp://127.0.0.1:1");
    expect(await nobody.ended()).toBe(1);
    expect(nobody.complained).toMatch(/127\.0\.0\.1:1 cannot be used as the broker: .*ECONNREFUSED/);

    const wrong = start("--rabbit");
    expect(await wrong.ended()).toBe(2);
    expect(wrong.complained).toContain("--rabbitmq <url>");
  });
});
