import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { isNewEnough } from "./right-node.mjs";
import { root } from "./step.mjs";

describe("a Node is new enough", () => {
  it.each([
    ["18.20.8", false],
    ["24.10.0", false],
    ["24.11.0", true],
    ["24.21.0", true],
    ["26.0.0", true],
  ])("%s: %s", (version, want) => {
    expect(isNewEnough(version)).toBe(want);
  });

  it("from the version on that package.json asks for", () => {
    const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const asked = engines.node.replace(">=", "");
    expect(isNewEnough(asked)).toBe(true);
    expect(isNewEnough(asked.replace(/\d+$/, (minor: string) => String(Number(minor) - 1)))).toBe(false);
  });
});
