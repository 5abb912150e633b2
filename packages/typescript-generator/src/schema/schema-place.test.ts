import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { SchemaPlace } from "./schema-place.js";

function placeOf(value: Json) {
  const complaints: string[] = [];
  const place = new SchemaPlace(value, { file: "a.yaml", pointer: "/a" }, ({ at, message }) => {
    complaints.push(`${at.pointer} ${message}`);
  });
  return { place, complaints };
}

describe("SchemaPlace", () => {
  it("reads keywords as what they should be", () => {
    const { place, complaints } = placeOf({
      title: "A",
      minItems: 2,
      required: ["b"],
      enum: [1, null],
      not: {},
      allOf: [true, {}],
      properties: { "b/c": {} },
      dependencies: { d: ["e"], f: {} },
    });
    expect(place.text("title")).toBe("A");
    expect(place.count("minItems")).toBe(2);
    expect(place.names("required")).toEqual(["b"]);
    expect(place.values("enum")).toEqual([1, null]);
    expect(place.schema("not")?.at.pointer).toBe("/a/not");
    expect(place.schemas("allOf")?.map(({ at }) => at.pointer)).toEqual(["/a/allOf/0", "/a/allOf/1"]);
    expect([...(place.schemasByName("properties") ?? [])].map(([name, { key }]) => [name, key])).toEqual([
      ["b/c", "a.yaml#/a/properties/b~1c"],
    ]);
    const [names, schema] = [...(place.namesOrSchemasByName("dependencies")?.values() ?? [])];
    expect([names, schema instanceof SchemaPlace]).toEqual([["e"], true]);
    expect(complaints).toEqual([]);
  });

  it("has nothing where a keyword is absent, or only inherited", () => {
    const { place, complaints } = placeOf({});
    expect([place.has("toString"), place.json("toString"), place.text("title"), place.schema("not")]).toEqual([
      false,
      undefined,
      undefined,
      undefined,
    ]);
    expect(placeOf(true).place.keywords).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("complains about keywords of the wrong form, and reads them as absent", () => {
    const { place, complaints } = placeOf({
      title: 1,
      minItems: -1,
      required: true,
      enum: {},
      allOf: {},
      properties: [],
    });
    const read = [
      place.text("title"),
      place.count("minItems"),
      place.names("required"),
      place.values("enum"),
      place.schemas("allOf"),
      place.schemasByName("properties"),
    ];
    expect(read.every((value) => value === undefined)).toBe(true);
    expect(complaints).toEqual([
      "/a/title `title` is not a text.",
      "/a/minItems `minItems` is not a count.",
      "/a/required `required` is not a list of names.",
      "/a/enum `enum` is not a list of values.",
      "/a/allOf `allOf` is not a list of schemas.",
      "/a/properties `properties` is not an object of schemas.",
    ]);
  });
});
