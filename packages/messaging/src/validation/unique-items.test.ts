import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { sameJson } from "./same-json.js";
import { duplicateItems } from "./unique-items.js";

describe("duplicateItems", () => {
  it.each([
    [[], undefined],
    [[1, 2, "1", true, "true", null, [], {}, [1], [true]], undefined],
    [
      [1, 2, 1],
      [0, 2],
    ],
    [
      [0, -0],
      [0, 1],
    ],
    [
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [0, 1],
    ],
    [
      [
        [1, 2],
        [2, 1],
      ],
      undefined,
    ],
    [
      [{ a: { b: [{}] } }, 1, 2, 3, 4, 5, 6, 7, 8, { a: { b: [{}] } }],
      [0, 9],
    ],
    [
      ["a", 1, 2, 3, 4, 5, 6, 7, 8, 9, "a"],
      [0, 10],
    ],
  ])("%j: %j", (items, wanted) => {
    expect(duplicateItems(items)).toEqual(wanted);
  });

  it("finds what comparing each with each finds", () => {
    const value = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), fc.boolean(), (some, twice) => {
        const items = twice && some[0] !== undefined ? [...some, structuredClone(some[0])] : some;
        const pair = duplicateItems(items);
        const isThere = items.some((one, index) => items.slice(index + 1).some((other) => sameJson(one, other)));
        expect(pair !== undefined).toBe(isThere);
        if (pair) expect(sameJson(items[pair[0]], items[pair[1]])).toBe(true);
      }),
      { seed: 20261121 },
    );
  });

  it("is not led astray by items that were chosen to look alike", () => {
    // What differs lies deeper than what is looked at first.
    const alike = Array.from({ length: 2000 }, (_, index) => ({ a: { b: { c: { d: { e: index } } } } }));
    expect(duplicateItems(alike)).toBeUndefined();
    expect(duplicateItems([...alike, structuredClone(alike[1999])])).toEqual([1999, 2000]);
  });
});

describe("sameJson", () => {
  it.each([
    [1, 1, true],
    [0, -0, true],
    [1, "1", false],
    [null, {}, false],
    [[], {}, false],
    [[1], [1], true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [JSON.parse('{"__proto__":{}}'), {}, false],
    [{ toString: 1 }, { valueOf: 1 }, false],
  ])("%j and %j: %s", (one, other, wanted) => {
    expect(sameJson(one, other)).toBe(wanted);
    expect(sameJson(other, one)).toBe(wanted);
  });
});
