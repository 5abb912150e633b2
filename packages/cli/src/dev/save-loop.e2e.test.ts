import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Browser, chromium, type Page } from "playwright-core";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { until } from "../testing/until.js";

const executablePath = process.env.CHROMIUM ?? "";
const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
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
    page.setDefaultTimeout(120_000);
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
    expect(terminal.printed).toContain("asyncapi/orders/v1.yaml:341:9  breaking  FIELD_BECAME_OPTIONAL");
    expect(terminal.printed).toContain("it refuses, for one: /lines/0 must have `quantity`");
    const generated = join(folder, "generated/orders/v1/types.ts");
    await until(() => readFileSync(generated, "utf8").includes("readonly quantity?: number;"));

    writeFileSync(document, text);
    await page.locator(".finding.breaking").waitFor({ state: "detached" });
    await until(() => terminal.printed.split("Breaks nobody.").length === 3);
  });

  it("shows on the open page what is wrong with a document, and goes on", async () => {
    const text = readFileSync(document, "utf8");
    writeFileSync(document, "asyncapi: 3.0.0\n<img src=x onerror=alert(1)>");
    const problem = page.locator("#live", { hasText: "asyncapi/orders/v1.yaml" });
    await problem.waitFor();
    expect(await page.locator("img").count()).toBe(0);
    writeFileSync(document, text);
    await problem.waitFor({ state: "hidden" });
  });

  it("says once of an example that it is none, and on the open page until it is mended", async () => {
    const text = readFileSync(document, "utf8");
    const problem = page.locator("#live", { hasText: "EXAMPLE_INVALID" });
    writeFileSync(document, text.replace("                quantity: 2", "                quantity: two"));
    await problem.waitFor();
    expect(await problem.textContent()).toContain("/lines/0/quantity must be integer");
    const verdicts = () => terminal.printed.split("Breaks nobody.").length;
    const before = verdicts();
    writeFileSync(document, `${text.replace("                quantity: 2", "                quantity: two")}# again\n`);
    await until(() => verdicts() > before);
    writeFileSync(document, text);
    await problem.waitFor({ state: "hidden" });
    expect(terminal.complained.split("EXAMPLE_INVALID")).toHaveLength(2);
  }, 60_000);

  it("says in the browser's editor whom a change breaks as it is typed, that it is mended, and saves it", async () => {
    const text = readFileSync(document, "utf8");
    const editor = await browser.newPage();
    editor.setDefaultTimeout(120_000);
    const complaints: string[] = [];
    editor.on("console", (message) => complaints.push(message.text()));
    editor.on("pageerror", (error) => complaints.push(error.message));
    editor.on("request", (request) => {
      if (!request.url().startsWith(address)) complaints.push(request.url());
    });
    await editor.goto(`${address}orders/v1/index.html`);
    await editor.getByRole("link", { name: "edit", exact: true }).click();
    const verdict = editor.locator("#verdict");
    await verdict.getByText("Breaks nobody").waitFor();
    const type = async (now: string) => {
      await editor.getByRole("textbox", { name: "Document" }).focus();
      await editor.keyboard.press("Control+A");
      await editor.keyboard.insertText(now);
    };
    await type(text.replace("required: [sku, quantity, unitPrice]", "required: [sku, unitPrice]"));
    await verdict.getByText("Breaks: 1 finding").waitFor();
    await editor
      .locator("#diagnostics")
      .getByText("Breaks inventory reserveStock, which reads /lines/*/quantity")
      .waitFor();
    await editor.getByRole("button", { name: "orders/v1.yaml:341:9" }).click();
    await editor.locator(".cm-lintRange-error").first().waitFor();
    expect(readFileSync(document, "utf8")).toBe(text);

    await type(`${text}# mended\n`);
    await verdict.getByText("Breaks nobody").waitFor();
    await editor.keyboard.type("ope");
    await editor.keyboard.press("Control+Space");
    await editor.getByRole("option", { name: "operations" }).first().waitFor();
    await editor.keyboard.press("Escape");
    await type(`${text}# mended\n`);
    await editor.keyboard.press("Control+S");
    await editor.getByText("Saved orders/v1.yaml.").waitFor();
    expect(readFileSync(document, "utf8")).toBe(`${text}# mended\n`);
    expect(complaints).toEqual([]);

    writeFileSync(document, text);
    await type("asyncapi: 3.0.0\n");
    await editor.getByRole("button", { name: "Save" }).click();
    await editor.getByText("The file has changed meanwhile.").waitFor();
    expect(readFileSync(document, "utf8")).toBe(text);
    await editor.close({ runBeforeUnload: false });
  });

  it("shows beside the text what becomes of it, and in it what it was, which can be taken back", async () => {
    const text = readFileSync(document, "utf8");
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const editor = await context.newPage();
    const complaints: string[] = [];
    editor.on("console", (message) => complaints.push(message.text()));
    editor.on("pageerror", (error) => complaints.push(error.message));
    await editor.goto(`${address}edit.html#orders/v1.yaml`);
    const preview = editor.getByRole("region", { name: "What becomes of it" });
    const verdict = editor.locator("#verdict");
    await verdict.getByText("Breaks nobody").waitFor();
    const beside = editor.getByLabel("Beside it");
    await beside.getByText("Order placed").waitFor({ state: "attached" });
    await beside.selectOption("Order placed");
    await preview.getByRole("heading", { name: "Order placed" }).waitFor();
    await editor.getByRole("textbox", { name: "Document" }).focus();
    await editor.keyboard.press("Control+A");
    await editor.keyboard.insertText(
      text.replace("required: [sku, quantity, unitPrice]", "required: [sku, unitPrice]"),
    );
    await preview.locator("tr[id='/lines/*/quantity']", { hasText: "optional" }).waitFor();
    await preview.locator(".finding.breaking", { hasText: "inventory reserveStock" }).waitFor();
    const other = preview.getByRole("link", { name: "v2 newest" });
    expect(await other.getAttribute("href")).toBe(`${address}orders/v2/order-placed.html`);

    await editor.getByRole("button", { name: "Changes since it was opened" }).click();
    const gone = editor.locator(".cm-deletedChunk");
    await gone.getByText("quantity").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await editor.emulateMedia({ colorScheme });
      await editor.evaluate(axe);
      const found = await editor.evaluate(
        "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))",
      );
      expect({ colorScheme, found }).toEqual({ colorScheme, found: [] });
    }
    await beside.selectOption("types.ts");
    await preview.getByText("readonly quantity?: number;").waitFor();
    await gone.getByRole("button", { name: "Take back" }).click();
    await gone.waitFor({ state: "detached" });
    await verdict.getByText("Breaks nobody").waitFor();
    await preview.getByText("readonly quantity: number;").waitFor();
    expect(readFileSync(document, "utf8")).toBe(text);
    await editor.getByRole("combobox", { name: "Document" }).selectOption("shared/money.yaml");
    await preview.waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it.each([
    ["of another site", { origin: "http://evil.example" }, "orders/v1.yaml", 403],
    ["of a form", { "content-type": "text/plain" }, "orders/v1.yaml", 403],
    ["outside of the folder", {}, "../package.json", 404],
    ["that is no document", {}, "orders/v9.yaml", 404],
  ])("writes for no request %s", async (_, headers, file, status) => {
    const own = { origin: new URL(address).origin, "content-type": "application/json" };
    const body = JSON.stringify({ file, text: "", was: "" });
    const answer = await fetch(`${address}_/edit/save`, { method: "POST", headers: { ...own, ...headers }, body });
    expect(answer.status).toBe(status);
  });

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
