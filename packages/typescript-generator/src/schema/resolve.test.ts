import { describe, expect, it } from "@jest/globals";
import type { Json, Source, Sources } from "@tenon/contract";
import { type Dialect, dialectOf } from "./dialect.js";
import { type Found, resolveDynamicReference, resolveReference } from "./resolve.js";

function sourcesOf(files: { readonly [path: string]: Json }): Sources {
  const sourceOf = ([path, value]: [string, Json]): [string, Source] => [
    path,
    { path, value, locate: () => ({ line: 1, column: 1 }) },
  ];
  return new Map(Object.entries(files).map(sourceOf));
}

const dialect = (name: string) => dialectOf(name) as Dialect;
const inside = (value: Json, key: string) => (value as { readonly [key: string]: Json })[key] as Json;

const named = {
  $id: "http://a.example/schemas/order.json",
  $defs: {
    line: { $id: "line.json", $defs: { sku: { $anchor: "sku" } }, from: { $ref: "#/$defs/sku" } },
    word: { $anchor: "word" },
    old: { $id: "#old" },
    node: { $dynamicAnchor: "node" },
  },
  from: {},
};
const files = {
  "orders/v1.yaml": { a: { "b/c": {}, "d~e": {}, "100%": {} }, from: {}, definitions: { x: {} } },
  "shared/money.yaml": { Money: {} },
  "named.json": named,
};
const sources = sourcesOf(files);

describe("resolveReference", () => {
  it.each([
    ["#/a/b~1c", "orders/v1.yaml", "/a/b~1c"],
    ["#/a/d~0e", "orders/v1.yaml", "/a/d~0e"],
    ["#/a/100%25", "orders/v1.yaml", "/a/100%"],
    ["#", "orders/v1.yaml", ""],
    ["../shared/money.yaml#/Money", "shared/money.yaml", "/Money"],
    ["../shared/money.yaml", "shared/money.yaml", ""],
    ["http://a.example/schemas/order.json#word", "named.json", "/$defs/word"],
    ["http://a.example/schemas/line.json#sku", "named.json", "/$defs/line/$defs/sku"],
  ])("from a document: %s leads to %s and %s", (ref, file, pointer) => {
    const from: Found = { value: files["orders/v1.yaml"].from, at: { file: "orders/v1.yaml", pointer: "/from" } };
    for (const name of ["asyncapi", "draft-07", "2020-12"]) {
      expect(resolveReference(sources, from, ref, dialect(name))?.at).toEqual({ file, pointer });
    }
  });

  it.each([
    "#/a/none",
    "#/a/%",
    "../../shared/money.yaml",
    "none.yaml#/a",
    "#none",
    "http://a.example/none.json",
    "#/a/toString",
  ])("%s leads nowhere", (ref) => {
    const from: Found = { value: files["orders/v1.yaml"].from, at: { file: "orders/v1.yaml", pointer: "/from" } };
    expect(resolveReference(sources, from, ref, dialect("asyncapi"))).toBeUndefined();
  });

  it.each([
    ["#/$defs/word", "/$defs/word"],
    ["line.json", "/$defs/line"],
    ["line.json#/$defs/sku", "/$defs/line/$defs/sku"],
    ["/schemas/line.json#sku", "/$defs/line/$defs/sku"],
    ["#old", "/$defs/old"],
  ])("from a schema with $id: %s leads to %s", (ref, pointer) => {
    const from: Found = { value: named.from, at: { file: "named.json", pointer: "/from" } };
    expect(resolveReference(sources, from, ref, dialect("2020-12"))?.at).toEqual({ file: "named.json", pointer });
  });

  it("is relative to the nearest $id, in JSON Schema", () => {
    const value = inside(inside(inside(named, "$defs"), "line"), "from");
    const from: Found = { value, at: { file: "named.json", pointer: "/$defs/line/from" } };
    expect(resolveReference(sources, from, "#/$defs/sku", dialect("draft-07"))?.at.pointer).toBe(
      "/$defs/line/$defs/sku",
    );
  });

  it("is relative to the document, in AsyncAPI", () => {
    const document = {
      payload: { $id: "http://a.example/p", properties: { a: {} } },
      components: { schemas: { A: {} } },
    };
    const from: Found = {
      value: document.payload.properties.a,
      at: { file: "a.yaml", pointer: "/payload/properties/a" },
    };
    const found = resolveReference(
      sourcesOf({ "a.yaml": document }),
      from,
      "#/components/schemas/A",
      dialect("asyncapi"),
    );
    expect(found?.at.pointer).toBe("/components/schemas/A");
  });

  it("does not take data for schemas", () => {
    const value = { $defs: { a: { const: { $id: "http://a.example/fake" }, enum: [{ $anchor: "fake" }] } }, from: {} };
    const from: Found = { value: value.from, at: { file: "a.json", pointer: "/from" } };
    for (const ref of ["http://a.example/fake", "#fake"]) {
      expect(resolveReference(sourcesOf({ "a.json": value }), from, ref, dialect("2020-12"))).toBeUndefined();
    }
  });

  it("takes a property called $id for a property", () => {
    const value = { properties: { $id: { type: "string" }, a: { $ref: "#/definitions/A" } }, definitions: { A: {} } };
    const from: Found = { value: value.properties.a, at: { file: "a.json", pointer: "/properties/a" } };
    expect(
      resolveReference(sourcesOf({ "a.json": value }), from, "#/definitions/A", dialect("draft-07"))?.at.pointer,
    ).toBe("/definitions/A");
  });
});

describe("resolveDynamicReference", () => {
  const resolve = (value: Json, ref: string) =>
    resolveDynamicReference(
      sourcesOf({ "a.json": value }),
      { value, at: { file: "a.json", pointer: "" } },
      ref,
      dialect("2020-12"),
    );

  it("is a reference where only one schema can be meant", () => {
    expect(resolve({ $defs: { a: { $dynamicAnchor: "x" } } }, "#x")).toMatchObject({ at: { pointer: "/$defs/a" } });
    expect(resolve({ $defs: { a: { $anchor: "x" } } }, "#x")).toMatchObject({ at: { pointer: "/$defs/a" } });
  });

  it("depends on who asks where several can", () => {
    const several = { $dynamicAnchor: "x", $defs: { a: { $id: "a", $dynamicAnchor: "x" } } };
    expect(resolve(several, "#x")).toBe("depends");
  });

  it("leads nowhere where there is none", () => {
    expect(resolve({}, "#x")).toBeUndefined();
  });
});
