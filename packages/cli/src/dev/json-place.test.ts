import { describe, expect, it } from "@jest/globals";
import { jsonPlaceAt } from "./json-place.js";

/** `|` is the cursor. */
const cases: readonly (readonly [string, string, object])[] = [
  ["a key at the top", '{\n  "ch|', { path: [], key: undefined, written: "ch", from: 3, quotes: "open" }],
  ["a key without quotes", '{\n  "a": 1,\n  |', { path: [], key: undefined, written: "", from: 2, quotes: "none" }],
  [
    "a key in an object",
    '{"channels": {"a": {"b": 1, "|"',
    { path: ["channels", "a"], key: undefined, quotes: "closed" },
  ],
  ["after a sibling with children", '{"info": {"contact": {"name": "x"}, "|', { path: ["info"], key: undefined }],
  ["a value", '{"operations": {"a": {"action": "re|', { path: ["operations", "a"], key: "action", written: "re" }],
  ["a value without quotes", '{"a": tr|', { path: [], key: "a", written: "tr", quotes: "none" }],
  ["a reference", '{"channel": {"$ref": "#/chan|"}}', { path: ["channel"], key: "$ref", written: "#/chan" }],
  ["an item of a list", '{"x-reads": ["/orderId", "/li|', { path: [], key: "x-reads", written: "/li" }],
  ["an object in a list", '{"tags": [{"name": "a"}, {"|', { path: ["tags", "0"], key: undefined }],
  ["past braces in texts", '{"a": "}\\"{", "b": {"|', { path: ["b"], key: undefined, written: "" }],
];

describe("jsonPlaceAt", () => {
  it.each(cases)("finds %s", (_, text, wanted) => {
    const before = text.slice(0, text.indexOf("|")).split("\n");
    const at = { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
    expect(jsonPlaceAt(text.replace("|", ""), at)).toMatchObject(wanted);
  });
});
