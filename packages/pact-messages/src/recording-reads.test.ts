import { describe, expect, it } from "@jest/globals";
import { ReadsRecorder } from "./reads-recorder.js";

const order = Object.freeze({
  orderId: "1",
  note: null,
  address: { city: "Rome", zip: "00100" },
  lines: [
    { sku: "A", quantity: 1 },
    { sku: "B", quantity: 2 },
  ],
  tags: ["gift"],
  "a/b": 1,
});
type Order = typeof order;

const handlers: readonly (readonly [says: string, handle: (order: Order) => unknown, paths: readonly string[]])[] = [
  ["nothing", () => 1, []],
  ["fields that are taken apart", ({ orderId, address: { city } }) => [orderId, city], ["/address/city", "/orderId"]],
  ["fields of items", ({ lines }) => lines.map(({ sku }) => sku), ["/lines/*/sku"]],
  [
    "fields of some items",
    ({ lines }) => lines.find((line) => line.quantity > 1)?.sku,
    ["/lines/*/quantity", "/lines/*/sku"],
  ],
  ["items that are no objects", ({ tags: [first] }) => first, ["/tags"]],
  ["how many items there are", ({ lines }) => lines.length, ["/lines"]],
  ["an object for its own sake", ({ address }) => address !== null, ["/address"]],
  ["a null", ({ note }) => note ?? "", ["/note"]],
  ["whether a field is there", (event) => "note" in event, ["/note"]],
  ["all of it, to write it down", (event) => JSON.stringify(event), [""]],
  ["all of an object, to copy it", ({ address, orderId }) => ({ ...address, orderId }), ["/address", "/orderId"]],
  ["a name with a slash", (event) => event["a/b"], ["/a~1b"]],
];

describe("what a handler reads", () => {
  it.each(handlers)("%s", (_, handle, paths) => {
    const recorder = new ReadsRecorder();
    expect(handle(recorder.recorded(order))).toEqual(handle(order));
    expect(recorder.paths()).toEqual(paths);
  });

  it("is put together from several events", () => {
    const recorder = new ReadsRecorder();
    const handle = ({ orderId, lines }: Order) => (lines.length > 1 ? orderId : lines[0]?.sku);
    handle(recorder.recorded(order));
    handle(recorder.recorded({ ...order, lines: [{ sku: "A", quantity: 1 }] }));
    expect(recorder.paths()).toEqual(["/lines/*/sku", "/orderId"]);
  });
});
