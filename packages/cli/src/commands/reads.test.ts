import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const orders = `asyncapi: 3.0.0
info: { title: Orders, version: 1.0.0 }
channels:
  placed:
    address: orders.placed.v1
    messages:
      placed:
        name: orders.placed.v1
        payload:
          type: object
          required: [orderId, lines, total]
          properties:
            orderId: { type: string }
            total: { type: number }
            lines: { type: array, items: { type: object, properties: { sku: { type: string }, price: { type: number } } } }
operations:
  bill:
    action: receive
    channel: { $ref: "#/channels/placed" }
    bindings: { amqp: { x-queue: { name: orders.bill } } }
    x-reads: [/orderId, /total]
  pack:
    action: receive
    channel: { $ref: "#/channels/placed" }
    bindings: { amqp: { x-queue: { name: orders.pack } } }
  watch:
    action: receive
    channel: { $ref: "#/channels/placed" }
    bindings: { amqp: { x-queue: { name: orders.watch } } }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenon-reads-"));
  write("asyncapi/orders.yaml", orders);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("tenon reads", () => {
  it("tells what is declared and never read, and who declares nothing", async () => {
    record("a", "orders.bill", ["/orderId"]);
    record("b", "orders.pack", ["/orderId"]);
    record("c", "orders.pack", ["/lines/*/sku"]);
    expect(await said("reads")).toBe(`asyncapi/orders.yaml:17:3  orders bill
  asyncapi/orders.yaml:21:25  /total is declared, and no handler has read it

asyncapi/orders.yaml:22:3  orders pack
  orders.placed.v1: declares nothing and reads /lines/*/sku, /orderId

asyncapi/orders.yaml:26:3  orders watch
  not recorded
exit 0
`);
  });

  it("suggests what would say so", async () => {
    record("a", "orders.bill", ["/orderId"]);
    record("b", "orders.pack", ["/lines/*/sku", "/orderId"]);
    record("c", "orders.watch", [""]);
    expect(await said("reads", "--suggest")).toBe(`asyncapi/orders.yaml:17:3  orders bill
  asyncapi/orders.yaml:21:25  /total is declared, and no handler has read it
    x-reads: [/orderId]

asyncapi/orders.yaml:22:3  orders pack
  orders.placed.v1: declares nothing and reads /lines/*/sku, /orderId
    x-reads: [/lines/*/sku, /orderId]
exit 0
`);
  });

  it("says when there is nothing to go by", async () => {
    expect(await said("reads", "--suggest")).toMatch(/Nothing was recorded.*TENON_RECORD_READS=1.*\nexit 0\n$/);
    write(".tenon/reads/a.json", "[]");
    expect(await said("reads")).toMatch(/a.json holds no recorded reads.*\nexit 2\n$/s);
  });
});

function record(part: string, queue: string, paths: readonly string[]): void {
  write(`.tenon/reads/${part}.json`, JSON.stringify({ queue, messages: { "orders.placed.v1": paths } }));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

async function said(...words: readonly string[]): Promise<string> {
  const terminal = new RecordingTerminal(folder);
  const exit = await run(words, terminal);
  return `${terminal.printed}${terminal.complained}exit ${exit}\n`;
}
