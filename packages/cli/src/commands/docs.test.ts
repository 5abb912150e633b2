import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

describe("tenon docs", () => {
  let out: string;
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), "tenon-docs-"));
  });
  afterEach(() => rmSync(out, { recursive: true, force: true }));

  it("writes the site, the same each time, and knows when it is stale", async () => {
    expect(await docs()).toMatchObject({ exit: 0, complained: "" });
    const written = filesIn(out);
    expect(written).toEqual(
      expect.arrayContaining(["index.html", "fields.html", "orders/v1/order-placed.html", "_/search.js"]),
    );
    expect(await docs("--check")).toMatchObject({ exit: 0, printed: expect.stringContaining("up to date") });
    writeFileSync(join(out, "index.html"), "old");
    const stale = await docs("--check");
    expect(stale).toMatchObject({
      exit: 1,
      complained: expect.stringContaining("is stale: 1 file would change. Run `tenon docs`."),
    });
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("old");
    await docs();
    expect(await docs("--check")).toMatchObject({ exit: 0 });
  });

  it("shows the code to write around what is generated", async () => {
    await docs();
    const page = readFileSync(join(out, "orders/v1/order-placed.html"), "utf8");
    expect(page).toContain("import { OrderPlacedPublisher } from &quot;@shop/events/orders/v1/order-placed.js&quot;;");
    expect(page).toContain("export class ReserveStockHandler extends ReserveStockConsumer {");
    expect(page).toContain(
      "import { ReserveStockConsumer, type ReserveStockEvent } from &quot;@shop/events/inventory/v1/reserve-stock-consumer.js&quot;;",
    );
  });

  it("removes a page that is no part of the site any more, and nothing that it has not written", async () => {
    await docs();
    writeFileSync(join(out, "mine.txt"), "mine");
    const specs = mkdtempSync(join(tmpdir(), "tenon-docs-"));
    writeFileSync(join(specs, "alone.yaml"), "asyncapi: 3.0.0\ninfo: { title: Alone, version: 1.0.0 }\n");
    expect(await docs("--title", "Alone", specs)).toMatchObject({ exit: 0 });
    rmSync(specs, { recursive: true });
    expect(filesIn(out)).not.toContain("orders/v1/order-placed.html");
    expect(existsSync(join(out, "orders"))).toBe(false);
    expect(readFileSync(join(out, "mine.txt"), "utf8")).toBe("mine");
  });

  it("writes into no folder that somebody else has filled", async () => {
    writeFileSync(join(out, "thesis.tex"), "years");
    const { exit, complained } = await docs();
    expect(exit).toBe(1);
    expect(complained).toContain("OUTPUT_BLOCKED");
    expect(filesIn(out)).toEqual(["thesis.tex"]);
  });

  it("follows no link out of its folder", async () => {
    await docs();
    const elsewhere = mkdtempSync(join(tmpdir(), "tenon-docs-"));
    rmSync(join(out, "orders"), { recursive: true });
    symlinkSync(elsewhere, join(out, "orders"));
    const { exit, complained } = await docs();
    expect(complained).toContain("OUTPUT_BLOCKED");
    expect(exit).toBe(1);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  it("tells what is wrong with a document, and writes nothing", async () => {
    const specs = mkdtempSync(join(tmpdir(), "tenon-docs-"));
    writeFileSync(join(specs, "a.yaml"), "asyncapi: 3.0.0\n");
    expect(await docs(specs)).toMatchObject({ exit: 1, complained: expect.stringContaining("a.yaml:1:1") });
    expect(filesIn(out)).toEqual([]);
    rmSync(specs, { recursive: true });
  });

  async function docs(...words: readonly string[]) {
    const terminal = new RecordingTerminal(root);
    const exit = await run(["docs", "--out", out, ...words], terminal);
    return { exit, printed: terminal.printed, complained: terminal.complained };
  }
});

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
