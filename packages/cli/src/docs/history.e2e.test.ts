import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { GitShop } from "../testing/git-shop.js";

describe("tenon docs --history", () => {
  const shop = new GitShop();
  afterAll(() => shop.remove());

  beforeAll(() => {
    const commit = (message: string) => {
      shop.git("add", "--all");
      shop.git("commit", "--quiet", `--message=${message}`);
    };
    shop.write("contracts/environments.yaml", "production: { inventory: 1.0.0 }\n");
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
  });

  it("tells the versions, where they are deployed, whose pacts they keep, and what has changed between any two", async () => {
    expect(await shop.said("docs", "--history", "--package", "@shop/events")).toContain("exit 0");
    const versions = text(shop.read("portal/history/inventory.html"));
    expect(versions).toMatch(
      /1\.2\.0, now as they are now .*1\.2\.0 [0-9a-f]{10} .*1\.1\.0 [0-9a-f]{10} .*1\.0\.0 inventory@1\.0\.0/,
    );
    expect(versions).toMatch(/inventory@1\.0\.0 \d{4}-\d\d-\d\d production pact kept \d+ messages?/);
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
  });
});

/** What a reader sees of a page. */
function text(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}
