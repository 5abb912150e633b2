import { describe, expect, it } from "@jest/globals";
import type { Json } from "@tenon/contract";
import { loadValidator } from "../fixtures/load-validator.js";
import { standaloneValidator } from "./standalone-validator.js";

function issues(schema: Json, value: unknown, draft: "draft-07" | "2020-12" = "draft-07") {
  const found = loadValidator(schema, draft)(value).issues ?? [];
  return found.map(({ path, message }) => `/${path.join("/")} ${message}`);
}

/** What JSON.parse makes of it. */
const parsed = (text: string) => JSON.parse(text) as Json;

describe("a validator that stands alone", () => {
  it("needs nothing else", () => {
    const schema = { properties: { at: { format: "date-time" }, id: { pattern: "^(a+)+$" } }, required: ["at"] };
    const { text } = standaloneValidator(schema, "draft-07");
    expect(text).not.toMatch(/\bimport\b|\brequire\b|\beval\b/);
  });

  it("carries no helper that it does not use", () => {
    const { text } = standaloneValidator({ type: "string" }, "draft-07");
    expect(text).not.toMatch(/isDateTime|linearPattern|duplicateItems/);
  });

  it("is a Standard Schema (v1)", () => {
    const validate = loadValidator({ type: "string" }, "draft-07") as unknown as {
      "~standard": { version: number; vendor: string; validate(value: unknown): unknown };
    };
    expect(validate["~standard"]).toMatchObject({ version: 1, vendor: "tenon" });
    expect(validate["~standard"].validate("a")).toEqual({ value: "a" });
  });

  it("is refused with problems where it would be wrong", () => {
    const { text, problems } = standaloneValidator({ pattern: "(?=a)" }, "draft-07");
    expect(text).toBe("");
    expect(problems).toMatchObject([{ code: "PATTERN_UNSUPPORTED", at: { pointer: "/pattern" } }]);
  });

  it("comes out the same whatever was written before", () => {
    const schema = { properties: { a: { enum: [1, 2], pattern: "b" } }, required: ["toString"] };
    const first = standaloneValidator(schema, "draft-07").text;
    standaloneValidator({ properties: { other: { const: {} } } }, "draft-07");
    expect(standaloneValidator(structuredClone(schema), "draft-07").text).toBe(first);
  });
});

describe("issues", () => {
  const line = {
    type: "object",
    required: ["sku"],
    properties: { sku: { type: "string", minLength: 1 }, quantity: { minimum: 1 } },
  };
  const order = {
    type: "object",
    required: ["orderId", "lines"],
    properties: {
      orderId: { format: "uuid" },
      lines: { type: "array", minItems: 1, items: { $ref: "#/definitions/line" } },
    },
    definitions: { line },
  };

  it.each<[string, Json, string[]]>([
    ["nothing", { orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01", lines: [{ sku: "A" }] }, []],
    ["another kind of value", "order", ["/ must be object"]],
    ["a missing member", { lines: [{ sku: "A" }] }, ["/ must have required property 'orderId'"]],
    [
      "several things at once, deep inside",
      { orderId: "1", lines: [{ sku: "A" }, { sku: "", quantity: 0 }] },
      [
        '/orderId must match format "uuid"',
        "/lines/1/sku must NOT have fewer than 1 characters",
        "/lines/1/quantity must be >= 1",
      ],
    ],
    [
      "too few",
      { orderId: "0d3a2a3e-6c39-4b5e-9a62-5d0a6f0f1c01", lines: [] },
      ["/lines must NOT have fewer than 1 items"],
    ],
  ])("tell %s", (_what, value, wanted) => {
    expect(issues(order, value)).toEqual(wanted);
  });

  it("say what they are about", () => {
    expect(loadValidator(order, "draft-07")({ lines: [{}] }).issues).toEqual([
      {
        path: [],
        keyword: "required",
        params: { missingProperty: "orderId" },
        message: "must have required property 'orderId'",
      },
      {
        path: ["lines", 0],
        keyword: "required",
        params: { missingProperty: "sku" },
        message: "must have required property 'sku'",
      },
    ]);
  });

  it("tell the places of items from members whose names are numbers", () => {
    const schema = {
      items: [
        { properties: { "0": { items: { type: "string" } }, "": { type: "string" }, "a/b~": { type: "string" } } },
      ],
    };
    const [item, empty, awkward] =
      loadValidator(schema, "draft-07")([{ "0": ["a", 1], "": 1, "a/b~": 1 }]).issues ?? [];
    expect(item?.path).toEqual([0, "0", 1]);
    expect(empty?.path).toEqual([0, ""]);
    expect(awkward?.path).toEqual([0, "a/b~"]);
  });

  it("are at most twenty, however much is wrong", () => {
    const bad = Array.from({ length: 200_000 }, (_, index) => index);
    expect(issues({ items: { type: "string" } }, bad)).toHaveLength(20);
    expect(issues({ additionalProperties: { type: "string" } }, { ...bad.slice(0, 1000) })).toHaveLength(20);
  });
});

describe("a union with a tag", () => {
  const outOfStock = {
    type: "object",
    required: ["kind", "skus"],
    properties: { kind: { const: "outOfStock" }, skus: { type: "array" } },
  };
  const refused = {
    allOf: [
      { $ref: "#/definitions/base" },
      { properties: { kind: { enum: ["refused", "failed"] }, code: { type: "string" } } },
    ],
  };
  const base = { type: "object", required: ["kind"] };
  const definitions = { outOfStock, refused, base };
  const union = [{ $ref: "#/definitions/outOfStock" }, { $ref: "#/definitions/refused" }];

  it.each(["oneOf", "anyOf"])("says once which tags there are (%s)", (keyword) => {
    expect(issues({ [keyword]: union, definitions }, { kind: "lost" })).toEqual([
      '/kind must be one of "outOfStock", "refused", "failed"',
    ]);
    expect(issues({ [keyword]: union, definitions }, {})).toEqual(["/ must have required property 'kind'"]);
    expect(issues({ [keyword]: union, definitions }, 1)).not.toEqual([]);
  });

  it("tells what is wrong with the branch of the tag alone", () => {
    expect(issues({ oneOf: union, definitions, discriminator: "kind" }, { kind: "failed", code: 1 })).toEqual([
      "/code must be string",
    ]);
    expect(issues({ oneOf: union, definitions }, { kind: "outOfStock", skus: [] })).toEqual([]);
  });

  it("leaves what is no object to the branches", () => {
    const open = ["a", "b"].map((tag) => ({ required: ["kind"], properties: { kind: { const: tag } } }));
    expect(issues({ anyOf: open }, "text")).toEqual([]);
    expect(issues({ oneOf: open }, "text")).not.toEqual([]);
    expect(issues({ oneOf: open }, { kind: "c" })).toEqual(['/kind must be one of "a", "b"']);
  });
});

describe("names that every object inherits something for", () => {
  it.each<[Json, Json, boolean]>([
    [{ required: ["constructor"] }, {}, false],
    [{ required: ["toString"] }, { toString: 1 }, true],
    [{ properties: { toString: { type: "string" } } }, {}, true],
    [{ properties: { toString: { type: "string" } } }, { toString: 1 }, false],
    [parsed('{"properties":{"__proto__":{"type":"string"}}}'), parsed('{"__proto__":1}'), false],
    [parsed('{"properties":{"__proto__":{"type":"string"}}}'), parsed('{"__proto__":"a"}'), true],
    [parsed('{"required":["__proto__"]}'), {}, false],
    [parsed('{"required":["__proto__"]}'), parsed('{"__proto__":1}'), true],
    [{ additionalProperties: false }, parsed('{"__proto__":1}'), false],
    [{ properties: { a: { type: "number" } } }, parsed('{"__proto__":{"a":"inert"}}'), true],
    [parsed('{"enum":[{"__proto__":1}]}'), parsed('{"__proto__":1}'), true],
    [parsed('{"enum":[{"__proto__":1}]}'), {}, false],
    [parsed('{"dependencies":{"__proto__":["a"]}}'), parsed('{"__proto__":1}'), false],
  ])("%j on %j: %s", (schema, value, wanted) => {
    expect(issues(schema, value)).toHaveLength(wanted ? 0 : 1);
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  it("count as little as other members that are inherited", () => {
    class Order {
      get orderId() {
        return "inherited";
      }
    }
    const schema = {
      type: "object",
      required: ["orderId"],
      properties: { orderId: { type: "string" } },
      additionalProperties: false,
    };
    expect(issues(schema, new Order())).toEqual(["/ must have required property 'orderId'"]);
    expect(issues(schema, Object.assign(Object.create(null), { orderId: "own" }))).toEqual([]);
    expect(issues(schema, { orderId: "a", note: undefined })).toEqual([]);
  });
});

describe("what hangs other validators", () => {
  const recursive = {
    oneOf: [{ $ref: "#/definitions/a" }, { $ref: "#/definitions/b" }],
    definitions: {
      a: { properties: { next: { $ref: "#" }, last: { const: "a" } }, required: ["last"] },
      b: { properties: { next: { $ref: "#" }, last: { const: "b" } } },
    },
  };

  function nested(depth: number, last: string) {
    let value: object = { last };
    for (let level = 0; level < depth; level++) value = { next: value, last: "b" };
    return value;
  }

  it("is decided: a union that looks at each part twice on each of 60 levels", () => {
    expect(issues(recursive, nested(60, "b"))).toEqual([]);
    expect(issues(recursive, nested(60, "c")).length).toBeGreaterThan(0);
  });

  it("is refused: a value of 200,000 levels", () => {
    expect(issues({ properties: { next: { $ref: "#" } } }, nested(200_000, "b"))).toEqual([
      "/ must NOT be nested this deeply",
    ]);
  });

  it("is decided: a pattern that doubles its work with each character", () => {
    expect(issues({ pattern: "^(a+)+$" }, `${"a".repeat(50_000)}!`)).toEqual(['/ must match pattern "^(a+)+$"']);
  });

  it("is decided: 20,000 unique objects", () => {
    const items = Array.from({ length: 20_000 }, (_, id) => ({ id }));
    expect(issues({ uniqueItems: true }, items)).toEqual([]);
    expect(issues({ uniqueItems: true }, [...items, { id: 7 }])).toEqual([
      "/ must NOT have duplicate items (items ## 7 and 20000 are identical)",
    ]);
  });
});

describe("a base that is one of those that are made of it", () => {
  const worker = {
    type: "object",
    required: ["name"],
    oneOf: [{ $ref: "#/definitions/employer" }, { $ref: "#/definitions/employee" }],
  };
  const employer = { required: ["hasFullAccess"], allOf: [{ $ref: "#/definitions/worker" }] };
  const employee = { required: ["since"], allOf: [{ $ref: "#/definitions/worker" }] };
  const definitions = { worker, employer, employee };

  it.each<[string, Json, boolean]>([
    ["worker", { name: "Ada", since: "2026" }, true],
    ["worker", { name: "Ada" }, false],
    ["worker", { since: "2026" }, false],
    ["worker", { name: "Ada", since: "2026", hasFullAccess: true }, false],
    ["employer", { name: "Ada", hasFullAccess: true }, true],
    ["employer", { name: "Ada", since: "2026" }, false],
  ])("asks each for what it is made of: %s %j: %s", (name, value, wanted) => {
    expect(issues({ allOf: [{ $ref: `#/definitions/${name}` }], definitions }, value).length === 0).toBe(wanted);
  });

  it.each<[Json]>([
    [{ $ref: "#" }],
    [{ anyOf: [{ type: "string" }, { $ref: "#" }] }],
    [{ not: { $ref: "#" } }],
    [{ if: { $ref: "#" } }],
    [{ type: "object", oneOf: [{ allOf: [{ $ref: "#" }] }, { required: ["a"] }] }],
  ])("is refused where nobody could tell what it asks for: %j", (schema) => {
    expect(standaloneValidator(schema, "draft-07").problems).toMatchObject([{ code: "SCHEMA_REF_LOOP" }]);
  });
});

describe("where ajv is known to be wrong", () => {
  it.each<[string, Json, Json, boolean]>([
    ["items that contains has found are evaluated", { contains: { const: 1 }, unevaluatedItems: false }, [1, 2], false],
    ["items that contains has found are evaluated", { contains: { const: 1 }, unevaluatedItems: false }, [1, 1], true],
    ["decimals are decimals", { multipleOf: 0.01 }, 19.99, true],
    ["a space does not part date and time", { format: "date-time" }, "2026-11-02 09:41:00Z", false],
    [
      "what stands before an empty array does not count",
      { additionalProperties: { contains: { const: 1 } } },
      { a: [1], b: [] },
      false,
    ],
    [
      "a union is exclusive through references",
      { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/b", maximum: 3 }, b: { minimum: 1 } } },
      0,
      false,
    ],
  ])("%s", (_what, schema, value, wanted) => {
    expect(issues(schema, value, "2020-12").length === 0).toBe(wanted);
  });
});
