import { expect, it } from "@jest/globals";
import { patternMatches } from "./pattern.js";

it.each([
  ["^x-", "x-a", true],
  ["[0-9]{2,}", "a12", true],
  ["^\\d+$", "12", true],
  ["^\\p{Letter}+$", "π", true],
  ["\\u0041", "A", true],
  ["a", "b", false],
  ["(?=a)", "a", undefined],
  ["(", "(", undefined],
])("%s on %s: %s", (pattern, text, wanted) => {
  expect(patternMatches(pattern, text)).toBe(wanted);
});

it("takes no time that grows with the square of a text", () => {
  expect(patternMatches("^(a+)+$", `${"a".repeat(10_000)}!`)).toBe(false);
});
