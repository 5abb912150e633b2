import { describe, expect, it } from "@jest/globals";
import { withExample } from "./example-in-document.js";

const example = { name: "seen", payload: { at: "2026-11-02T09:41:00Z", note: "yes", lines: [1] } };

const yaml = `  - name: seen
    payload:
      at: "2026-11-02T09:41:00Z"
      note: "yes"
      lines:
        - 1
`;

describe("withExample", () => {
  it.each<[string, string, string]>([
    [
      "behind other examples",
      "m: # m\n  examples: # e\n    - name: a # a\n\n# end\nn: 1\n",
      `m: # m\n  examples: # e\n    - name: a # a\n${indented(yaml, 2)}\n# end\nn: 1\n`,
    ],
    [
      "at the column of the others",
      "m:\n  examples:\n  - name: a\n    payload: |\n      text\n\n  name: b",
      `m:\n  examples:\n  - name: a\n    payload: |\n      text\n${yaml}\n  name: b`,
    ],
    [
      "where there is none yet",
      "m:\n  name: a\n  payload:\n    type: object # o\n\nn: 1\n",
      `m:\n  name: a\n  payload:\n    type: object # o\n  examples:\n${indented(yaml, 2)}\nn: 1\n`,
    ],
    [
      "at the end of a text without a last newline",
      "m:\n  name: a",
      `m:\n  name: a\n  examples:\n${indented(yaml, 2)}`.trimEnd(),
    ],
    [
      "on lines that end as the others do",
      "m:\r\n  name: a\r\nn: 1\r\n",
      `m:\n  name: a\n  examples:\n${indented(yaml, 2)}n: 1\n`.replaceAll("\n", "\r\n"),
    ],
    ["in a list on one line", "m: { examples: [1, 2] }\n", `m: { examples: [1, 2, ${JSON.stringify(example)}] }\n`],
    ["in an empty list", "m: { examples: [] }\n", `m: { examples: [${JSON.stringify(example)}] }\n`],
    ["in a map on one line", "m: { a: 1 } # m\n", `m: { a: 1, "examples": [${JSON.stringify(example)}] } # m\n`],
    ["in JSON", pretty({ m: { a: 1, b: {} }, n: 1 }), pretty({ m: { a: 1, b: {}, examples: [example] }, n: 1 })],
    ["in a list of JSON", pretty({ m: { examples: [{ a: 1 }] } }), pretty({ m: { examples: [{ a: 1 }, example] } })],
    ["in JSON with tabs", tabbed({ m: { examples: [1] } }), tabbed({ m: { examples: [1, example] } })],
  ])("writes it %s", (_, before, after) => {
    expect(withExample(before, "/m", example)).toBe(after);
  });

  it.each([
    ["there is no such message", "m: {}\n", "/n"],
    ["the message is an alias", "a: &a { b: 1 }\nm: *a\n", "/m"],
    ["the examples are none", "m:\n  examples: none\n", "/m"],
    ["the text is not YAML", "m: [\n", "/m"],
    ["the list stands at several messages", "l: &l [1]\nm:\n  examples: *l\n", "/m"],
  ])("writes nothing where %s", (_, text, pointer) => {
    expect(withExample(text, pointer, example)).toBeUndefined();
  });
});

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function tabbed(value: unknown): string {
  return `${JSON.stringify(value, null, "\t")}\n`;
}
