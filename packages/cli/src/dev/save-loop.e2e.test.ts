import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Browser, chromium, type Page } from "playwright-core";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const executablePath = process.env.CHROMIUM ?? "";
const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const specs = join(import.meta.dirname, "../../../../asyncapi");

describe("tenon dev", () => {
  const folder = mkdtempSync(join(tmpdir(), "tenon-dev-"));
  const document = join(folder, "asyncapi/orders/v1.yaml");
  const terminal = new RecordingTerminal(folder);
  let ended: Promise<unknown>;
  let browser: Browser;
  let page: Page;
  let address = "";

  beforeAll(async () => {
    cpSync(specs, join(folder, "asyncapi"), { recursive: true });
    ended = run(["dev"], terminal);
    await until(() => terminal.printed.includes("Watching"));
    address = /http:\S+/.exec(terminal.printed)?.[0] ?? "";
    browser = await chromium.launch({ executablePath, args: flags.split(" ") });
    page = await browser.newPage();
    await page.goto(`${address}orders/v1/order-placed.html`);
  }, 120_000);

  afterAll(async () => {
    terminal.stop();
    await ended;
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it("says on save whom a change breaks, in the terminal and on the open page, and that it is mended", async () => {
    const text = readFileSync(document, "utf8");
    writeFileSync(document, text.replace("required: [sku, quantity, unitPrice]", "required: [sku, unitPrice]"));
    await page.locator(".finding.breaking", { hasText: "inventory reserveStock" }).waitFor();
    expect(await page.locator("tr[id='/lines/*/quantity']").textContent()).toContain("optional");
    await until(() => terminal.printed.includes("Breaks inventory reserveStock."));
    expect(terminal.printed).toContain("asyncapi/orders/v1.yaml:229:9  breaking  FIELD_BECAME_OPTIONAL");
    expect(terminal.printed).toContain("it refuses, for one: /lines/0 must have `quantity`");
    const generated = readFileSync(join(folder, "generated/orders/v1/types.ts"), "utf8");
    expect(generated).toContain("readonly quantity?: number;");

    writeFileSync(document, text);
    await page.locator(".finding.breaking").waitFor({ state: "detached" });
    await until(() => terminal.printed.split("Breaks nobody.").length === 3);
  }, 60_000);

  it("shows on the open page what is wrong with a document, and goes on", async () => {
    const text = readFileSync(document, "utf8");
    writeFileSync(document, "asyncapi: 3.0.0\n<img src=x onerror=alert(1)>");
    const problem = page.locator("#live", { hasText: "asyncapi/orders/v1.yaml" });
    await problem.waitFor();
    expect(await page.locator("img").count()).toBe(0);
    writeFileSync(document, text);
    await problem.waitFor({ state: "hidden" });
  }, 60_000);

  it("answers to its own name alone", async () => {
    expect(await status(address, "127.0.0.1")).toBe(200);
    expect(await status(address, "evil.example")).toBe(403);
    expect(await status(`${address}..%2f..%2fetc/passwd`, "localhost")).toBe(404);
  });
});

function status(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
