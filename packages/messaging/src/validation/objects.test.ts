import { describe, expect, it } from "@jest/globals";
import { hasOthers, isObject, isPlain, memberCount, own, ownMember } from "./objects.js";

class Base {
  get inherited() {
    return 1;
  }
}

describe("objects", () => {
  it("are what JSON calls so", () => {
    expect([{}, Object.create(null), new Base()].every(isObject)).toBe(true);
    expect([null, [], "", 1, undefined].some(isObject)).toBe(false);
  });

  it("are plain where they inherit no more than every object does", () => {
    expect(isPlain({})).toBe(true);
    expect(isPlain(Object.create(null))).toBe(true);
    expect(isPlain(JSON.parse('{"__proto__":{"a":1}}'))).toBe(true);
    expect(isPlain(new Base())).toBe(false);
  });

  it("can be had with their own members alone", () => {
    const copy = own(Object.assign(new Base(), { mine: 2 }));
    expect(isPlain(copy)).toBe(true);
    expect({ ...copy }).toEqual({ mine: 2 });
    expect(copy.inherited).toBeUndefined();
  });

  it("have no member of a name that every object inherits something for, unless it is theirs", () => {
    expect(ownMember({}, "toString")).toBeUndefined();
    expect(ownMember({ toString: 1 }, "toString")).toBe(1);
    expect(ownMember(JSON.parse('{"__proto__":1}'), "__proto__")).toBe(1);
  });

  it("have no member that is undefined, as in what JSON makes of them", () => {
    expect(memberCount({ a: 1, b: undefined })).toBe(1);
    expect(hasOthers({ a: 1, b: undefined }, 1, new Set(["a"]))).toBe(false);
    expect(hasOthers({ a: 1, b: 2 }, 1, new Set(["a"]))).toBe(true);
    expect(hasOthers(JSON.parse('{"a":1,"__proto__":2}'), 1, new Set(["a"]))).toBe(true);
  });
});
