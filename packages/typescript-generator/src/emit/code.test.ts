import { describe, expect, it } from "@jest/globals";
import { Identifier } from "../names/identifier.js";
import { code, Imported, members, print } from "./code.js";

const text = (piece: Parameters<typeof print>[0]) => print(piece, ({ name }) => name.text);

describe("code", () => {
  it.each([
    ["a quote", 'a"; evil(); "', String.raw`"a\"; evil(); \""`],
    ["a line break", "a\nevil()", String.raw`"a\nevil()"`],
    ["a template", "`${evil()}`", '"`${evil()}`"'],
    ["a line separator", "a\u2028evil()", String.raw`"a\u2028evil()"`],
    ["a turn of direction", "a\u202eb", String.raw`"a\u202eb"`],
    ["half a character", "\ud800", String.raw`"\ud800"`],
    ["the end of a comment", "*/ evil()", '"*/ evil()"'],
  ])("puts text with %s in as a literal", (_, hostile, literal) => {
    expect(text(code`x(${hostile});`)).toBe(`x(${literal});`);
    expect(new Function(`return ${text(code`${hostile}`)}`)()).toBe(hostile);
  });

  it("writes any JSON as itself", () => {
    const value = { a: [1, -0.5, true, null, "x"], "b c": {}, list: [], 'd"e': "f", ["__proto__"]: 1 };
    expect(new Function(`return ${text(code`${value}`)}`)()).toEqual(value);
    expect(Object.hasOwn(new Function(`return ${text(code`${value}`)}`)(), "__proto__")).toBe(true);
  });

  it("leaves out members that are undefined", () => {
    expect(text(code`${{ a: 1, b: undefined }}`)).toBe("{ a: 1 }");
  });

  it("puts names in as they are", () => {
    const broker = new Imported({
      name: Identifier.literal`Broker`,
      from: "@tenon/messaging",
      otherwise: Identifier.literal`Other`,
    });
    expect(text(code`new ${broker}(${Identifier.literal`a`})`)).toBe("new Broker(a)");
  });

  it("breaks what does not fit into a line", () => {
    const word = "x".repeat(45);
    expect(text(members({ short: { a: 1 }, long: [word, word, { word, other: word }] }))).toBe(`{
  short: { a: 1 },
  long: [
    "${word}",
    "${word}",
    { word: "${word}", other: "${word}" },
  ],
}`);
  });
});
