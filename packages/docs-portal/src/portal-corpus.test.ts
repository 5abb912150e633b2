import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import { portalSite } from "./portal-site.js";
import { brokenLinks } from "./testing/site-links.js";

const corpus = process.env.TENON_CORPUS;

(corpus ? describe : describe.skip)("portalSite, of documents that others have written (TENON_CORPUS)", () => {
  it("shows each set of them without a link that leads nowhere", async () => {
    let documents = 0;
    for (const entry of readdirSync(corpus ?? "", { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const { contract } = await readContract(openFolder(join(corpus ?? "", entry.name)));
      documents += contract.documents.length;
      expect({ set: entry.name, broken: brokenLinks(portalSite(contract)) }).toEqual({ set: entry.name, broken: [] });
    }
    expect(documents).toBeGreaterThan(200);
  }, 120_000);
});
