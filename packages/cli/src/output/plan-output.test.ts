import { describe, expect, it } from "@jest/globals";
import { planOutput } from "./plan-output.js";

const header = "// Generated from a.yaml by `tenon generate`. Edit the spec, not this file.\n";
const generated = (path: string, rest = "") => ({ path, text: `${header}${rest}` });
const there = (path: string, text: string) => ({ path, kind: "file" as const, text });

describe("planOutput", () => {
  it("writes what is new or has other bytes, and leaves the rest", () => {
    const files = [generated("a/new.ts"), generated("a/same.ts", "1"), generated("a/changed.ts", "2")];
    const existing = [there("a/same.ts", `${header}1`), there("a/changed.ts", `${header}1`)];
    expect(planOutput(files, existing)).toEqual({
      write: [files[0], files[2]],
      remove: [],
      unchanged: ["a/same.ts"],
      blocked: [],
    });
  });

  it("removes what was generated and is not any more, and nothing else", () => {
    const existing = [
      there("a/old.ts", header),
      there("a/mine.ts", "export {};\n"),
      there("a/quotes.ts", `const a = 1;\n${header}`),
    ];
    expect(planOutput([], existing).remove).toEqual(["a/old.ts"]);
  });

  it("does not overwrite what somebody has written, and follows no link", () => {
    const files = [generated("a/mine.ts"), generated("b/x.ts"), generated("c.ts")];
    const existing = [
      there("a/mine.ts", "export {};\n"),
      { path: "b", kind: "link" as const },
      { path: "c.ts", kind: "other" as const },
    ];
    expect(planOutput(files, existing).blocked).toEqual([
      { path: "a/mine.ts", reason: "was not generated, and would be overwritten" },
      { path: "b", reason: "is a symbolic link, and could lead anywhere" },
      { path: "c.ts", reason: "stands where another kind of file has to be" },
    ]);
  });
});
