import { expect, it } from "@jest/globals";
import { inheritedType, propertyName } from "./property-name.js";
import { compile } from "./testing/compile.js";
import { literal } from "./testing/literal.js";

it.each([
  ["orderId", "orderId"],
  ["$ref", "$ref"],
  ["class", "class"],
  ["a-b", '"a-b"'],
  ["1a", '"1a"'],
  ["", '""'],
  ["ünï", '"ünï"'],
  ["__proto__", '"__proto__"'],
  ['a"; b', '"a\\"; b"'],
  ["a\u2028b", '"a\\u2028b"'],
])("%s is written %s", (name, wanted) => {
  expect(propertyName(name)).toBe(wanted);
});

it("every word of the language can be a property's name", () => {
  const words = (
    "abstract accessor any as async await boolean break case catch class const constructor continue declare default delete do else enum " +
    "export extends false finally for from function get if implements import in infer instanceof interface is keyof let module namespace never " +
    "new null number object of package private protected public readonly require return satisfies set static string super switch symbol this " +
    "throw true try type typeof undefined unique unknown var void while with yield __proto__"
  ).split(" ");
  const members = words.map((word) => `  readonly ${propertyName(word)}: 1;\n`).join("");
  const value = literal(Object.fromEntries(words.map((word) => [word, 1])));
  expect(compile({ "a.ts": `export interface A {\n${members}}\nexport const a: A = ${value};\n` })).toEqual([]);
});

it("knows what every object has already", () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) => !name.startsWith("__"));
  expect(inherited.filter((name) => inheritedType(name) === undefined)).toEqual([]);
  expect(inheritedType("orderId")).toBeUndefined();
});
