import { describe, expect, it } from "@jest/globals";
import type { Json, Source } from "@tenon/contract";
import { Ajv } from "ajv";
import { bundledSchema } from "./bundled-schema.js";

const files: Readonly<Record<string, Json>> = {
  "orders/v1.yaml": {
    Order: { $id: "https://shop.example/order", type: "object", properties: { lines: { items: { $ref: "#/Line" } } } },
    Line: { properties: { price: { $ref: "../shared/money.yaml#/Money" }, parts: { items: { $ref: "#/Line" } } } },
  },
  "shared/money.yaml": {
    Money: { required: ["amount"], properties: { amount: { $ref: "#/Line" } } },
    Line: { type: "integer" },
  },
};
const sources = new Map(
  Object.entries(files).map(([path, value]): [string, Source] => [
    path,
    { path, value, locate: () => ({ line: 1, column: 1 }) },
  ]),
);

describe("bundledSchema", () => {
  it("gathers what is referred to, through files and circles, under names of its own", () => {
    expect(bundledSchema(sources, { file: "orders/v1.yaml", pointer: "/Order" })).toEqual({
      type: "object",
      properties: { lines: { items: { $ref: "#/definitions/Line" } } },
      definitions: {
        Line: {
          properties: { price: { $ref: "#/definitions/Money" }, parts: { items: { $ref: "#/definitions/Line" } } },
        },
        Money: { required: ["amount"], properties: { amount: { $ref: "#/definitions/Line_2" } } },
        Line_2: { type: "integer" },
      },
    });
  });

  it("accepts what the files together accept", () => {
    const accepts = new Ajv({ strict: false }).compile(
      bundledSchema(sources, { value: { $ref: "orders/v1.yaml#/Order" } }) as object,
    );
    expect(accepts({ lines: [{ parts: [{ price: { amount: 1 } }] }] })).toBe(true);
    expect(accepts({ lines: [{ parts: [{ price: { amount: 1.5 } }] }] })).toBe(false);
    expect(accepts({ lines: [{ parts: [{ price: {} }] }] })).toBe(false);
  });

  it("leaves names of fields alone, whatever they are called", () => {
    const value = { properties: { $ref: { type: "string" }, $id: {}, definitions: {} }, required: ["$ref"] };
    expect(bundledSchema(sources, { value })).toEqual(value);
  });
});
