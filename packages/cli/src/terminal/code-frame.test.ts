import { describe, expect, it } from "@jest/globals";
import { codeFrame } from "./code-frame.js";

describe("codeFrame", () => {
  it("shows the line and the column", () => {
    expect(codeFrame("a: 1\nb:\n  $ref: x\n", { line: 3, column: 9 })).toBe("    3 |   $ref: x\n      |         ^");
  });

  it("shows what is around the column of a long line", () => {
    const frame = codeFrame(`${"x".repeat(10_000)}HERE${"y".repeat(10_000)}`, { line: 1, column: 10_001 });
    expect(frame.length).toBeLessThan(300);
    expect(frame.split("\n")[0]).toContain("xHEREy");
  });

  it("lets nothing through that speaks to the terminal", () => {
    expect(codeFrame("a: \u001b[2J\u202eb", { line: 1, column: 1 })).toBe("    1 | a: \\u{1b}[2J\\u{202e}b\n      | ^");
  });

  it("shows an empty line where the text has fewer", () => {
    expect(codeFrame("a", { line: 7, column: 1 })).toBe("    7 | \n      | ^");
  });
});
