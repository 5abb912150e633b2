import { describe, expect, it } from "@jest/globals";
import { codePoints, hasAtLeast, hasAtMost } from "./code-points.js";

describe("codePoints", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["😀", 1],
    ["a😀b😀", 4],
    ["\ud83d", 1],
    ["\ude00\ud83d", 2],
    ["\ud83d\ud83d\ude00", 2],
  ])("of %j are %d", (text, wanted) => {
    expect(codePoints(text)).toBe(wanted);
    expect([...text]).toHaveLength(wanted);
  });
});

describe("hasAtMost and hasAtLeast", () => {
  it.each(["", "a", "ab", "😀", "😀😀", "a😀", "😀😀😀", "abcd"])(
    "agree with the number of code points of %j",
    (text) => {
      for (let limit = 0; limit < 6; limit++) {
        expect(hasAtMost(text, limit)).toBe([...text].length <= limit);
        expect(hasAtLeast(text, limit)).toBe([...text].length >= limit);
      }
    },
  );
});
