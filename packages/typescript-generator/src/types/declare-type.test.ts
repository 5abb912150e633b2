import { describe, expect, it } from "@jest/globals";
import { type Json, type JsonObject, type Location, pointerSteps, type Sources } from "@tenon/contract";
import { declareType } from "./declare-type.js";

function sourcesOf(files: { readonly [path: string]: Json }): Sources {
  const locate = (pointer: string) => ({ line: pointerSteps(pointer).length + 1, column: 1 });
  return new Map(Object.entries(files).map(([path, value]) => [path, { path, value, locate }]));
}

/** The type of `schemas/Event` in a document in which the other schemas stand beside it. */
function declared(event: Json, others: JsonObject = {}, dialect = "asyncapi") {
  return declareType({
    sources: sourcesOf({ "a.yaml": { schemas: { Event: event, ...others } } }),
    schema: { at: { file: "a.yaml", pointer: "/schemas/Event" }, dialect },
    name: "Event",
    reference: lastStep,
  });
}

const lastStep = ({ pointer }: Location) => pointerSteps(pointer).at(-1) ?? "";
const ref = (name: string) => ({ $ref: `#/schemas/${name}` });
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: "object", properties, ...more });
const all = (properties: JsonObject) => object(properties, { required: Object.keys(properties) });
const text = { type: "string" };

interface Golden {
  readonly of: string;
  readonly given: Json;
  readonly others?: JsonObject;
  readonly want: string;
}

const goldens: readonly Golden[] = [
  {
    of: "an object with what is said about its properties",
    given: {
      description: "Something has happened.",
      type: "object",
      required: ["id", "at"],
      properties: {
        id: { type: "string", format: "uuid", description: "Which." },
        at: { type: "string", format: "date-time" },
        count: { type: "integer", minimum: 0, default: 1, examples: [2, 3] },
        old: { type: "string", deprecated: true, title: "Do not use it" },
        plain: { type: "boolean" },
      },
    },
    want: `
/** Something has happened. */
export interface Event {
  /**
   * Which.
   * @format uuid
   */
  readonly id: string;
  /** @format date-time */
  readonly at: string;
  /**
   * @integer
   * @minimum 0
   * @default 1
   * @example 2
   * @example 3
   */
  readonly count?: number;
  /**
   * Do not use it
   * @deprecated
   */
  readonly old?: string;
  readonly plain?: boolean;
}`,
  },
  {
    of: "allOf as one flat object",
    given: { allOf: [ref("Envelope"), all({ data: ref("Data") })] },
    others: { Envelope: all({ id: text }), Data: object({}) },
    want: `
export interface Event {
  readonly id: string;
  readonly data: Data;
}`,
  },
  {
    of: "null beside a named type",
    given: all({
      address: { description: "Where to.", oneOf: [ref("Address"), { type: "null" }] },
      note: { type: ["string", "null"] },
      currency: { anyOf: [{ type: "null" }, ref("Currency")] },
    }),
    others: { Address: object({}), Currency: { enum: ["EUR"] } },
    want: `
export interface Event {
  /** Where to. */
  readonly address: Address | null;
  readonly note: string | null;
  readonly currency: Currency | null;
}`,
  },
  {
    of: "alternatives that a tag tells apart",
    given: { description: "How.", discriminator: "kind", oneOf: [ref("Card"), ref("Transfer")] },
    others: { Card: all({ kind: { const: "card" } }), Transfer: all({ kind: { const: "transfer" } }) },
    want: `
/** How. */
export type Event = Card | Transfer;`,
  },
  {
    of: "a tag that the branches inherit",
    given: {
      type: "object",
      discriminator: "kind",
      required: ["kind"],
      properties: { kind: text },
      oneOf: [ref("A"), ref("B")],
    },
    others: {
      Base: all({ kind: text }),
      A: { allOf: [ref("Base"), all({ kind: { const: "a" } })] },
      B: { allOf: [ref("Base"), all({ kind: { enum: ["b", "c"] } })] },
    },
    want: `
export type Event = A | B;`,
  },
  {
    of: "a condition",
    given: {
      ...all({ kind: { enum: ["full", "partial"] } }),
      properties: { kind: { enum: ["full", "partial"] }, amount: { type: "number" } },
      if: { properties: { kind: { const: "partial" } } },
      then: { required: ["amount"] },
      else: { not: { required: ["amount"] } },
    },
    want: `
export type Event =
  | { readonly kind: "partial"; readonly amount: number }
  | { readonly kind: "full"; readonly amount?: never };`,
  },
  {
    of: "what alternatives have in common, once",
    given: {
      ...all({ id: text, at: text, by: text }),
      properties: { id: text, at: text, by: text, email: text, phone: text },
      oneOf: [{ required: ["email"] }, { required: ["phone"] }],
    },
    want: `
export type Event = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
} & (
  | { readonly email: string; readonly phone?: never }
  | { readonly email?: never; readonly phone: string }
);`,
  },
  {
    of: "alternatives that exclude each other in ways that nobody would write",
    given: { oneOf: [ref("Email"), ref("Phone")] },
    others: { Email: all({ email: text }), Phone: all({ phone: text }) },
    want: `
export type Event = Email | Phone;`,
  },
  {
    of: "what needs something else",
    given: object({ card: text, code: text }, { dependencies: { card: ["code"] } }),
    want: `
export type Event =
  | { readonly card?: never; readonly code?: string }
  | { readonly card: string; readonly code: string };`,
  },
  {
    of: "maps",
    given: object({
      any: { type: "object" },
      numbers: { type: "object", additionalProperties: { type: "integer", minimum: 0 } },
      none: { type: "object", additionalProperties: false },
      mixed: object(
        { total: { type: "number" } },
        { additionalProperties: { type: "boolean" }, patternProperties: { "^x-": text } },
      ),
      listed: { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: text },
    }),
    want: `
export interface Event {
  readonly any?: { readonly [key: string]: unknown };
  /**
   * @values integer
   * @values minimum 0
   */
  readonly numbers?: { readonly [key: string]: number };
  readonly none?: { readonly [key: string]: never };
  readonly mixed?: {
    readonly total?: number;
    readonly [key: \`x-\${string}\`]: string;
    readonly [key: string]: string | number | boolean | undefined;
  };
  readonly listed?: { readonly a?: string; readonly b?: string };
}`,
  },
  {
    of: "arrays",
    given: object({
      list: { type: "array", items: { type: ["string", "null"], maxLength: 9 }, uniqueItems: true },
      some: { type: "array", items: ref("Line"), minItems: 1, maxItems: 50 },
      pair: {
        type: "array",
        items: [{ type: "number", minimum: -90 }, { type: "number" }],
        minItems: 2,
        additionalItems: false,
      },
      three: { type: "array", items: text, minItems: 3, maxItems: 3 },
      lists: { type: "array", items: { type: "array", items: text } },
      things: { type: "array", minItems: 1, items: all({ a: { ...text, description: "Of a thing." }, b: text }) },
    }),
    others: { Line: object({}) },
    want: `
export interface Event {
  /**
   * @uniqueItems
   * @items maxLength 9
   */
  readonly list?: readonly (string | null)[];
  /** @maxItems 50 */
  readonly some?: readonly [Line, ...Line[]];
  /** @items[0] minimum -90 */
  readonly pair?: readonly [number, number];
  readonly three?: readonly [string, string, string];
  readonly lists?: readonly (readonly string[])[];
  readonly things?: readonly [
    {
      /** Of a thing. */
      readonly a: string;
      readonly b: string;
    },
    ...{ readonly a: string; readonly b: string }[],
  ];
}`,
  },
  {
    of: "texts that fit a template, and those that do not",
    given: object({
      a: { ...text, pattern: "^ord_" },
      b: { ...text, pattern: "^[A-Z]+$", minLength: 2, maxLength: 3 },
    }),
    want: `
export interface Event {
  readonly a?: \`ord_\${string}\`;
  /**
   * @minLength 2
   * @maxLength 3
   * @pattern ^[A-Z]+$
   */
  readonly b?: string;
}`,
  },
  {
    of: "values",
    given: object({ a: { enum: ["x", 1, true, null, -0.5] }, b: { const: { c: [1, "d"] } }, c: { const: 1e21 } }),
    want: `
export interface Event {
  readonly a?: "x" | 1 | -0.5 | true | null;
  readonly b?: { readonly c: readonly [1, "d"] };
  readonly c?: 1e+21;
}`,
  },
  {
    of: "more values than fit a line",
    given: {
      description: "States.",
      enum: ["draft", "open", "paid", "sent"].flatMap((word) => [`${word}-of-an-order`, `${word}-of-an-offer`]),
    },
    want: `
/** States. */
export type Event =
  | "draft-of-an-order"
  | "draft-of-an-offer"
  | "open-of-an-order"
  | "open-of-an-offer"
  | "paid-of-an-order"
  | "paid-of-an-offer"
  | "sent-of-an-order"
  | "sent-of-an-offer";`,
  },
  {
    of: "a schema that contains itself",
    given: all({
      name: text,
      next: { anyOf: [ref("Event"), { type: "null" }] },
      children: { type: "array", items: ref("Event") },
    }),
    want: `
export interface Event {
  readonly name: string;
  readonly next: Event | null;
  readonly children: readonly Event[];
}`,
  },
  {
    of: "a schema that is one of its own alternatives, by way of another",
    given: { anyOf: [ref("Other"), text] },
    others: { Other: { anyOf: [ref("Event"), { type: "number" }] } },
    want: `
export type Event = string | number;`,
  },
  {
    of: "JSON itself",
    given: {
      anyOf: [
        { type: ["string", "number", "boolean", "null"] },
        { type: "array", items: ref("Event") },
        { type: "object", additionalProperties: ref("Event") },
      ],
    },
    want: `
export type Event = string | number | boolean | readonly Event[] | { readonly [key: string]: Event } | null;`,
  },
  {
    of: "another schema under a second name",
    given: { description: "The same.", ...ref("Other") },
    others: { Other: ref("Third"), Third: object({}) },
    want: `
/** The same. */
export type Event = Third;`,
  },
  {
    of: "names that are no identifiers, or that every object has already",
    given: all({ "a-b": text, __proto__: text, class: text, "": text, "1": text }),
    want: `
export interface Event {
  readonly "1": string;
  readonly "a-b": string;
  readonly class: string;
  readonly "": string;
}`,
  },
  {
    of: "properties that every object has",
    given: object({ toString: text, valueOf: {} }, { required: ["valueOf"] }),
    want: `
export interface Event {
  readonly toString?: string | typeof Object.prototype.toString;
  readonly valueOf: string | number | boolean | readonly unknown[] | { readonly [key: string]: unknown } | null;
}`,
  },
  {
    of: "a schema that forgets to say its type",
    given: {
      required: ["a"],
      properties: {
        a: { minLength: 1 },
        b: { items: text },
        c: { properties: { d: text } },
        e: { minimum: 1, minLength: 1 },
      },
    },
    want: `
export interface Event {
  /** @minLength 1 */
  readonly a: string;
  readonly b?: readonly string[];
  readonly c?: { readonly d?: string };
  /**
   * @minimum 1
   * @minLength 1
   */
  readonly e?: unknown;
}`,
  },
  {
    of: "nullable",
    given: object({ a: { type: "string", nullable: true }, b: { nullable: true } }),
    want: `
export interface Event {
  readonly a?: string | null;
  readonly b?: unknown;
}`,
  },
  { of: "anything", given: true, want: "\nexport type Event = unknown;" },
  { of: "nothing", given: { not: {} }, want: "\nexport type Event = never;" },
  {
    of: "long descriptions, broken at spaces where Markdown allows it",
    given: {
      type: "string",
      description: `${"word ".repeat(30)}\n- ${"item ".repeat(30)}\n| ${"cell ".repeat(30)}`,
    },
    want: `
/**
 * ${"word ".repeat(23).trim()}
 * ${"word ".repeat(7).trim()}
 * - ${"item ".repeat(23).trim()}
 *   ${"item ".repeat(7).trim()}
 * | ${"cell ".repeat(30).trim()}
 */
export type Event = string;`,
  },
];

describe("declareType, of", () => {
  it.each(goldens.map((golden) => [golden.of, golden] as const))("%s", (_, { given, others, want }) => {
    const { text: printed, problems } = declared(given, others);
    expect(`\n${printed}`).toBe(want);
    expect(problems).toEqual([]);
  });

  it("mutable types, if they are asked for", () => {
    const { text: printed } = declareType({
      sources: sourcesOf({ "a.yaml": object({ a: { type: "array", items: text }, b: { type: "object" } }) }),
      schema: { at: { file: "a.yaml", pointer: "" }, dialect: "draft-07" },
      name: "A",
      reference: lastStep,
      readonly: false,
    });
    expect(printed).toBe("export interface A {\n  a?: string[];\n  b?: { [key: string]: unknown };\n}");
  });

  it("another language than JSON Schema", () => {
    expect(declared({ type: "record" }, {}, "application/vnd.apache.avro").text).toBe("export type Event = unknown;");
  });
});

describe("declareType asks for the names of schemas", () => {
  it("where they stand, in other files as well", () => {
    const asked: Location[] = [];
    declareType({
      sources: sourcesOf({
        "orders/v1.yaml": {
          Event: object({ total: { $ref: "../shared/money.yaml#/Money" }, line: { $ref: "#/Line" } }),
          Line: object({}),
        },
        "shared/money.yaml": { Money: object({ currency: { $ref: "#/Currency" } }), Currency: text },
      }),
      schema: { at: { file: "orders/v1.yaml", pointer: "/Event" }, dialect: "asyncapi" },
      name: "Event",
      reference(at) {
        asked.push(at);
        return lastStep(at);
      },
    });
    expect(asked).toEqual([
      { file: "shared/money.yaml", pointer: "/Money" },
      { file: "orders/v1.yaml", pointer: "/Line" },
    ]);
  });

  it("only where they are printed: not of what is flattened", () => {
    const asked: string[] = [];
    const { text: printed } = declareType({
      sources: sourcesOf({
        "a.yaml": { Event: { allOf: [{ $ref: "b.yaml#/Base" }, { required: ["currency"] }] } },
        "b.yaml": { Base: object({ currency: { $ref: "#/Currency" } }), Currency: text },
      }),
      schema: { at: { file: "a.yaml", pointer: "/Event" }, dialect: "asyncapi" },
      name: "Event",
      reference(at) {
        asked.push(`${at.file}#${at.pointer}`);
        return lastStep(at);
      },
    });
    expect(asked).toEqual(["b.yaml#/Currency"]);
    expect(printed).toBe("export interface Event {\n  readonly currency: Currency;\n}");
  });
});

describe("declareType, where schemas inside are declared by themselves", () => {
  it("refers to them, in an array that must not be empty as well", () => {
    const line = { title: "Line", ...all({ sku: text }) };
    const sources = sourcesOf({
      "a.yaml": object({ lines: { type: "array", minItems: 1, items: line }, gift: { allOf: [line] } }),
    });
    const declare = (pointer: string, name: string) =>
      declareType({
        sources,
        schema: { at: { file: "a.yaml", pointer }, dialect: "asyncapi" },
        name,
        declaresInner: (at) => at.pointer === "/properties/lines/items",
        reference: () => "Line",
      }).text;
    expect(declare("", "Order")).toBe(
      "export interface Order {\n  readonly lines?: readonly [Line, ...Line[]];\n  readonly gift?: { readonly sku: string };\n}",
    );
    expect(declare("/properties/lines/items", "Line")).toBe(
      "/** Line */\nexport interface Line {\n  readonly sku: string;\n}",
    );
  });
});

describe("declareType tells of", () => {
  it.each<[string, Json, string, string]>([
    [
      "a reference that leads nowhere",
      object({ a: ref("Missing") }),
      "SCHEMA_REF_MISSING",
      "/schemas/Event/properties/a/$ref",
    ],
    [
      "a reference that leads nowhere, in what is flattened",
      { allOf: [ref("Broken")] },
      "SCHEMA_REF_MISSING",
      "/schemas/Broken/properties/b/$ref",
    ],
    [
      "a type that JSON does not have",
      object({ a: { type: "date" } }),
      "SCHEMA_INVALID",
      "/schemas/Event/properties/a/type",
    ],
    ["a list where an object belongs", { properties: [] }, "SCHEMA_INVALID", "/schemas/Event/properties"],
    ["something that is no schema", object({ a: "string" }), "SCHEMA_INVALID", "/schemas/Event/properties/a"],
    [
      "required beside a property's name",
      object({ a: { type: "object", required: true } }),
      "SCHEMA_INVALID",
      "/schemas/Event/properties/a/required",
    ],
  ])("%s", (_, event, code, pointer) => {
    const { problems } = declared(event, { Broken: object({ b: ref("Missing") }) });
    const position = { line: pointerSteps(pointer).length + 1, column: 1 };
    expect(problems.map((problem) => [problem.code, problem.at])).toEqual([
      [code, { file: "a.yaml", pointer, position }],
    ]);
    expect(problems.every(({ message, mend }) => message.endsWith(".") && mend.endsWith("."))).toBe(true);
  });

  it("a schema that is too deep, once", () => {
    let deep: Json = text;
    for (let level = 0; level < 1000; level++) deep = { type: "array", items: deep };
    expect(declared(deep).problems.map(({ code }) => code)).toEqual(["SCHEMA_TOO_LARGE"]);
  });

  it("nothing where a schema is only odd", () => {
    const { text: printed, problems } = declared(
      object({ a: { "x-own": 1, examples: "none", type: "string", minLength: "2" } }),
    );
    expect(problems).toEqual([]);
    expect(printed).toContain("readonly a?: string;");
  });
});
