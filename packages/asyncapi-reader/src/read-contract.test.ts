import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { valueAt } from "@tenon/contract";
import { folderOf } from "./files/folder-of.js";
import { openFolder } from "./files/open-folder.js";
import { readContract } from "./read-contract.js";
import { SourceCache } from "./source/source-cache.js";

const shop = openFolder(fileURLToPath(new URL("../../../asyncapi", import.meta.url)));

describe("readContract", () => {
  it("reads the documents of the shop without a problem", async () => {
    const { contract, problems } = await readContract(shop);
    expect(problems).toEqual([]);
    expect(contract.documents.map(({ id, service, version }) => `${id} ${service} ${version}`)).toEqual([
      "inventory/v1 inventory 1.0.0",
      "notifications/v1 notifications 1.1.0",
      "orders/v1 orders 1.3.0",
      "orders/v2 orders 2.0.0",
      "payments/v1 payments 1.1.0",
      "users/v1 users 1.1.0",
    ]);
  });

  it("gives every operation on a channel the very same channel", async () => {
    const { documents } = (await readContract(shop)).contract;
    const [inventory, , orders] = documents;
    const reserveStock = inventory?.operations.find(({ name }) => name === "reserveStock");
    expect(reserveStock?.channel).toBe(orders?.channels.find(({ name }) => name === "orderPlaced"));
    expect(reserveStock?.messages).toEqual(reserveStock?.channel.messages);
    expect(inventory?.channels.map(({ name }) => name)).toEqual(["stockReserved", "stockRefused"]);
  });

  it("reads one document together with those that it refers to", async () => {
    const { contract, problems } = await readContract(shop, { only: ["notifications/v1.yaml"] });
    expect(problems).toEqual([]);
    expect(contract.documents.map(({ id }) => id)).toEqual([
      "inventory/v1",
      "notifications/v1",
      "orders/v1",
      "orders/v2",
      "payments/v1",
      "users/v1",
    ]);
  });

  it("reads again what has changed and what builds on it, and nothing else", async () => {
    const sold = (type: string) => `
asyncapi: 3.0.0
info: { title: Shop, version: 1.0.0 }
channels: { sold: { address: sold, messages: { sold: { payload: { type: ${type} } } } } }
operations: { sell: { action: send, channel: { $ref: "#/channels/sold" } } }`;
    const buyer = `
asyncapi: 3.0.0
info: { title: Buyer, version: 1.0.0 }
operations: { buy: { action: receive, channel: { $ref: "shop.yaml#/channels/sold" } } }`;
    const cache = new SourceCache();
    const read = async (type: string) => {
      const files = { "alone.yaml": sold("object"), "buyer.yaml": buyer, "shop.yaml": sold(type) };
      const { contract, problems } = await readContract(folderOf(files), { cache });
      return { documents: contract.documents, codes: problems.map(({ code }) => code) };
    };
    const first = await read("object");
    expect((await read("object")).documents.map((one, n) => one === first.documents[n])).toEqual([true, true, true]);

    const second = await read("string");
    expect(second.documents.map((one, n) => one === first.documents[n])).toEqual([true, false, false]);
    const [, bought, shop] = second.documents;
    expect(bought?.operations[0]?.channel).toBe(shop?.channels[0]);

    const broken = await read("strin");
    expect(broken.documents.map(({ id }) => id)).toEqual(["alone"]);
    expect(broken.codes).toContain("STRUCTURE_INVALID");
    expect((await read("string")).documents).toHaveLength(3);
  });

  it("reads nothing again that builds on a document, where that receives what has changed", async () => {
    const document = (title: string, type: string, receives = "") => `
asyncapi: 3.0.0
info: { title: ${title}, version: 1.0.0 }
channels:
  own:
    address: ${title}
    messages:
      own:
        payload: { type: object, properties: { id: { type: ${type} } } }
        headers: { type: object, properties: { a: { type: string } } }
        traits: [{ headers: { type: object, properties: { b: { type: string } } } }]
${receives}`;
    const receiving = (from: string, read: string) => `operations:
  get:
    action: receive
    channel: { $ref: "${from}.yaml#/channels/own" }
    bindings: { amqp: { x-queue: { name: q } } }
    x-reads: [/${read}]
`;
    const cache = new SourceCache();
    const read = async (type: string, field: string) => {
      const files = {
        "a.yaml": document("a", type),
        "b.yaml": document("b", "string", receiving("a", field)),
        "c.yaml": document("c", "string", receiving("b", "id")),
      };
      const result = await readContract(folderOf(files), { cache, despite: ["READS_UNKNOWN_FIELD"] });
      const [a, b, c] = result.contract.documents;
      // Whoever refers to a channel refers to that very one.
      expect(b?.operations[0]?.channel).toBe(a?.channels[0]);
      expect(c?.operations[0]?.channel).toBe(b?.channels[0]);
      const headers = [a, b, c].flatMap((one) => one?.channels[0]?.messages[0]?.headers ?? []);
      expect(headers.map(({ at }) => valueAt(result.contract.sources, at))).toEqual(
        Array(3).fill({ type: "object", properties: { a: { type: "string" }, b: { type: "string" } } }),
      );
      return { a, b, c, codes: result.problems.map(({ code }) => code) };
    };
    const first = await read("string", "id");
    const second = await read("integer", "id");
    expect([second.a === first.a, second.b === first.b, second.c === first.c]).toEqual([false, false, true]);

    const faulty = await read("integer", "gone");
    expect(faulty.codes).toEqual(["READS_UNKNOWN_FIELD"]);
    expect((await read("string", "gone")).codes).toEqual(["READS_UNKNOWN_FIELD"]);
    expect((await read("string", "id")).codes).toEqual([]);
  });

  it("keeps a document despite a problem that the caller can live with, and tells it", async () => {
    const stale = folderOf({
      "shop.yaml": [
        "asyncapi: 3.0.0",
        "info: { title: Shop, version: 1.0.0 }",
        "channels: { sold: { address: sold, messages: { sold: { payload: { type: object, properties: { id: {} } } } } } }",
        "operations:",
        "  note:",
        "    action: receive",
        '    channel: { $ref: "#/channels/sold" }',
        "    bindings: { amqp: { x-queue: { name: note } } }",
        "    x-reads: [/price]",
      ].join("\n"),
    });
    const strict = await readContract(stale);
    const lenient = await readContract(stale, { despite: ["READS_UNKNOWN_FIELD"] });
    expect(strict.contract.documents).toEqual([]);
    expect(lenient.contract.documents.map(({ id }) => id)).toEqual(["shop"]);
    expect(lenient.problems).toEqual(strict.problems);
  });

  it("takes files for documents by what stands at their top, and others for what they are", async () => {
    const head = "asyncapi: 3.0.0\ninfo: { title: T, version: 1.0.0 }\n";
    const { contract, problems } = await readContract(
      folderOf({
        "a.yaml": head,
        "b.json": `{ "info": { "title": "T", "version": "1" }, "asyncapi": "3.0.0" }`,
        "c.yml": `# A comment.\n\n"asyncapi": 3.0.0\ninfo: { title: T, version: 1.0.0 }`,
        "package.json": `{ "dependencies": { "@asyncapi/parser": "3.6.3" } }`,
        "deployment.yaml": "kind: Service\nmetadata:\n  asyncapi: x\n---\nkind: Deployment\n",
        "broken.yaml": "kind: {\n",
      }),
    );
    expect(problems).toEqual([]);
    expect(contract.documents.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("refuses two documents of one name", async () => {
    const head = "asyncapi: 3.0.0\ninfo: { title: T, version: 1.0.0 }\n";
    const { problems } = await readContract(folderOf({ "a/v1.yaml": head, "a/v1.yml": head }));
    expect(problems.map(({ at, code }) => `${at.file} ${code}`)).toEqual(["a/v1.yml DOCUMENT_DUPLICATE"]);
  });
});
