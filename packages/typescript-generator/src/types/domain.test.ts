import { describe, expect, it } from "@jest/globals";
import {
  allBut,
  type Domain,
  domainIncludes,
  domainKey,
  fitting,
  hasValue,
  intersectDomains,
  only,
  uniteDomains,
} from "./domain.js";
import { type TemplateLiteral, templateOfPattern } from "./template-literal.js";

const like = (pattern: string) => fitting(templateOfPattern(pattern) as TemplateLiteral);

const some: readonly Domain<string>[] = [
  allBut<string>(),
  allBut("a", "b"),
  only<string>(),
  only("a"),
  only("a", "c", "xa"),
  like("^x"),
  like("a$"),
  uniteDomains(like("^x"), only("c")),
];
const strings = ["a", "b", "c", "d", "xa", "x", ""];
const pairs = some.flatMap((a) => some.map((b): [Domain<string>, Domain<string>] => [a, b]));

describe("of any two domains", () => {
  it("the intersection has at least what both have", () => {
    for (const [a, b] of pairs) {
      const both = intersectDomains(a, b);
      for (const value of strings)
        if (hasValue(a, value) && hasValue(b, value)) expect(hasValue(both, value)).toBe(true);
    }
  });

  it("the intersection has nothing that one of them lacks, except where a few strings are taken out of a template", () => {
    for (const [a, b] of pairs) {
      const both = intersectDomains(a, b);
      const isExact = both.kind === "all but" || both.templates.length === 0;
      if (isExact)
        for (const value of strings) expect(hasValue(both, value)).toBe(hasValue(a, value) && hasValue(b, value));
    }
  });

  it("the union has what either has and nothing else", () => {
    for (const [a, b] of pairs) {
      const either = uniteDomains(a, b);
      for (const value of strings) expect(hasValue(either, value)).toBe(hasValue(a, value) || hasValue(b, value));
    }
  });

  it("one is only said to include the other if it does", () => {
    for (const [a, b] of pairs) {
      if (domainIncludes(a, b))
        for (const value of strings) if (hasValue(b, value)) expect(hasValue(a, value)).toBe(true);
    }
  });

  it("each includes itself, and all strings include each", () => {
    for (const domain of some) {
      expect(domainIncludes(domain, domain)).toBe(true);
      expect(domainIncludes(allBut<string>(), domain)).toBe(true);
    }
  });
});

it("has one key whatever the order in which it was made", () => {
  expect(domainKey(only("a", "b"))).toBe(domainKey(only("b", "a")));
  expect(domainKey(only("1"))).not.toBe(domainKey(only(1)));
  expect(domainKey(only("a"))).not.toBe(domainKey(allBut("a")));
});
