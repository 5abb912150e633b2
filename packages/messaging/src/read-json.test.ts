import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { maxDepth, readJson } from "./read-json.js";

const read = (text: string) => readJson(Buffer.from(text));

describe("readJson", () => {
  it("reads what JSON.stringify has written, and changes nothing", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 20, noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes("__proto__") && !text.includes("constructor"));
        expect(read(text)).toEqual(JSON.parse(text));
      }),
      { seed: 20261121 },
    );
  });

  it("refuses depth before anything is built, however it is dressed up", () => {
    const deepest = "[".repeat(maxDepth) + "]".repeat(maxDepth);
    expect(read(deepest)).toBeInstanceOf(Array);
    for (const bomb of [`[${deepest}]`, '{"a":'.repeat(100_000), "[".repeat(1_000_000), `"\\"[",${"[{".repeat(60)}`]) {
      expect(() => read(bomb)).toThrow(/nests deeper than 100 levels/);
    }
  });

  it("does not count brackets in texts", () => {
    const text = JSON.stringify({ text: '[{"\\'.repeat(500) });
    expect(read(text)).toEqual(JSON.parse(text));
  });

  it.each(['{"__proto__":{"a":1}}', '[{"a":{"\\u005f_proto__":1}}]', '{"constructor":{"prototype":{"a":1}}}'])(
    "refuses %s",
    (text) => {
      expect(() => read(text)).toThrow(/forbidden prototype property/);
    },
  );

  it.each(['{"a":1,"a":1}', '[{"b":{"a":1,"\\u0061":2}}]', '{"a":{"x":1},"a":{"y":":"}}'])(
    "refuses the key that is there twice in %s",
    (text) => {
      expect(() => read(text)).toThrow("an object has one key twice");
    },
  );

  it("keeps one key in many objects, and colons in texts", () => {
    const text = '{"a":[{"a":":"},{"a":"{\\"a\\":1}"}]}';
    expect(read(text)).toEqual(JSON.parse(text));
  });

  it("keeps names that only look dangerous", () => {
    expect(read('{"constructor":"Ferrari","toString":1}')).toEqual({ constructor: "Ferrari", toString: 1 });
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(() => readJson(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toThrow();
  });
});
