import { describe, expect, it } from "@jest/globals";
import { linearPattern } from "./linear-pattern.js";

/** `^(a+)+$` */
const nested = linearPattern(["a"], [[-2, 0, 1], [0, 2], [-1, 1, 3], [-1, 1, 4], [-2, 1, 5], [-3]]);
/** `\bé` */
const afterBoundary = linearPattern(["é"], [[-2, 2, 1], [0, 2], [-3]]);
/** `😀$` */
const atEnd = linearPattern(["\\u{1f600}"], [[0, 1], [-2, 1, 2], [-3]]);

describe("linearPattern", () => {
  it("takes time linear in the text", () => {
    expect(nested.test("a".repeat(100_000))).toBe(true);
    expect(nested.test(`${"a".repeat(100_000)}!`)).toBe(false);
    expect(nested.test("")).toBe(false);
  });

  it("knows where words begin and texts end", () => {
    expect(["xé", "x é", "é"].map((text) => afterBoundary.test(text))).toEqual(
      ["xé", "x é", "é"].map((text) => /\bé/u.test(text)),
    );
    expect(["😀", "x😀", "😀x", "\ud83d"].map((text) => atEnd.test(text))).toEqual([true, true, false, false]);
  });

  it("forgets rather than grow without end", () => {
    const any = linearPattern(["."], [[0, 1], [-2, 1, 2], [-3]]);
    const everything = Array.from({ length: 30_000 }, (_, code) => String.fromCodePoint(0x4e00 + code)).join("");
    expect(any.test(everything)).toBe(true);
  });
});
