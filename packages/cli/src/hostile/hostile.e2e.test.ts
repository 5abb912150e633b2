import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { folderOf, readContract } from "@tenon/asyncapi-reader";
import type { Problem } from "@tenon/contract";
import { generateTypeScript } from "@tenon/typescript-generator";
import fc from "fast-check";
import { CompiledFolder } from "../testing/compiled-folder.js";
import { canary, hostileDocument } from "./hostile-document.js";

/** How many documents, and from which seed. `TENON_HOSTILE=10000:7` for a long night. */
const [runs = 150, seed = 20261121] = (process.env.TENON_HOSTILE ?? "").split(":").filter(Boolean).map(Number);

/** A night's worth of documents takes longer than a test usually may. */
const patience = 30_000 + runs * 100;

const plainPath = /^([\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*\/)*[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*\.ts$/u;

describe(`${runs} hostile documents (seed ${seed})`, () => {
  let folder: CompiledFolder;
  const refused: Problem[] = [];
  const paths: string[] = [];
  let generated = 0;

  beforeAll(async () => {
    folder = new CompiledFolder();
    for (const [index, document] of fc.sample(hostileDocument, { numRuns: runs, seed }).entries()) {
      const { contract, problems } = await readContract(folderOf({ "spec.json": JSON.stringify(document) }));
      const result =
        problems.length > 0 ? { files: [], problems } : generateTypeScript(contract, { specPrefix: "*/x\n/" });
      refused.push(...result.problems);
      if (result.problems.length > 0) continue;
      generated++;
      paths.push(...result.files.map(({ path }) => path));
      folder.add(String(index), result.files);
    }
  }, patience);
  afterAll(() => folder.remove());

  it("are generated, or refused with their place", () => {
    expect(generated).toBeGreaterThan(runs / 4);
    expect(refused.filter(({ at, code, message, mend }) => !at.position || !code || !message || !mend)).toEqual([]);
    expect(refused.filter(({ code }) => code === "SCHEMA_UNTRANSLATABLE")).toEqual([]);
  });

  it("become files inside the folder, with plain names", () => {
    expect(paths.filter((path) => !plainPath.test(path))).toEqual([]);
    expect(folder.strangers()).toEqual([]);
  });

  const compiled = "become code that compiles in strict mode, and that runs nothing of them";
  it(
    compiled,
    () => {
      expect(folder.compile()).toBe("");
      expect(folder.run(importAll)).toBe(`${folder.size} modules, canary undefined\n`);
      expect(folder.strangers()).toEqual([]);
    },
    patience,
  );
});

/** Loads everything, validates something with every validator, and looks for the canary. */
const importAll = `
import { globSync } from "node:fs";
const files = globSync("out/**/*.js");
for (const file of files) {
  const module = await import("./" + file.split("/").map(encodeURIComponent).join("/"));
  for (const [name, validate] of Object.entries(module)) {
    if (name.startsWith("validate")) for (const value of [null, {}, [], "", { constructor: 1 }]) validate(value);
  }
}
console.log(files.length + " modules, canary " + globalThis.${canary});
`;
