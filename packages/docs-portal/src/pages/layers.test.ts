import { describe, expect, it } from "@jest/globals";
import { type Link, layersOf } from "./layers.js";

const links = (...pairs: readonly string[]): readonly Link[] =>
  pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

describe("layersOf", () => {
  it.each([
    ["a chain", "abc", links("ab", "bc"), [["a"], ["b"], ["c"]]],
    ["what is joined to nothing, at the front", "abx", links("ab"), [["a", "x"], ["b"]]],
    ["the longest way", "abc", links("ab", "bc", "ac"), [["a"], ["b"], ["c"]]],
    ["a circle, opened where the walk comes back", "abc", links("ab", "bc", "ca"), [["a"], ["b"], ["c"]]],
    ["one that sends to itself", "ab", links("aa", "ab"), [["a"], ["b"]]],
    [
      "no crossing that can be had without",
      "abxy",
      links("ay", "bx"),
      [
        ["b", "a"],
        ["x", "y"],
      ],
    ],
  ])("puts in layers %s", (_, names, given, wanted) => {
    expect(layersOf([...names], given)).toEqual(wanted);
  });

  it("has no more than eight layers, however long the way is", () => {
    const names = Array.from({ length: 100 }, (_, index) => `s${index}`);
    const chain = names.slice(1).map((to, index) => ({ from: `s${index}`, to }));
    const layers = layersOf(names, chain);
    expect(layers).toHaveLength(8);
    expect(layers.flat()).toHaveLength(100);
  });
});
