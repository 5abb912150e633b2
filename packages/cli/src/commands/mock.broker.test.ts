import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const packages = join(import.meta.dirname, "../../..");
const main = join(packages, "cli/dist/main.js");
const url = process.env.RABBITMQ_URL ?? "";
const own = `mock-${randomUUID()}`;

const compilerOptions = {
  ...{ module: "NodeNext", target: "ES2025", lib: ["ES2025"], strict: true, skipLibCheck: true, types: [] },
  ...{ rootDir: ".", outDir: "dist" },
};

/** What somebody writes whose producer is not there yet. */
const consumer = `import { consume, type MessageContext } from "@tenon/messaging";
import { RabbitMqBroker } from "@tenon/messaging-rabbitmq";
import { deleteQueue } from "@tenon/messaging-rabbitmq/testing";
import { PackGoodsConsumer, type PackGoodsEvent } from "./generated/shop/pack-goods-consumer.js";

declare const process: { argv: string[]; once(event: "disconnect", then: () => void): void; send(message: unknown): void };
const url = process.argv[2] ?? "";

class PackGoods extends PackGoodsConsumer {
  handle(event: PackGoodsEvent, { envelope: { type, source, dataversion } }: MessageContext) {
    process.send({ sku: event.lines[0].sku, type, source, dataversion });
  }
}

const broker = new RabbitMqBroker({ url });
await consume(broker, new PackGoods());
process.send("ready");
process.once("disconnect", async () => {
  await broker.close();
  for (const queue of ["", ".dead"]) await deleteQueue(url, "${own}.pack-goods" + queue);
});
`;

describe("tenon mock", () => {
  const folder = mkdtempSync(join(tmpdir(), "tenon-mock-"));
  beforeAll(async () => {
    cpSync(join(packages, "typescript-generator/golden/reads/asyncapi"), join(folder, "asyncapi"), { recursive: true });
    const spec = join(folder, "asyncapi/shop.yaml");
    writeFileSync(spec, readFileSync(spec, "utf8").replaceAll(/shop\.(order-placed|pack-goods)/g, `${own}.$1`));
    mkdirSync(join(folder, "node_modules/@tenon"), { recursive: true });
    for (const name of ["messaging", "messaging-rabbitmq"])
      symlinkSync(join(packages, name), join(folder, "node_modules/@tenon", name));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, exclude: ["dist", ".tenon"] }));
    writeFileSync(join(folder, "consumer.ts"), consumer);
    expect(await tenon("generate")).toMatchObject({ code: 0 });
    const tsc = join(packages, "../node_modules/typescript/bin/tsc");
    expect(await ran([tsc, "-p", folder, "--pretty", "false"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const ran = (words: readonly string[]) =>
    promisify(execFile)(process.execPath, words, { cwd: folder }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    );
  const tenon = (...words: readonly string[]) => ran([main, ...words]);

  it("says that no queue takes its messages yet, and leaves nothing behind", async () => {
    const { code, stdout, stderr } = await tenon("mock", `${own}.order-placed`, "--broker", url, "--count", "1");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain(`EVENT_UNROUTABLE ${own}.order-placed`);
    expect(stderr).toContain("start the consumer");
    expect(readdirSync(join(folder, ".tenon"))).toEqual([]);
  });

  it("publishes what a generated consumer takes, until it is stopped", async () => {
    const consuming = spawn(process.execPath, [join(folder, "dist/consumer.js"), url], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const ended = new Promise((resolve) => consuming.once("exit", resolve));
    const heard = messagesOf(consuming);
    expect(await heard()).toBe("ready");
    const mocking = spawn(process.execPath, [main, "mock", `${own}.order-placed`, "--broker", url, "--every", "10ms"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const stopped = new Promise((resolve) => mocking.once("exit", resolve));
    const lines = createInterface({ input: mocking.stdout })[Symbol.asyncIterator]();
    const wanted = { sku: expect.any(String), type: `${own}.order-placed`, source: "shop", dataversion: "1.0.0" };
    expect([await heard(), await heard()]).toEqual([wanted, wanted]);
    expect((await lines.next()).value).toMatch(new RegExp(`^${own}\\.order-placed  [0-9a-f-]{36}  \\{"orderId"`));
    mocking.kill("SIGINT");
    expect(await stopped).toBe(0);
    expect(readdirSync(join(folder, ".tenon"))).toEqual([]);
    consuming.disconnect();
    await ended;
  });
});

/** The messages of a process, one after the other. */
function messagesOf(process: ChildProcess): () => Promise<unknown> {
  const waiting: unknown[] = [];
  let heard = () => {};
  process.on("message", (message) => {
    waiting.push(message);
    heard();
  });
  return async () => {
    while (waiting.length === 0) await new Promise<void>((resolve) => (heard = resolve));
    return waiting.shift();
  };
}
