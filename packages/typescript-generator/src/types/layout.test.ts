import { describe, expect, it } from "@jest/globals";
import { eitherOf, layOut, text, type Words } from "./layout.js";

const object = (...members: readonly [head: string, type: Words][]): Words => ({
  kind: "object",
  members: members.map(([head, type]) => ({ head, type })),
});
const long = (letter: string) => text(`"${letter.repeat(40)}"`);
const short = object(["a", text("string")]);
const wide = object(["a", long("a")], ["b", long("b")], ["c", long("c")]);

describe("layOut", () => {
  it.each<[string, Words, string]>([
    ["a short object", short, "{ a: string }"],
    ["a union", eitherOf([text("string"), text("null"), text("string")]), "string | null"],
    ["no alternatives", eitherOf([]), "never"],
    [
      "an array of a union",
      { kind: "array", modifier: "readonly ", item: eitherOf([text("A"), text("B")]) },
      "readonly (A | B)[]",
    ],
    [
      "an array of arrays",
      { kind: "array", modifier: "readonly ", item: { kind: "array", modifier: "readonly ", item: text("A") } },
      "readonly (readonly A[])[]",
    ],
    [
      "a tuple",
      {
        kind: "tuple",
        modifier: "readonly ",
        items: [
          { type: text("A"), is: "required" },
          { type: eitherOf([text("A"), text("null")]), is: "optional" },
          { type: text("B"), is: "rest" },
        ],
      },
      "readonly [A, (A | null)?, ...B[]]",
    ],
    [
      "both at once",
      { kind: "both", first: short, second: eitherOf([short, text("B")]) },
      "{ a: string } & ({ a: string } | B)",
    ],
  ])("puts %s in one line", (_, words, wanted) => {
    expect(layOut(words, "", 0)).toBe(wanted);
  });

  it("breaks a wide object", () => {
    expect(layOut(wide, "  ", 10)).toBe(
      ["{", `    a: "${"a".repeat(40)}";`, `    b: "${"b".repeat(40)}";`, `    c: "${"c".repeat(40)}";`, "  }"].join(
        "\n",
      ),
    );
  });

  it("keeps the braces of the one object of a union where they are", () => {
    const lines = layOut(eitherOf([wide, text("null")]), "", 0).split("\n");
    expect([lines[0], lines.at(-1)]).toEqual(["{", "} | null"]);
  });

  it("gives each of many alternatives a line, and says with a line break that it begins on one", () => {
    expect(layOut(eitherOf([long("a"), long("b"), long("c")]), "  ", 20)).toBe(
      `\n    | "${"a".repeat(40)}"\n    | "${"b".repeat(40)}"\n    | "${"c".repeat(40)}"`,
    );
  });

  it("indents objects under their bar", () => {
    expect(layOut(eitherOf([wide, short]), "", 0).split("\n")).toEqual([
      "",
      "  | {",
      `      a: "${"a".repeat(40)}";`,
      `      b: "${"b".repeat(40)}";`,
      `      c: "${"c".repeat(40)}";`,
      "    }",
      "  | { a: string }",
    ]);
  });

  it("breaks an object with a comment, which knows how far it is indented", () => {
    const commented: Words = {
      kind: "object",
      members: [{ head: "a", type: text("A"), comment: (indent) => [`/** ${indent.length} */`] }],
    };
    expect(layOut({ kind: "array", modifier: "", item: commented }, "  ", 10)).toBe(
      "{\n    /** 4 */\n    a: A;\n  }[]",
    );
  });
});
