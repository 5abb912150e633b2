import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { precompiledText, precompiledVersions } from "./precompile.js";
import { precompiledPath } from "./structure-validator.js";

describe("precompiledText", () => {
  it.each(precompiledVersions)("is what is checked in for %s; if not, run scripts/precompile.mjs", async (version) => {
    expect((await precompiledText(version)) === readFileSync(precompiledPath(version), "utf8")).toBe(true);
  });
});
