import { describe, expect, it } from "@jest/globals";
import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import { tagOf } from "./tag-of.js";

function tagged(value: string | number, rest: NormalObject = {}): NormalObject {
  return { type: ["object"], required: ["kind"], properties: new Map([["kind", { const: value }]]), ...rest };
}

const definitions = new Map<string, NormalSchema>([
  ["Card", tagged("card")],
  ["Envelope", { type: ["object"], required: ["kind", "id"] }],
  ["Cash", { allOf: [{ $ref: "Envelope" }, { properties: new Map([["kind", { enum: ["cash", "coins"] }]]) }] }],
]);

describe("tagOf", () => {
  it("finds a tag through references, in parts and among lists of values", () => {
    const tag = tagOf([{ $ref: "Card" }, { $ref: "Cash" }], {}, definitions);
    expect(tag).toMatchObject({ property: "kind", objectsOnly: true });
    expect(tag?.cases.map(({ values }) => values)).toEqual([["card"], ["cash", "coins"]]);
  });

  it("takes what is required around the union into account", () => {
    const branches = ["a", "b"].map((value) => ({ properties: new Map([["kind", { const: value }]]) }));
    expect(tagOf(branches, { required: ["kind"] }, definitions)).toMatchObject({
      property: "kind",
      objectsOnly: false,
    });
    expect(tagOf(branches, {}, definitions)).toBeUndefined();
  });

  it.each<[string, NormalSchema[]]>([
    ["a value belongs to two branches", [tagged("a"), tagged("a")]],
    ["a branch does not require it", [tagged("a"), tagged("b", { required: [] })]],
    ["a branch leaves it any value", [tagged("a"), { required: ["kind"] }]],
    ["there is but one branch", [tagged("a")]],
    ["a branch accepts anything", [tagged("a"), true]],
    [
      "values are compared by what is in them",
      [tagged("a"), tagged("b", { properties: new Map([["kind", { const: [1] }]]) })],
    ],
  ])("finds none where %s", (_why, branches) => {
    expect(tagOf(branches, {}, definitions)).toBeUndefined();
  });
});
