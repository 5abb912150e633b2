import { describe, expect, it } from "@jest/globals";
import { yamlPlaceAt } from "./yaml-place.js";

/** `|` is the cursor. */
const cases: readonly (readonly [string, string, object])[] = [
  ["a key at the top", "asyncapi: 3.0.0\nch|", { path: [], key: undefined, written: "ch", from: 0 }],
  ["a key in an object", "channels:\n  a:\n    |", { path: ["channels", "a"], key: undefined, written: "" }],
  ["after a sibling with children", "info:\n  contact:\n    name: x\n  |", { path: ["info"], key: undefined }],
  ["a value", "operations:\n  a:\n    action: re|", { path: ["operations", "a"], key: "action", written: "re" }],
  ["a reference", 'channel:\n  $ref: "#/chan|', { path: ["channel"], key: "$ref", written: "#/chan" }],
  ["an item", "x-reads:\n  - /or|", { path: ["x-reads", "0"], key: undefined, written: "/or" }],
  ["an item at its key's column", "x-reads:\n- /or|", { path: ["x-reads", "0"], key: undefined, written: "/or" }],
  ["an object in a list", "tags:\n  - name: a\n    |", { path: ["tags", "0"], key: undefined, written: "" }],
  ["the first key of an item", "tags:\n  - na|", { path: ["tags", "0"], key: undefined, written: "na" }],
  ["an item of a list on one line", "    x-reads: [/orderId, /li|", { path: [], key: "x-reads", written: "/li" }],
  ["past comments and blank lines", "a:\n  b:\n\n  # no\n    c|", { path: ["a", "b"], written: "c" }],
];

describe("yamlPlaceAt", () => {
  it.each(cases)("finds %s", (_, text, wanted) => {
    const before = text.slice(0, text.indexOf("|")).split("\n");
    const at = { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
    expect(yamlPlaceAt(text.replace("|", ""), at)).toMatchObject(wanted);
  });
});
