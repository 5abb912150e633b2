import { describe, expect, it } from "@jest/globals";
import type { Json, Location } from "@tenon/contract";
import { pointerSteps } from "@tenon/contract";
import { declareType } from "./declare-type.js";
import { compile } from "./testing/compile.js";
import { typesModule } from "./types-module.js";

const tagged = (tag: string, property: string, type: string) => ({
  type: "object",
  required: ["type", property],
  properties: { type: { const: tag }, [property]: { type } },
});

/** Events, and code that only compiles where their type narrows by its tag. */
const cases: readonly {
  readonly of: string;
  readonly schema: { readonly [key: string]: Json };
  readonly code: string;
}[] = [
  {
    of: "oneOf, whose branches say their tag",
    schema: {
      discriminator: "type",
      oneOf: [tagged("opened", "owner", "string"), tagged("credited", "amount", "number")],
    },
    code: `
      switch (event.type) {
        case "opened": return event.owner.length;
        case "credited": return event.amount.toFixed().length;
        default: { const none: never = event; return none; }
      }`,
  },
  {
    of: "oneOf, whose branches are named and say their tag inside allOf",
    schema: {
      discriminator: "type",
      oneOf: [{ $ref: "#/definitions/Opened" }, { $ref: "#/definitions/Credited" }],
      definitions: {
        Envelope: {
          type: "object",
          discriminator: "type",
          required: ["id", "type"],
          properties: { id: { type: "string" }, type: { type: "string" } },
        },
        Opened: { allOf: [{ $ref: "#/definitions/Envelope" }, tagged("opened", "owner", "string")] },
        Credited: { allOf: [{ $ref: "#/definitions/Envelope" }, tagged("credited", "amount", "number")] },
      },
    },
    code: `
      const id: string = event.id;
      switch (event.type) {
        case "opened": return event.owner.length + id.length;
        case "credited": return event.amount.toFixed().length;
        default: { const none: never = event; return none; }
      }`,
  },
  {
    of: "anyOf beside shared properties",
    schema: {
      type: "object",
      required: ["id", "type"],
      properties: { id: { type: "string" }, type: { enum: ["opened", "credited"] } },
      anyOf: [tagged("opened", "owner", "string"), tagged("credited", "amount", "number")],
    },
    code: `
      if (event.type === "opened") return event.owner.length + event.id.length;
      return event.amount.toFixed().length;`,
  },
  {
    of: "if, then, else",
    schema: {
      type: "object",
      required: ["type"],
      properties: { type: { enum: ["full", "partial"] }, amount: { type: "number" } },
      if: { properties: { type: { const: "partial" } } },
      then: { required: ["amount"] },
      else: { not: { required: ["amount"] } },
    },
    code: `
      if (event.type === "partial") return event.amount.toFixed().length;
      const none: undefined = event.amount;
      return none ?? 0;`,
  },
  {
    of: "a chain of conditions",
    schema: {
      type: "object",
      required: ["type"],
      properties: { type: { enum: ["opened", "credited", "closed"] } },
      allOf: [
        {
          if: { properties: { type: { const: "opened" } } },
          then: { required: ["owner"], properties: { owner: { type: "string" } } },
        },
        {
          if: { properties: { type: { const: "credited" } } },
          then: { required: ["amount"], properties: { amount: { type: "number" } } },
        },
      ],
    },
    code: `
      if (event.type === "opened") return event.owner.length;
      if (event.type === "credited") return event.amount.toFixed().length;
      const closed: "closed" = event.type;
      return closed.length;`,
  },
];

/** All declarations of a document, as one module. */
function eventsModule(value: Json): string {
  const sources = new Map([["a.json", { path: "a.json", value, locate: () => ({ line: 1, column: 1 }) }]]);
  const names = new Map([["", "T"]]);
  const waiting: Location[] = [{ file: "a.json", pointer: "" }];
  const reference = (at: Location) => {
    if (!names.has(at.pointer)) waiting.push(at);
    names.set(at.pointer, names.get(at.pointer) ?? String(pointerSteps(at.pointer).at(-1)));
    return names.get(at.pointer) ?? "";
  };
  const declarations: string[] = [];
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    declarations.push(
      declareType({ sources, schema: { at, dialect: "asyncapi" }, name: reference(at), reference }).text,
    );
  }
  return declarations.join("\n\n");
}

describe("types narrow by their tag:", () => {
  const use = (code: string) =>
    `import type { T } from "./types.js";\nexport function use(event: T): number {${code}\n}\n`;
  const files = Object.fromEntries(
    cases.flatMap(({ schema, code }, index) => [
      [`event${index}/types.ts`, eventsModule(schema)],
      [`event${index}/use.ts`, use(code)],
      [`letter${index}/types.ts`, typesModule(schema, "7").text],
      [`letter${index}/use.ts`, use(code)],
    ]),
  );
  const errors = compile(files);

  it.each(cases.map(({ of }, index) => [of, index] as const))("%s", (_, index) => {
    const here = errors.filter(({ file }) => new RegExp(`^(event|letter)${index}/`).test(file));
    expect(here.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });
});

describe("types of events refuse", () => {
  const order: Json = {
    type: "object",
    required: ["id", "lines"],
    additionalProperties: false,
    properties: {
      id: { type: "string" },
      lines: {
        type: "array",
        minItems: 1,
        items: { type: "object", required: ["sku"], properties: { sku: { type: "string", pattern: "^SKU-" } } },
      },
      at: { type: "array", items: [{ type: "number" }, { type: "number" }], minItems: 2, additionalItems: false },
      labels: { type: "object", additionalProperties: { type: "string" } },
      state: { enum: ["open", 1, null] },
    },
  };
  const line = '{ sku: "SKU-1" }';
  const uses: readonly [what: string, statement: string, refused: boolean][] = [
    [
      "nothing that is right",
      `export const a: T = { id: "", lines: [${line}], at: [1, 2], labels: { a: "" }, state: null };`,
      false,
    ],
    ["a missing property", `export const a: T = { id: "" };`, true],
    ["an empty list that must not be", `export const a: T = { id: "", lines: [] };`, true],
    ["a text that does not fit", `export const a: T = { id: "", lines: [{ sku: "1" }] };`, true],
    ["a tuple that is too long", `export const a: T = { id: "", lines: [${line}], at: [1, 2, 3] };`, true],
    ["a wrong value in a map", `export const a: T = { id: "", lines: [${line}], labels: { a: 1 } };`, true],
    ["a value that is not listed", `export const a: T = { id: "", lines: [${line}], state: "closed" };`, true],
    [
      "undefined where a property may be left out",
      `export const a: T = { id: "", lines: [${line}], labels: undefined };`,
      true,
    ],
    ["a property that is not there", `export const a: T = { id: "", lines: [${line}], more: 1 };`, true],
    ["to be read where nothing is declared", `export const a = (event: T) => event.more;`, true],
    ["to be changed", `export const a = (event: T) => { event.id = ""; };`, true],
    ["to have their lists changed", `export const a = (event: T) => { event.lines.push(${line}); };`, true],
    ["no first line, for there is one", `export const a = (event: T) => event.lines[0].sku.length;`, false],
  ];
  const files = Object.fromEntries([
    ["types.ts", eventsModule(order)],
    ...uses.map(([, statement], index) => [`use${index}.ts`, `import type { T } from "./types.js";\n${statement}\n`]),
  ]);
  const errors = compile(files);

  it.each(uses.map(([what, , refused], index) => [what, index, refused] as const))("%s", (_, index, refused) => {
    expect(errors.some(({ file }) => file === `use${index}.ts`)).toBe(refused);
  });

  it("and compile themselves", () => {
    expect(errors.filter(({ file }) => file === "types.ts")).toEqual([]);
  });
});
