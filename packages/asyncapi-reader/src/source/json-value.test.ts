import { describe, expect, it } from "@jest/globals";
import { jsonValue } from "./json-value.js";

describe("jsonValue", () => {
  it("reads JSON, and what looks like keys in it", () => {
    const value = { a: [1, { b: null }], 'c\\"': '"d": {"e": 1}', "": "\u2028", f: { a: true } };
    expect(jsonValue(JSON.stringify(value, undefined, 1))).toEqual(value);
    expect(Object.keys(jsonValue('{"__proto__": 1}') as object)).toEqual(["__proto__"]);
  });

  it.each([
    ["a key that stands twice", '{"a": {"b": 1, "b": 2}}'],
    ["the same key written twice in other words", '{"a": 1, "\\u0061": 2}'],
    ["a number that JavaScript does not have", '{"a": 1e999}'],
    ["YAML", "a: 1"],
    ["YAML that begins like JSON", "{a: 1}"],
    ["two values", "{} {}"],
    ["nothing", ""],
    ["what is nested too deep", `${"[".repeat(1000)}${"]".repeat(1000)}`],
  ])("leaves it to others to say what is wrong: %s", (_, text) => {
    expect(jsonValue(text)).toBeUndefined();
  });
});
