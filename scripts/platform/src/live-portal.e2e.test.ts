import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { orderPlaced } from "@shop/events/orders/v1/order-placed.js";
import { InProcessBroker } from "@tenon/messaging";
import { type Browser, chromium, type Page } from "playwright-core";
import { type Platform, startPlatform } from "./platform.js";
import { type Portal, startPortal } from "./portal.js";

const executablePath = process.env.CHROMIUM ?? "";
const axe = createRequire(import.meta.url).resolve("axe-core");
const adminToken = "0123456789abcdef";
const ports = { users: 0, orders: 0, inventory: 0, payments: 0, notifications: 0 };

describe("the portal beside a platform", () => {
  const broker = new InProcessBroker();
  const dataDir = mkdtempSync(join(tmpdir(), "tenon-live-"));
  const documents = join(dataDir, "asyncapi");
  let platform: Platform;
  let portal: Portal;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    platform = await startPlatform({ broker, dataDir, adminToken, logger: false, ports });
    cpSync(join(import.meta.dirname, "../../../asyncapi"), documents, { recursive: true });
    portal = await startPortal({ port: 0, services: Object.values(platform.urls), adminToken, documents });
    browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
    page = await (await browser.newContext({ bypassCSP: true })).newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${portal.url}/orders/v1/order-placed.html#running`);
    await ready();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await portal.stop();
    await platform.stop();
    await broker.close();
    rmSync(dataDir, { recursive: true });
  });

  const ready = async () => {
    await page.getByRole("button", { name: "Publish" }).waitFor();
    await page.getByText("The services that run beside this portal answer.").waitFor();
  };
  const faults = async (colorScheme: "light" | "dark") => {
    await page.emulateMedia({ colorScheme });
    await page.addScriptTag({ path: axe });
    return page.evaluate(
      "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))",
    );
  };
  const payload = () => page.getByRole("textbox", { name: "Payload as JSON" });
  const happened = (what: string, text: string) => page.locator(`tr[data-what=${what}]`, { hasText: text });

  it("publishes what the form says, and shows it as it is handled, under its correlation id", async () => {
    await page.getByLabel("/lines/0/quantity").fill("3");
    expect(JSON.parse(await payload().inputValue())).toMatchObject({ lines: [{ quantity: 3 }] });
    await page.getByRole("button", { name: "Publish" }).click();
    const said = await page.getByText("Published through orders").textContent();
    const [, correlation = ""] = /correlation ([0-9a-f]{8})/.exec(said ?? "") ?? [];
    await happened("published", correlation).getByText("valid", { exact: true }).waitFor();
    await happened("handled", correlation).getByText("inventory.reserve-stock").waitFor();
  });

  it("keeps one that was seen: as the tests of those who receive it, and as an example in its document", async () => {
    const row = page.locator("tr[data-what=published]").first();
    await row.getByText("Payload").click();
    await row.getByRole("button", { name: "Keep" }).click();
    const panel = page.getByRole("group", { name: "Keep a message" });
    await panel.getByRole("button", { name: "Show the pact tests" }).click();
    await panel.getByText("new ReserveStockHandler()").waitFor();
    expect(await panel.locator("figcaption").allTextContents()).toContain("inventory reserveStock Copy");
    expect(await faults("light")).toEqual([]);
    expect(await faults("dark")).toEqual([]);

    const seen = panel.getByRole("textbox", { name: "Payload to keep" });
    const order = await seen.inputValue();
    await seen.fill(order.replace('"quantity": 3', '"quantity": 0'));
    await panel.getByRole("button", { name: "Save as an example" }).click();
    await panel.getByText("/lines/0/quantity must be >= 1").waitFor();
    await seen.fill(order);
    await panel.getByLabel("Name of the example").fill("three # chisels");
    await panel.getByRole("button", { name: "Save as an example" }).click();
    // The page is another one now: the document has changed.
    await page.locator("figcaption", { hasText: "three # chisels" }).waitFor();
    const document = readFileSync(join(documents, "orders/v1.yaml"), "utf8");
    expect(document).toContain('- name: "three # chisels"\n          payload:\n');
    await ready();
  });

  it("publishes nothing that the contract does not allow, and says where it is wrong", async () => {
    await page.getByLabel("/lines/0/quantity").fill("0");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText(/Not published\.\s*\/lines\/0\/quantity must be >= 1/).waitFor();
    await happened("refused", "/lines/0/quantity").getByText("not valid").waitFor();
  });

  it("shows a dead letter with its reason, and has it handled once it is mended", async () => {
    const { exchange, address } = orderPlaced;
    const envelope = {
      id: "<img src=x onerror=alert(1)>",
      source: "a stranger",
      type: address,
      specversion: "1.0",
      time: "2026-11-02T09:41:00Z",
      datacontenttype: "application/json",
      correlationid: "mended-1",
    } as const;
    await broker.publish({ exchange, address, envelope, body: Buffer.from('{"orderId":7}'), deadlineMs: 1_000 });
    const letter = page.locator("[data-letter]", { hasText: "inventory.reserve-stock" });
    await letter
      .getByText(/invalid, 1 attempt: EVENT_INVALID orders\.order-placed\.v1: .*\/orderId must be string/)
      .waitFor();
    await letter.getByText("<img src=x onerror=alert(1)>").waitFor();
    expect(await page.locator("img").count()).toBe(0);

    await letter.getByRole("button", { name: "Replay" }).click();
    await letter.getByText("Not replayed.").waitFor();
    await letter.getByRole("button", { name: "Show and edit" }).click();
    const text = letter.getByRole("textbox");
    while ((await text.inputValue()) === "") await pause(20);
    expect(await text.inputValue()).toBe('{\n  "orderId": 7\n}');
    await page.getByRole("button", { name: "Example again" }).click();
    await text.fill(await payload().inputValue());
    await letter.getByRole("button", { name: "Save the edit" }).click();
    await letter.getByText("Saved.").waitFor();
    await letter.getByRole("button", { name: "Replay" }).click();
    await happened("handled", "mended-1").waitFor();
    await letter.waitFor({ state: "detached" });
  });

  it.each(["light", "dark"] as const)(
    "has nothing that axe finds fault with: %s",
    async (colorScheme) => {
      expect(await faults(colorScheme)).toEqual([]);
    },
    60_000,
  );

  it("acts for its own pages alone", async () => {
    const publish = (headers: Readonly<Record<string, string>>) =>
      fetch(`${portal.url}/_/beside/publish`, { method: "POST", headers, body: "{}" }).then(({ status }) => status);
    const own = { origin: portal.url, "content-type": "application/json" };
    expect(await publish(own)).toBe(409);
    expect(await publish({ ...own, origin: "http://evil.example" })).toBe(403);
    expect(await publish({ "content-type": "application/json" })).toBe(403);
    expect(await publish({ ...own, "content-type": "text/plain" })).toBe(403);
  });
});
