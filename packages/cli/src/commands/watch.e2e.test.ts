import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

const main = join(import.meta.dirname, "../../dist/main.js");
const golden = join(import.meta.dirname, "../../../typescript-generator/golden/reads");

describe("tenon generate --watch", () => {
  let folder: string;
  let tenon: Watching;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tenon-watch-"));
    await cp(join(golden, "asyncapi"), join(folder, "asyncapi"), { recursive: true });
    tenon = new Watching(folder);
    await tenon.says(/Watching asyncapi/);
  });
  afterEach(async () => {
    await tenon.end();
    await rm(folder, { recursive: true });
  });

  async function edit(from: string, to: string): Promise<void> {
    const path = join(folder, "asyncapi/shop.yaml");
    const text = await readFile(path, "utf8");
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  }

  const output = (file: string) => readFile(join(folder, "generated/shop", file), "utf8");

  it("follows an edited description, field and enum, shows a mistake, and recovers", async () => {
    await edit("Names the order for its whole life.", "Names the order for ever.");
    await tenon.says(/shop\.yaml → generated: \d files? written.*\d+ ms/);
    expect(await output("order-placed.ts")).toContain("Names the order for ever.");

    await edit("customerId:\n              type: string", "buyerId:\n              type: string");
    await tenon.says(/written/);
    expect(await output("order-placed.ts")).toContain("readonly buyerId?: string;");

    await edit("sku:\n          type: string", "sku:\n          enum: [CHISEL, SAW]");
    await tenon.says(/written/);
    expect(await output("types.ts")).toContain('readonly sku: "CHISEL" | "SAW";');
    expect(await output("pack-goods-consumer.ts")).toContain('readonly sku: "CHISEL" | "SAW";');

    await edit("#/components/schemas/Payment", "#/components/schemas/Pament");
    await tenon.says(/asyncapi\/shop\.yaml:\d+:\d+ .*Pament/);
    await tenon.says(/nothing written/);
    expect(await output("order-placed.ts")).toContain("readonly payment: Payment;");

    await edit("#/components/schemas/Pament", "#/components/schemas/Payment");
    await tenon.says(/0 files written, 5 unchanged/);
    expect(await tenon.end()).toBe(0);
  });
});

/** `tenon generate --watch` in a process of its own. */
class Watching {
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  #said = "";
  #heard: () => void = () => undefined;

  constructor(folder: string) {
    this.#process = spawn(process.execPath, [main, "generate", "--watch"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#ended = new Promise((resolve) => this.#process.once("exit", resolve));
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on("data", (chunk) => {
        this.#said += String(chunk);
        this.#heard();
      });
    }
  }

  /** Waits until it has said so, and forgets what was said up to there. */
  async says(wanted: RegExp): Promise<void> {
    for (;;) {
      const found = wanted.exec(this.#said);
      if (found) {
        this.#said = this.#said.slice(found.index + found[0].length);
        return;
      }
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }

  async end(): Promise<number | null> {
    this.#process.kill("SIGINT");
    return this.#ended;
  }
}
