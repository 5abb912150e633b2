import { describe, expect, it } from "@jest/globals";
import { compare } from "@tenon/compatibility";
import { portalSite } from "./portal-site.js";
import { contractOf, shop, shopWith } from "./testing/shop.js";
import { brokenLinks } from "./testing/site-links.js";

/** What a spec could say to get out of its place in a page. */
const hostile = `#%\ud800\u202e "'\`</script></style></title>--><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>\${alert(1)}`;

describe("portalSite, of the shop", () => {
  it("has a page for each document and each channel", async () => {
    const paths = portalSite(await shop()).map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith(".html"))).toEqual([
      "index.html",
      "fields.html",
      "inconsistencies.html",
      "glossary.html",
      "inventory/v1/index.html",
      "notifications/v1/index.html",
      "orders/v1/index.html",
      "orders/v2/index.html",
      "payments/v1/index.html",
      "users/v1/index.html",
      "inventory/v1/stock-reserved.html",
      "inventory/v1/stock-refused.html",
      "notifications/v1/notification-sent.html",
      "notifications/v1/order-events.html",
      "orders/v1/order-placed.html",
      "orders/v2/order-placed.html",
      "orders/v1/order-confirmed.html",
      "orders/v1/order-rejected.html",
      "orders/v1/order-cancelled.html",
      "orders/v1/payment-due.html",
      "orders/v1/order-overdue.html",
      "orders/v1/refund-due.html",
      "orders/v1/order-events.html",
      "payments/v1/payment-authorised.html",
      "payments/v1/payment-refused.html",
      "payments/v1/payment-refunded.html",
      "users/v1/user-registered.html",
    ]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(["orders/v1/order-events.html", "notifications/v1/order-events.html"])(
    "says that %s gathers what is sent elsewhere, of whichever document, and counts it as no event",
    async (path) => {
      const site = portalSite(await shop());
      const textOf = (wanted: string) => site.find((file) => file.path === wanted)?.text ?? "";
      expect(textOf(path)).toContain("Gathers these messages");
      expect(textOf(path)).not.toContain("Sent by");
      expect(textOf("llms.txt")).not.toContain("Order events");
    },
  );

  it("is the same each time", async () => {
    expect(portalSite(await shop())).toEqual(portalSite(await shop()));
  });

  it("has no link that leads nowhere", async () => {
    expect(brokenLinks(portalSite(await shop()))).toEqual([]);
  });

  it("asks for nothing from elsewhere", async () => {
    for (const { path, text } of portalSite(await shop())) {
      expect({ path, external: text.match(/(?:src|href|url\()[=("']*(?:https?:)?\/\/[^"')\s]+/g) }).toEqual({
        path,
        external: null,
      });
    }
  });

  it("is small: a page is less than 15 KB as it stands, the script less than 4", async () => {
    const site = portalSite(await shop());
    const { gzipSync } = await import("node:zlib");
    for (const { path, text } of site) expect(`${path} ${gzipSync(text).length < 15_000}`).toBe(`${path} true`);
    expect(site.find(({ path }) => path === "_/search.js")?.text.length).toBeLessThan(4_000);
  });

  it("has less than 25 KB of script, beside a running platform too", async () => {
    const { gzipSync } = await import("node:zlib");
    const site = portalSite(await shop(), { live: true, beside: true });
    const scripts = site.filter(({ path }) => path.endsWith(".js"));
    expect(gzipSync(scripts.map(({ text }) => text).join("")).length).toBeLessThan(25_000);
  });

  it.each([
    ["orders/v1/order-placed.html", "orders.order-placed.v1", "its address"],
    ["orders/v1/order-placed.html", 'id="/lines/*/sku"', "a place for each field"],
    ["orders/v1/order-placed.html", "v1 and v2 side by side", "its versions"],
    ["orders/v1/order-placed.html", "A handler is tried 8 times.", "its delivery promise"],
    ["orders/v1/order-rejected.html", "where kind is &quot;outOfStock&quot;", "variants"],
    ["orders/v1/order-rejected.html", "bound to <code>orders.#</code>", "receivers that are bound by a pattern"],
    ["users/v1/user-registered.html", "Address or null", "what may be null"],
  ])("%s says %s: %s", async (path, wanted) => {
    const page = portalSite(await shop()).find((file) => file.path === path);
    expect(page?.text).toContain(wanted);
  });

  it("says at each field who reads it, and where nobody does", async () => {
    const page = portalSite(await shop()).find(({ path }) => path === "orders/v2/order-placed.html")?.text ?? "";
    const readers = (field: string) => {
      const row = page.slice(page.indexOf(`id="${field}"`), page.indexOf("</tr>", page.indexOf(`id="${field}"`)));
      return row
        .slice(row.indexOf("Read by"))
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim();
    };
    expect(readers("/total")).toBe('Read by"> payments');
    expect(readers("/total/amount")).toBe('Read by"> payments');
    expect(readers("/lines/*/sku")).toBe('Read by"> nobody');
  });
});

describe("portalSite, with what has changed", () => {
  it("names the consumer that breaks, with a message that shows it, on the page of the changes and on that of the event", async () => {
    const after = await shopWith(
      "orders/v1.yaml",
      "required: [sku, quantity, unitPrice]",
      "required: [sku, unitPrice]",
    );
    const site = portalSite(after, { changes: { against: "main", findings: compare(await shop(), after) } });
    expect(brokenLinks(site)).toEqual([]);
    for (const path of ["changes.html", "orders/v1/order-placed.html"]) {
      const text = site.find((file) => file.path === path)?.text ?? "";
      expect(text).toContain("breaks <a href=");
      expect(text).toContain("<strong>inventory</strong> reserveStock");
      expect(text).toContain("/lines/0 must have <code>quantity</code>");
      expect(text).toContain("To mend: Keep sending it always");
    }
    expect(site.find(({ path }) => path === "orders/v2/order-placed.html")?.text).not.toContain("breaks <a href=");
  });

  it("says what it does to each version that is deployed", async () => {
    const deployed = [
      {
        environment: "production",
        service: "inventory",
        version: "1.0.0",
        verdict: "broken",
        causes: [{ rule: "FIELD_REMOVED", operation: "reserveStock", by: "new messages" }],
      },
      {
        environment: "staging",
        service: "orders",
        version: "9.9.9",
        verdict: "undecided",
        causes: [],
        why: "no commit has orders 9.9.9",
      },
    ] as const;
    const site = portalSite(await shop(), { changes: { against: "main", findings: [], deployed } });
    const page = site
      .find(({ path }) => path === "changes.html")
      ?.text.replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ");
    expect(page).toContain(
      "Service production staging inventory 1.0.0 breaks reserveStock: FIELD_REMOVED, by new messages – orders – 9.9.9 not decided no commit has orders 9.9.9",
    );
  });

  it("says that nothing has", async () => {
    const site = portalSite(await shop(), { changes: { against: "main", findings: [] } });
    expect(site.find(({ path }) => path === "changes.html")?.text).toContain(
      "Since main: Nothing that is promised has changed.",
    );
  });
});

describe("portalSite, for agents", () => {
  it("lists every page as Markdown, and each says what its page says", async () => {
    const site = portalSite(await shop(), { snippets: () => [{ title: "To publish it", text: "publish();" }] });
    const list = site.find(({ path }) => path === "llms.txt")?.text ?? "";
    const linked = [...list.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path);
    expect(linked.length).toBeGreaterThan(15);
    for (const path of linked) expect(site.map((file) => file.path)).toContain(path);
    expect(list).toContain(
      "- [Order placed v2](orders/v2/order-placed.md): orders.order-placed.v2; received by orders, payments",
    );
    const page = site.find(({ path }) => path === "orders/v2/order-placed.md")?.text ?? "";
    expect(page).toContain("- `/total/amount` (integer, 0 or more). In minor units, e.g. cents. Read by payments.");
    expect(page).toContain("- Attempts: A handler is tried 8 times.");
    expect(page).toContain('"$ref": "#/definitions/');
    expect(page).toContain("```ts\npublish();\n```");
  });
});

describe("portalSite, of names with several meanings", () => {
  it("lists a field that has different types, and not one that only may be null", async () => {
    const event = (type: unknown) => ({
      payload: { type: "object", properties: { total: { type }, note: { type: ["string", "null"] } } },
    });
    const channels = {
      a: { address: "a", messages: { a: event("integer") } },
      b: {
        address: "b",
        messages: {
          b: { payload: { type: "object", properties: { total: { type: "string" }, note: { type: "string" } } } },
        },
      },
    };
    const site = portalSite(
      await contractOf({ "shop/v1.json": { asyncapi: "3.0.0", info: { title: "Shop", version: "1.0.0" }, channels } }),
    );
    const text = site.find(({ path }) => path === "inconsistencies.html")?.text ?? "";
    expect(text).toContain("1 field name has different types");
    expect(text).toContain("<code>total</code></th>");
    expect(text).not.toContain("<code>note</code></th>");
  });
});

describe("portalSite, of documents that mean harm", () => {
  it("keeps every text a text in its Markdown too", async () => {
    const site = portalSite(await contractOf({ "hostile.json": hostileDocument() }), { title: hostile });
    for (const { path, text } of site.filter((file) => /\.(md|txt)$/.test(file.path))) {
      const prose = text
        .replace(/^(`{3,})[\s\S]*?^\1$/gm, "")
        .replace(/\\./g, "")
        .replace(/(`+)[^`][\s\S]*?[^`]\1(?!`)/g, "");
      expect({ path, tags: prose.match(/(?<!\\)<[a-z/!]/g) }).toEqual({ path, tags: null });
      expect({ path, links: prose.match(/\]\(javascript:/g) }).toEqual({ path, links: null });
    }
  });

  it("keeps every text a text", async () => {
    const site = portalSite(await contractOf({ "hostile.json": hostileDocument() }), {
      title: hostile,
      snippets: () => [{ title: hostile, text: hostile }],
    });
    for (const { path, text } of site.filter((file) => file.path.endsWith(".html"))) {
      expect({ path, scripts: text.match(/<script[^>]*>/g) }).toEqual({
        path,
        scripts: [expect.stringMatching(/^<script src="[./]*_\/search\.js" defer>$/)],
      });
      const tags = new Set([...text.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag));
      expect({ path, images: tags.has("img") }).toEqual({ path, images: false });
      expect({ path, handlers: [...text.matchAll(/<[^>]*\son[a-z]+=/g)].length }).toEqual({ path, handlers: 0 });
      expect({ path, links: [...text.matchAll(/href="javascript:/g)].length }).toEqual({ path, links: 0 });
    }
    expect(brokenLinks(site)).toEqual([]);
  });

  it("leaves no text out of its script either", async () => {
    const site = portalSite(await contractOf({ "hostile.json": hostileDocument() }));
    const index = site.find(({ path }) => path === "_/search-index.js")?.text ?? "";
    expect(index).not.toContain("<");
    expect(JSON.parse(index.slice("globalThis.tenonSearch(".length, -");\n".length))).toContainEqual([
      hostile,
      expect.anything(),
      expect.anything(),
    ]);
  });

  it.each([
    [["../../etc/passwd", "..", "a/b"]],
    [["index", "CON", "con", "Con"]],
    [["orderPlaced", "order-placed", "order_placed", "注文", "配送"]],
  ])("stays in its folder, with a file for each of %j", async (names) => {
    const channels = Object.fromEntries(names.map((name) => [name, { address: name, messages: {} }]));
    const site = portalSite(
      await contractOf({ "shop/v1.json": { asyncapi: "3.0.0", info: { title: "Shop", version: "1.0.0" }, channels } }),
    );
    const paths = site.map(({ path }) => path);
    for (const path of paths) expect(path).toMatch(/^(_|[a-z0-9-]+)(\/[a-z0-9-]+)*(\/|\.)?[a-z0-9.-]+$/);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(2 * names.length + 10);
    expect(brokenLinks(site)).toEqual([]);
  });

  it("ends with a schema that contains itself, and with one that has more fields than anybody reads", async () => {
    const wide = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `L${index}`,
        {
          properties: {
            a: { $ref: `#/components/schemas/L${index + 1}` },
            b: { $ref: `#/components/schemas/L${index + 1}` },
          },
        },
      ]),
    );
    const payloads = {
      self: { $ref: "#/components/schemas/Self" },
      wide: { $ref: "#/components/schemas/L0" },
      lists: { $ref: "#/components/schemas/Lists" },
    };
    const messages = Object.fromEntries(Object.entries(payloads).map(([name, payload]) => [name, { payload }]));
    const schemas = {
      ...wide,
      L40: { type: "string" },
      Self: { allOf: [{ properties: { again: { $ref: "#/components/schemas/Self" } } }] },
      Lists: { type: "array", items: { $ref: "#/components/schemas/Lists" } },
    };
    const document = {
      asyncapi: "3.0.0",
      info: { title: "Shop", version: "1.0.0" },
      channels: { all: { address: "all", messages } },
      components: { schemas },
    };
    const site = portalSite(await contractOf({ "shop/v1.json": document }));
    expect(brokenLinks(site)).toEqual([]);
  });
});

function hostileDocument() {
  const field = { type: "string", description: hostile, pattern: ".*", enum: [hostile], default: hostile };
  const payload = {
    type: "object",
    title: hostile,
    description: hostile,
    required: [hostile],
    properties: {
      [hostile]: field,
      list: {
        type: "array",
        items: {
          oneOf: [
            { type: "object", required: ["k"], properties: { k: { const: hostile } } },
            { type: "object", required: ["k"], properties: { k: { const: "b" } } },
          ],
        },
      },
    },
  };
  const message = {
    name: hostile,
    title: hostile,
    summary: hostile,
    description: hostile,
    payload,
    examples: [{ name: hostile, summary: hostile, payload: { [hostile]: hostile, list: [{ k: hostile }] } }],
  };
  const channel = {
    address: hostile,
    title: hostile,
    description: hostile,
    messages: { [hostile.replace(/[^a-z]/g, "")]: message },
  };
  return {
    asyncapi: "3.0.0",
    info: { title: hostile, version: hostile, description: hostile },
    servers: { broker: { host: hostile.replace(/\s/g, ""), protocol: "amqp", description: hostile } },
    channels: { orders: channel },
    operations: {
      send: { action: "send", summary: hostile, channel: { $ref: "#/channels/orders" } },
      receive: {
        action: "receive",
        title: hostile,
        summary: hostile,
        channel: { $ref: "#/channels/orders" },
        bindings: { amqp: { "x-queue": { name: hostile } } },
      },
    },
  };
}

describe("portalSite, of more services than a chart has room for", () => {
  const names = Array.from({ length: 14 }, (_, index) => `s${index}`);
  const documents = names.map((name, index) => {
    const previous = names[index - 1];
    const channel = (service: string) => ({ $ref: `../${service}/v1.json#/channels/done` });
    return [
      `${name}/v1.json`,
      {
        asyncapi: "3.0.0",
        info: { title: name, version: "1.0.0" },
        channels: { done: { address: `${name}.done`, messages: { done: { payload: { type: "object" } } } } },
        operations: previous ? { follow: { action: "receive", channel: channel(previous) } } : {},
      },
    ] as const;
  });

  it("draws a map of services, each with its own wires, and the neighbours of a service on its page", async () => {
    const site = portalSite(await contractOf(Object.fromEntries(documents)));
    const text = (path: string) => site.find((file) => file.path === path)?.text ?? "";
    expect(text("index.html").match(/<g class="service">/g)).toHaveLength(14);
    expect(text("index.html")).toContain('aria-label="s3: sends to s4; receives from s2"');
    expect(text("index.html")).toContain("The same as a table");
    expect(text("s3/v1/index.html")).toContain("Chart of who sends what to whom");
    expect(brokenLinks(site)).toEqual([]);
  });
});
