import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Problem } from "@tenon/contract";
import { folderOf } from "./files/folder-of.js";
import { openFolder } from "./files/open-folder.js";
import { readContract } from "./read-contract.js";
import { secondOpinion } from "./second-opinion.js";

describe("secondOpinion", () => {
  it("finds nothing wrong with the documents of the shop", async () => {
    const shop = openFolder(fileURLToPath(new URL("../../../asyncapi", import.meta.url)));
    const { contract, problems } = await readContract(shop);
    expect(problems).toEqual([]);
    for (const { at } of contract.documents) {
      expect([at.file, await secondOpinion(shop, at.file)]).toEqual([at.file, []]);
    }
  }, 120_000);

  it("says where something is wrong, also in another file below the root", async () => {
    const orders = `asyncapi: 3.0.0
info: { title: Orders, version: 1.0.0 }
channels:
  a: { $ref: "shared.yaml#/a" }
operations:
  send: { action: send, channel: { $ref: "#/channels/a" } }
`;
    const root = folderOf({ "orders/v1.yaml": orders, "orders/shared.yaml": "a:\n  adress: x\n" });
    const found = await secondOpinion(root, "orders/v1.yaml");
    expect(found.map(placeOf)).toEqual(["orders/shared.yaml:2 SECOND_OPINION"]);
    const { problems } = await readContract(root);
    expect(problems.map(placeOf)).toEqual(["orders/shared.yaml:2 STRUCTURE_INVALID"]);
  });

  describe("asks nobody else", () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end("{}");
    });

    beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
    afterAll(() => new Promise((resolve) => server.close(resolve)));

    it.each([
      ["http://127.0.0.1:PORT/x.json", "REF_REMOTE"],
      ["file:///etc/passwd", "REF_OUTSIDE"],
      ["../../../etc/passwd", "REF_OUTSIDE"],
    ])("%s is %s, wherever it stands", async (ref, wanted) => {
      const { port } = server.address() as AddressInfo;
      const text = `asyncapi: 3.0.0
info: { title: Orders, version: 1.0.0 }
x-anything: [{ $ref: "${ref.replace("PORT", String(port))}" }]
`;
      const found = await secondOpinion(folderOf({ "a.yaml": text }), "a.yaml");
      expect(found.map(({ code, at }) => `${code} ${at.position?.line}:${at.position?.column}`)).toEqual([
        `${wanted} 3:22`,
      ]);
      expect(asked).toBe(0);
    });
  });

  it("is not asked about an alias bomb", async () => {
    const levels = "abcdefgh".split("");
    const lines = levels.map(
      (name, level) => `x-${name}: &${name} [${Array(9).fill(level ? `*${levels[level - 1]}` : "x")}]`,
    );
    const found = await secondOpinion(folderOf({ "a.yaml": `asyncapi: 3.0.0\n${lines.join("\n")}\n` }), "a.yaml");
    expect(found.map(({ code }) => code)).toEqual(["YAML_ALIASES"]);
  });
});

function placeOf({ code, at }: Problem): string {
  return `${at.file}:${at.position?.line} ${code}`;
}
