import { describe, expect, it } from "@jest/globals";
import { print } from "./code.js";
import { jsdoc } from "./jsdoc.js";

const text = (said: string) => print(jsdoc(said), () => "");

describe("jsdoc", () => {
  it.each([
    ["one line", "Hello.", "/** Hello. */\n"],
    ["two lines", "Hello.\n\nThere.", "/**\n * Hello.\n *\n * There.\n */\n"],
    ["the end of a comment", "a */ evil() /*", "/** a *\\/ evil() /* */\n"],
    ["a word to the compiler", "@ts-ignore", "/** \\@ts-ignore */\n"],
    ["a word to the compiler behind stars", "a\n*/ @ts-expect-error", "/**\n * a\n * *\\/ @ts-expect-error\n */\n"],
    ["a line separator", "a\u2028evil()", "/**\n * a\n * evil()\n */\n"],
    ["a turn of direction", "a\u202eb", "/** a\\u202eb */\n"],
  ])("says %s", (_, said, wanted) => {
    expect(text(said)).toBe(wanted);
  });
});
