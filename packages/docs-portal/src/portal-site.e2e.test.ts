import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { compare } from "@tenon/compatibility";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { Meeting } from "./model/history.js";
import { portalSite } from "./portal-site.js";
import type { SiteFile } from "./site.js";
import { shop, shopWith } from "./testing/shop.js";

const executablePath = process.env.CHROMIUM ?? "";
const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const axe = createRequire(import.meta.url).resolve("axe-core");

describe("the portal in a browser", () => {
  let browser: Browser;
  let site: readonly SiteFile[];
  let folder: string;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    const after = await shopWith(
      "orders/v1.yaml",
      "required: [sku, quantity, unitPrice]",
      "required: [sku, unitPrice]",
    );
    const deployed = ["broken", "safe", "undecided"].map((verdict) => ({
      environment: verdict,
      service: "inventory",
      version: "1.0.0",
      verdict: verdict as "safe",
      causes: [],
    }));
    const changes = { against: "main", findings: compare(await shop(), after), deployed };
    site = portalSite(after, {
      changes,
      history: [
        {
          service: "orders",
          versions: [
            {
              name: "1.3.0, 2.0.0, now",
              contract: after,
              environments: [],
              pacts: [pact("kept")],
              meetings: () => meetings,
            },
            {
              name: "1.2.0, 2.0.0",
              ref: "orders@1.2.0",
              day: "2026-11-02",
              contract: await shop(),
              environments: ["production"],
              pacts: [pact("not kept")],
            },
          ],
        },
      ],
      title: "The shop",
      snippets: () => [{ title: "To publish it", text: 'import { x } from "@shop/events/x.js";' }],
    });
    folder = mkdtempSync(join(tmpdir(), "tenon-portal-"));
    for (const { path, text } of site) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    server = await serve(site);
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
    browser = await chromium.launch({ executablePath, args: flags.split(" ") });
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["from a server", () => url],
    ["from a folder", () => `${pathToFileURL(folder).href}/`],
  ])(
    "follows every link %s, without a complaint and without asking anybody else",
    async (_, root) => {
      const page = await open({});
      const complaints = complaintsOf(page, root());
      const seen = new Set<string>();
      const waiting = [`${root()}index.html`];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        await page.goto(next);
        expect(await page.locator("h1").count()).toBe(1);
        const links = await page.evaluate(
          "[...document.querySelectorAll('a[href]')].map((link) => link.href.baseVal ?? link.href)",
        );
        for (const link of texts(links).filter((one) => /\.html(#|$)/.test(one)))
          waiting.push(new URL(link, next).href.replace(/#.*$/, ""));
      }
      expect(complaints).toEqual([]);
      expect(seen.size).toBe(site.filter(({ path }) => path.endsWith(".html")).length);
      await page.context().close();
    },
    120_000,
  );

  it("finds a field by its name, and goes there", async () => {
    const page = await open({});
    const complaints = complaintsOf(page, pathToFileURL(folder).href);
    await page.goto(`${pathToFileURL(folder).href}/index.html`);
    await page.keyboard.press("/");
    await page.keyboard.type("lines sku");
    await page.locator("#found a").first().waitFor();
    expect(await page.locator("#found p").textContent()).toBe("2 places");
    expect(await page.locator("#found a").first().textContent()).toBe("sku /lines/*/sku · string · Order placed v1");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/orders\/v1\/order-placed\.html#\/lines\/\*\/sku$/);
    expect(await page.locator("tr:target code").first().textContent()).toBe("sku");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("says that it has found nothing, and closes with Escape", async () => {
    const page = await open({});
    await page.goto(`${url}index.html`);
    await page.locator("#search input").fill("<img src=x>");
    await page.locator("#found").waitFor();
    expect(await page.locator("#found p").textContent()).toBe("Nothing found");
    await page.keyboard.press("Escape");
    expect(await page.locator("#found").isVisible()).toBe(false);
    await page.context().close();
  });

  it.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["on a narrow screen", { viewport: { width: 390, height: 844 } }],
  ] as const)(
    "has nothing that axe finds fault with: %s",
    async (_, options) => {
      const page = await open({ ...options, bypassCSP: true });
      for (const path of [
        "index.html",
        "orders/v1/index.html",
        "orders/v1/order-placed.html",
        "fields.html",
        "changes.html",
        "history/orders.html",
        "history/orders/1-2-0-2-0-0..1-3-0-2-0-0-now.html",
        "glossary.html",
        "inconsistencies.html",
      ]) {
        await page.goto(`${url}${path}`);
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        await page.addScriptTag({ path: axe });
        const found = await page.evaluate(
          "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))",
        );
        expect({ path, found: texts(found) }).toEqual({ path, found: [] });
        expect({ path, overflow: await page.evaluate("document.documentElement.scrollWidth - innerWidth") }).toEqual({
          path,
          overflow: 0,
        });
      }
      await page.context().close();
    },
    120_000,
  );

  it("tells what has changed between two versions, and whom it breaks", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${url}orders/v1/index.html`);
    await page.getByRole("link", { name: "all versions" }).click();
    await page.locator("tr", { hasText: "orders@1.2.0" }).getByText("pact not kept").waitFor();
    await page.getByRole("cell", { name: "breaks it FIELD_BECAME_OPTIONAL failed 2026-11-02" }).waitFor();
    await page.getByRole("link", { name: "1 breaking" }).click();
    await page.locator(".finding.breaking", { hasText: "inventory reserveStock" }).waitFor();
    await page.context().close();
  });

  it("works without a script", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${url}index.html`);
    expect(await page.locator("#search").isVisible()).toBe(false);
    await page.getByRole("link", { name: "All fields" }).first().click();
    await page.locator("tr", { hasText: "/lines/*/quantity" }).getByRole("link", { name: "Order placed v2" }).click();
    expect(page.url()).toBe(`${url}orders/v2/order-placed.html#/lines/*/quantity`);
    await page.context().close();
  });

  it("draws its chart with text of 12 pixels and more, at any width", async () => {
    for (const width of [390, 1280]) {
      const page = await open({ viewport: { width, height: 800 } });
      await page.goto(`${url}index.html`);
      const sizes = await page.evaluate(
        "[...document.querySelectorAll('.chart svg text')].filter((text) => text.checkVisibility()).map((text) => parseFloat(getComputedStyle(text).fontSize))",
      );
      expect(Array.isArray(sizes) && sizes.length > 10 && sizes.every((size) => size >= 12)).toBe(true);
      await page.context().close();
    }
  });

  async function open(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(120_000);
    return context.newPage();
  }
});

const met: readonly Omit<Meeting, "environment" | "consumer" | "version">[] = [
  {
    verdict: "broken",
    rules: ["FIELD_BECAME_OPTIONAL"],
    verified: { success: false, day: "2026-11-02", url: "https://ci.example/7" },
  },
  { verdict: "safe", rules: [], verified: { success: true, day: "2026-11-02" } },
  { verdict: "undecided", rules: [], why: "no commit has inventory 9.9.9" },
];
const meetings = met.map((one, index) => ({
  ...one,
  environment: `stage ${index}`,
  consumer: "inventory",
  version: "1.0.0",
}));

function pact(verdict: "kept" | "not kept") {
  return { consumer: "inventory", verdict, messages: 2, why: verdict === "kept" ? [] : ["`/lines` may be left out"] };
}

/** What a page says on the console, throws, cannot load, or wants from elsewhere. It grows while the page is used. */
function complaintsOf(page: Page, root: string): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    // The browser itself breaks off what a page no longer needs, such as its icon, when it goes on to the next.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${why}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(root)) complaints.push(`asked: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function serve(site: readonly SiteFile[]): Promise<Server> {
  const files = new Map(site.map(({ path, text }) => [`/${path}`, text]));
  const types: Readonly<Record<string, string>> = {
    html: "text/html",
    css: "text/css",
    js: "text/javascript",
    svg: "image/svg+xml",
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://portal").pathname;
    const text = files.get(path);
    const type = types[path.slice(path.lastIndexOf(".") + 1)] ?? "text/plain";
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": `${type}; charset=utf-8`,
      "x-content-type-options": "nosniff",
    });
    response.end(text);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
