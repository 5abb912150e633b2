import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { LineCounter } from "yaml";
import { piecewiseValue } from "./piecewise-value.js";
import { yamlDocument } from "./yaml-document.js";
import { yamlValue } from "./yaml-value.js";

const orders = readFileSync(new URL("../../../../asyncapi/orders/v1.yaml", import.meta.url), "utf8");

describe("piecewiseValue", () => {
  it.each([
    ["a document of the shop", orders],
    ["a list in the column of its key", "a:\n- b\n- c: d\ne: 1\n"],
    ["texts of several lines", "a: |\n  b: c\n\n  # d\ne: >\n\n  f\n# g\nh: 'i\n  j: k'\n"],
    ["keys in quotes", "'a b': 1\n\"c/d\": 2\n"],
    ["Windows' ends of lines", "a: 1\r\nb:\r\n  c: 2\r\n"],
    ["no end of the last line", "a:\n  b:"],
  ])("of %s is its value", (_, text) => {
    expect(piecewiseValue(text, new Map())?.value).toEqual(wholeValue(text));
  });

  it.each([
    ["a flow map", "{ a: 1 }"],
    ["a list", "- a\n"],
    ["a key that stands twice", "a: 1\na: 2\n"],
    ["a merge", "a: 1\n<<: { b: 2 }\n"],
    ["an alias", "a: &b 1\nc: *b\n"],
    ["an alias within an entry", "a: { b: &c 1, d: *c }\n"],
    ["a directive", "%YAML 1.2\n---\na: 1\n"],
    ["two documents", "a: 1\n---\nb: 2\n"],
    ["a quote over the keys", "a: 'b\nc: d'\n"],
    ["a line out of its column", "a:\n    b: 1\n  c: 2\n"],
    ["nothing", "# nothing\n"],
  ])("leaves %s to be parsed as a whole", (_, text) => {
    expect(piecewiseValue(text, new Map())).toBeUndefined();
  });

  it("parses only what has changed, and keeps the rest as it is", () => {
    const before = piecewiseValue(orders, new Map());
    const changed = orders.replace("One article of an order.", "One article.");
    const after = piecewiseValue(changed, before?.pieces ?? new Map());
    expect(after?.value).toEqual(wholeValue(changed));
    const fresh = [...(after?.pieces.keys() ?? [])].filter((piece) => !before?.pieces.has(piece));
    expect(fresh.map((piece) => piece.split("\n")[0])).toEqual(["    OrderLine:"]);
    expect(schemasOf(after?.value).OrderPlaced).toBe(schemasOf(before?.value).OrderPlaced);
  });

  it("is the whole value, or nothing, whatever the lines", () => {
    const line = fc.tuple(
      fc.constantFrom("", "  ", "    ", " ", "\t"),
      fc.constantFrom(
        "a:",
        "b:",
        "c: 1",
        "'d': |",
        "- e",
        "- f: g",
        "# h",
        "i: 'j",
        "k'",
        "{ l:",
        "m }",
        "&n o",
        "p: *n",
        "---",
        "q: >-",
        ": r",
        "",
      ),
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.map((parts) => parts.join("")).join("\n"));
    fc.assert(
      fc.property(text, (given) => {
        const piecewise = piecewiseValue(given, new Map());
        if (piecewise) expect(piecewise.value).toEqual(wholeValue(given));
      }),
      { numRuns: 3000, seed: 20261121 },
    );
  });
});

function wholeValue(text: string): unknown {
  return yamlValue(yamlDocument(text, new LineCounter())).value;
}

function schemasOf(value: unknown): Readonly<Record<string, unknown>> {
  return (value as { readonly components: { readonly schemas: Readonly<Record<string, unknown>> } }).components.schemas;
}
