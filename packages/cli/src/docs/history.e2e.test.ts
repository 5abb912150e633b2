import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ContractFolder, digestOf } from "@tenon/pact-broker";
import { GitShop } from "../testing/git-shop.js";

describe("tenon docs --history", () => {
  const shop = new GitShop();
  afterAll(() => shop.remove());

  beforeAll(async () => {
    const commit = (message: string) => {
      shop.git("add", "--all");
      shop.git("commit", "--quiet", `--message=${message}`);
    };
    shop.write("contracts/environments.yaml", "production: { inventory: 1.0.0, orders: 1.3.0, users: 9.9.9 }\n");
    commit("the shop");
    shop.git("tag", "inventory@1.0.0");
    shop.edit("asyncapi/inventory/v1.yaml", "version: 1.0.0", "version: 1.1.0");
    shop.edit(
      "asyncapi/inventory/v1.yaml",
      "required: [orderId, reservationId, reservedAt]",
      "required: [orderId, reservationId]",
    );
    commit("a field becomes optional");
    shop.edit("asyncapi/inventory/v1.yaml", "version: 1.1.0", "version: 1.2.0");
    commit("another version");
    const pact = join(shop.folder, "contracts/pacts/orders-inventory.json");
    const content = JSON.parse(readFileSync(pact, "utf8"));
    const told = { consumer: "orders", provider: "inventory", version: "1.3.0", content };
    const broker = new ContractFolder(join(shop.folder, "contracts/broker"));
    await broker.publish(told);
    const result = { providerVersion: "1.0.0", success: true, verifiedAt: "2026-11-02T09:41:00Z" };
    await broker.addResult({ ...told, digest: digestOf(content) }, { ...result, buildUrl: "https://ci.example/7" });
    await broker.addResult(
      { ...told, digest: digestOf(content) },
      { ...result, providerVersion: "1.1.0", buildUrl: "javascript:alert(1)" },
    );
  });

  it("tells the versions, where they are deployed, whose pacts they keep, and what has changed between any two", async () => {
    expect(await shop.said("docs", "--history", "--package", "@shop/events")).toContain("exit 0");
    const versions = text(shop.read("portal/history/inventory.html"));
    expect(versions).toMatch(
      /1\.2\.0, now as they are now .*1\.2\.0 [0-9a-f]{10} .*1\.1\.0 [0-9a-f]{10} .*1\.0\.0 inventory@1\.0\.0/,
    );
    expect(versions).toMatch(/inventory@1\.0\.0 \d{4}-\d\d-\d\d production pact kept \d+ messages?/);
    expect(versions).toMatch(
      /orders 1\.3\.0 in production .*1\.1\.0 safe verified 2026-11-02 1\.0\.0 safe verified 2026-11-02 /,
    );
    const links = [...shop.read("portal/history/inventory.html").matchAll(/href="([^"]+)"[^>]*>verified/g)];
    expect(links.map(([, link]) => link)).toEqual(["https://ci.example/7"]);
    expect(versions).toMatch(/1\.1\.0 → 1\.2\.0 Nothing that is promised has changed\./);
    expect(readdirSync(join(shop.folder, "portal/history/inventory")).toSorted()).toEqual([
      "1-0-0..1-1-0.html",
      "1-0-0..1-2-0-now.html",
      "1-0-0..1-2-0.html",
      "1-1-0..1-2-0-now.html",
      "1-1-0..1-2-0.html",
      "1-2-0..1-2-0-now.html",
    ]);
    expect(text(shop.read("portal/history/inventory/1-0-0..1-2-0.html"))).toContain("FIELD_BECAME_OPTIONAL");
    expect(shop.read("portal/inventory/v1/index.html")).toContain("../../history/inventory.html");
    expect(await shop.said("docs", "--history", "--package", "@shop/events")).toContain("up to date");
  });
});

/** What a reader sees of a page. */
function text(html: string): string {
  return html.replace(/<style>[^<]*<\/style>|<[^>]*>/g, " ").replace(/\s+/g, " ");
}
