import { describe, expect, it } from "@jest/globals";
import { runtimeFiles as committed } from "../packages/typescript-generator/src/validators/standalone/runtime-text.js";
import { runtimeFiles } from "./runtime-text.mjs";

describe("the helpers that stand-alone validators carry", () => {
  it("are those of the runtime (else: node scripts/write-runtime-text.mjs)", async () => {
    expect(committed).toEqual(await runtimeFiles());
  });

  it("declare no name twice, so that any of them can stand in one module", async () => {
    const names = Object.values(committed).flatMap(({ text }) =>
      [...text.matchAll(/^(?:async )?(?:function|const|let|class) (\w+)/gm)].map(([, name]) => name),
    );
    expect(names).toEqual([...new Set(names)]);
  });
});
