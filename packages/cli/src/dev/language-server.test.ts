import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openFolder } from "@tenon/asyncapi-reader";
import { isJsonObject, type JsonObject } from "@tenon/contract";
import { Given } from "../command.js";
import { findInput } from "../commands/input.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { LanguageServer } from "./language-server.js";
import { mcpMethods } from "./mcp-server.js";
import { OpenDocuments } from "./open-documents.js";
import { openEngine } from "./open-engine.js";
import { meaningAt, suggestionsAt } from "./suggestions.js";

const specs = join(import.meta.dirname, "../../../../asyncapi");

describe("those who ask the engine", () => {
  const folder = mkdtempSync(join(tmpdir(), "tenon-lsp-"));
  const file = join(folder, "asyncapi/orders/v1.yaml");
  const uri = pathToFileURL(file).href;
  const terminal = new RecordingTerminal(folder);
  const given = new Given([], {});
  beforeAll(() => cpSync(specs, join(folder, "asyncapi"), { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are told while a person types whom it breaks, at its place, and that it is mended, with nothing saved", async () => {
    const input = await findInput("asyncapi", folder);
    const documents = new OpenDocuments(openFolder(input.root));
    const opened = await openEngine(given, { input, tree: documents }, terminal);
    if (!opened) throw new Error(terminal.complained);
    await opened.engine.save();
    const published: JsonObject[] = [];
    let told = () => {};
    const next = () => new Promise<void>((resolve) => (told = resolve));
    const notify = (_: string, params: JsonObject) => {
      published.push(params);
      if (params.uri === uri) told();
    };
    const { methods } = new LanguageServer({ root: input.root, documents, opened, notify, exit: () => undefined });
    const text = readFileSync(file, "utf8");
    const change = async (now: string) => {
      const published = next();
      await methods["textDocument/didChange"]?.({ textDocument: { uri }, contentChanges: [{ text: now }] });
      await published;
    };

    await change(text.replace("required: [sku, quantity, unitPrice]", "required: [sku, unitPrice]"));
    const [first] = diagnosticsIn(published.at(-1));
    expect(first).toMatchObject({
      severity: 1,
      code: "FIELD_BECAME_OPTIONAL",
      range: { start: { line: 340, character: 8 } },
    });
    expect(first?.message).toContain("Breaks inventory reserveStock, which reads /lines/*/quantity");
    expect(first?.message).toContain("/lines/0 must have `quantity`");
    expect(readFileSync(file, "utf8")).toBe(text);

    await change(text.replace("                quantity: 2", "                quantity: two"));
    expect(diagnosticsIn(published.at(-1))).toMatchObject([{ severity: 1, code: "EXAMPLE_INVALID" }]);

    await change("asyncapi: 3.0.0\n");
    expect(published.flatMap(diagnosticsIn).map(({ source }) => source)).toContain("tenon");
    await change(text);
    expect(diagnosticsIn(published.filter((params) => params.uri === uri).at(-1))).toEqual([]);
    await methods.shutdown?.({});
  });

  it("are told what a word means, and what may be written", async () => {
    const input = await findInput("asyncapi", folder);
    const documents = new OpenDocuments(openFolder(input.root));
    const opened = await openEngine(given, { input, tree: documents }, terminal);
    if (!opened) throw new Error(terminal.complained);
    const { methods } = new LanguageServer({
      root: input.root,
      documents,
      opened,
      notify: () => undefined,
      exit: () => undefined,
    });
    const path = join(folder, "asyncapi/inventory/v1.yaml");
    const original = readFileSync(path, "utf8");
    const ask = async (method: string, text: string) => {
      const [before = "", after = ""] = text.split("|");
      documents.set("inventory/v1.yaml", before + after);
      const lines = before.split("\n");
      const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      return JSON.stringify(await methods[method]?.({ textDocument: { uri: pathToFileURL(path).href }, position }));
    };
    const at = (from: string, to: string) => original.replace(from, to);
    const completion = "textDocument/completion";
    const reads = "x-reads: [/orderId, /lines/*/sku, /lines/*/quantity]";
    expect(await ask(completion, at(reads, "x-reads: [/orderId, /lin|]"))).toContain('"label":"/lines/*/quantity"');
    expect(await ask(completion, at('$ref: "#/channels/stockReserved"', '$ref: "#/ch|'))).toContain(
      '"label":"#/channels/stockRefused"',
    );
    expect(await ask(completion, at('$ref: "#/channels/stockReserved"', "$ref: |"))).toContain(
      '"newText":"\\"../orders/v2.yaml#/channels/orderPlaced\\""',
    );
    const action = await ask(completion, at("action: receive", "action: |"));
    expect(action).toContain('"label":"send"');
    const keys = await ask(completion, at("    action: receive\n", "    act|\n"));
    expect(keys).toContain('"label":"action"');
    expect(keys).not.toContain('"label":"asyncapi"');

    const hover = "textDocument/hover";
    expect(await ask(hover, at('"#/channels/stock', '"#/cha|nnels/stock'))).toContain("inventory.stock-reserved.v1");
    expect(await ask(hover, at("name: inventory.stock-reserved.v1", "name: inventory.stock|-reserved.v1"))).toContain(
      "reads `/orderId`",
    );
    expect(await ask(hover, at(reads, reads.replace("/lines/*/sku", "/lines/*/s|ku")))).toContain(
      "`/lines/*/sku`: string",
    );
    expect(await ask(hover, at("    action: receive", "    act|ion: receive"))).toContain("send");
  });

  it("are told in JSON what may be written, in quotes, and what a word means", async () => {
    const input = await findInput("asyncapi", folder);
    const opened = await openEngine(given, { input }, terminal);
    const saved = await opened?.engine.save();
    if (saved?.state !== "read") throw new Error(terminal.complained);
    const { contract } = saved;
    const document = (operation: string) => `{
  "asyncapi": "3.0.0",
  "operations": {
    "reserveStock": { ${operation} }
  }
}`;
    const placed = (text: string) => {
      const [before = "", after = ""] = text.split("|");
      const lines = before.split("\n");
      const at = { line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
      return [{ file: "inventory/v1.json", text: before + after, contract }, at] as const;
    };
    const inserted = (operation: string) => suggestionsAt(...placed(document(operation))).map(({ insert }) => insert);
    expect(inserted('"act|"')).toEqual(["action"]);
    expect(inserted('"act|')).toEqual(['action": ']);
    expect(inserted('"channel": {}, |')).toContain('"x-reads": ');
    expect(inserted('"action": |')).toEqual(['"send"', '"receive"']);
    expect(inserted('"channel": { "$ref": "../orders/v2.yaml#/channels/orderPl|"')).toContain(
      "../orders/v2.yaml#/channels/orderPlaced",
    );
    expect(meaningAt(...placed(document('"acti|on": "send"')))).toContain("send");
  });

  it("find and show messages, and say what a change does, as tools of an agent", async () => {
    const input = await findInput("asyncapi", folder);
    const opened = await openEngine(given, { input }, terminal);
    if (!opened) throw new Error(terminal.complained);
    const methods = mcpMethods(opened, input.shown, terminal);
    const call = async (name: string, args: JsonObject = {}) => {
      const answer = await methods["tools/call"]?.({ name, arguments: args });
      return JSON.stringify(answer);
    };
    expect(await call("find_message", { query: "order placed" })).toContain("(page orders/v2/order-placed)");
    expect(await call("find_field", { query: "lines sku" })).toContain("/lines/*/sku");
    expect(await call("show_message", { page: "orders/v2/order-placed" })).toContain("Read by payments.");
    expect(await call("show_message", { page: "../../etc/passwd" })).toContain('"isError":true');
    expect(await call("impact_of_change")).toContain("Nothing that is promised has changed since the start.");
    await expect(call("constructor")).rejects.toThrow("There is no tool");
  });
});

function diagnosticsIn(params: JsonObject | undefined): readonly { message: string; source: string }[] {
  const all = params?.diagnostics;
  return (Array.isArray(all) ? all : []).flatMap((one) =>
    isJsonObject(one) ? [{ ...one, message: String(one.message), source: String(one.source) }] : [],
  );
}
