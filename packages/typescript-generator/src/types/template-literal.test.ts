import { describe, expect, it } from "@jest/globals";
import {
  acceptsEveryString,
  matchesTemplate,
  onlyStringOf,
  printTemplate,
  type TemplateLiteral,
  templateIncludes,
  templateOfPattern,
} from "./template-literal.js";

const template = (pattern: string) => templateOfPattern(pattern) as TemplateLiteral;

describe("templateOfPattern", () => {
  it.each([
    ["^ord_", "`ord_${string}`"],
    ["_v2$", "`${string}_v2`"],
    ["foo", "`${string}foo${string}`"],
    ["^a.*z$", "`a${string}z`"],
    ["f.*o", "`${string}f${string}o${string}`"],
    ["^exactly$", "`exactly`"],
    ["", "`${string}`"],
    [".*", "`${string}`"],
    ["^a\\.b$", "`a.b`"],
    ["^price\\$", "`price\\$${string}`"],
    ["aaa*", "`${string}aa${string}`"],
    ["ab+", "`${string}ab${string}`"],
    ['^`\\$\\{x\\}"$', '`\\`\\${x}"`'],
    ["^a\u2028", "`a\\u2028${string}`"],
  ])("%s is %s", (pattern, wanted) => {
    expect(printTemplate(template(pattern))).toBe(wanted);
  });

  it.each(["^[a-z]+$", "^a+$", "a|b", "^a?$", "\\d", "^(ab)$", "a{2}", "^.$", "a^b", "a$b", "x.+y"])(
    "%s cannot be said",
    (pattern) => {
      expect(templateOfPattern(pattern)).toBeUndefined();
    },
  );
});

describe("matchesTemplate", () => {
  it.each([
    ["^ord_", "ord_1", true],
    ["^ord_", "an ord_1", false],
    ["^a.*b$", "ab", true],
    ["^ab.*ba$", "aba", false],
    ["^a.*b.*c$", "a-b-c", true],
    ["^a.*b.*c$", "a-c-b", false],
    ["^same$", "same", true],
    ["^same$", "sames", false],
  ])("%s on %s: %s", (pattern, text, wanted) => {
    expect(matchesTemplate(template(pattern), text)).toBe(wanted);
    expect(new RegExp(pattern, "u").test(text)).toBe(wanted);
  });
});

it.each([
  ["^x-", "^x-a", true],
  ["^x-a", "^x-", false],
  ["a", "^x-a$", true],
  ["^a.*b$", "^ab$", true],
  ["^a.*b$", "^a", false],
  [".*", "^a", true],
])("every string that fits %s: has it those of %s? %s", (wide, narrow, wanted) => {
  expect(templateIncludes(template(wide), template(narrow))).toBe(wanted);
});

it("knows a template of one string and one of all", () => {
  expect(onlyStringOf(template("^bar$"))).toBe("bar");
  expect(onlyStringOf(template("^bar"))).toBeUndefined();
  expect(acceptsEveryString(template(".*"))).toBe(true);
  expect(acceptsEveryString(template("^$"))).toBe(false);
});
