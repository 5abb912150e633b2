import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import type { Problem } from "@tenon/contract";
import { generateTypeScript } from "@tenon/typescript-generator";
import { CompiledFolder } from "../testing/compiled-folder.js";

/** AsyncAPI documents written by others, listed in its `manifest.tsv`. */
const corpus = process.env.TENON_CORPUS;

/** Some two hundred documents are read, generated from and compiled. */
const patience = 180_000;

(corpus ? describe : describe.skip)("TypeScript of documents written by others (TENON_CORPUS)", () => {
  let folder: CompiledFolder;
  const refused: Problem[] = [];
  let [valid, generated] = [0, 0];

  beforeAll(async () => {
    folder = new CompiledFolder();
    const root = openFolder(corpus ?? "");
    const [, ...rows] = readFileSync(`${corpus}/manifest.tsv`, "utf8").trimEnd().split("\n");
    for (const [index, row] of rows.entries()) {
      const { contract, problems } = await readContract(root, { only: [row.split("\t")[0] ?? ""] });
      if (problems.length > 0) continue;
      valid++;
      const result = generateTypeScript(contract);
      refused.push(...result.problems);
      if (result.problems.length > 0) continue;
      generated++;
      folder.add(String(index), result.files);
    }
    console.log(`${generated} of ${valid} valid documents generated, ${folder.size} files`);
  }, patience);
  afterAll(() => folder.remove());

  it("is generated from at least 97 % of those that are valid; the others are refused with their place", () => {
    expect(generated / valid).toBeGreaterThanOrEqual(0.97);
    expect(refused.filter(({ at }) => !at.position)).toEqual([]);
    expect(refused.filter(({ code }) => code === "SCHEMA_UNTRANSLATABLE")).toEqual([]);
  });

  it("compiles in strict mode, all of it", () => expect(folder.compile()).toBe(""), patience);

  it("has no `any` in it", () => {
    expect(folder.run(lookForAny)).toBe("");
  });

  it("loads in plain Node, all of it", () => expect(folder.run(importAll)).toBe(`${folder.size} modules\n`), patience);
});

const importAll = `
import { globSync } from "node:fs";
const files = globSync("out/**/*.js");
for (const file of files) await import("./" + file.split("/").map(encodeURIComponent).join("/"));
console.log(files.length + " modules");
`;

/** Validators are functions of values of every kind; types are what it is about. */
const lookForAny = `
import { globSync, readFileSync } from "node:fs";
for (const file of globSync("src/**/*.ts")) {
  if (file.endsWith("validators.ts")) continue;
  const code = readFileSync(file, "utf8").replace(/\\/\\*[^]*?\\*\\/|"(?:[^"\\\\\\n]|\\\\.)*"/g, "");
  if (/[:<|&,\\[=] *any\\b/.test(code)) console.log(file);
}
`;
