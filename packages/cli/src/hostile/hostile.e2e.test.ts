import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { folderOf, readContract } from "@tenon/asyncapi-reader";
import type { Problem } from "@tenon/contract";
import { generateTypeScript } from "@tenon/typescript-generator";
import fc from "fast-check";
import { canary, hostileDocument } from "./hostile-document.js";

/** How many documents, and from which seed. `TENON_HOSTILE=10000:7` for a long night. */
const [runs = 150, seed = 20261121] = (process.env.TENON_HOSTILE ?? "").split(":").filter(Boolean).map(Number);

/** A night's worth of documents takes longer than a test usually may. */
const patience = 30_000 + runs * 100;

const root = join(import.meta.dirname, "../../../..");

describe(`${runs} hostile documents (seed ${seed})`, () => {
  const folder = mkdtempSync(join(import.meta.dirname, "../../.hostile-"));
  const refused: Problem[] = [];
  const paths: string[] = [];
  let generated = 0;

  beforeAll(async () => {
    for (const [index, document] of fc.sample(hostileDocument, { numRuns: runs, seed }).entries()) {
      const text = JSON.stringify(document);
      const { contract, problems } = await readContract(folderOf({ "spec.json": text }));
      const result =
        problems.length > 0 ? { files: [], problems } : generateTypeScript(contract, { specPrefix: "*/x\n/" });
      refused.push(...result.problems);
      if (result.problems.length > 0) continue;
      generated++;
      for (const { path, text } of result.files) {
        paths.push(path);
        const target = join(folder, "src", String(index), path);
        mkdirSync(join(target, ".."), { recursive: true });
        writeFileSync(target, text);
      }
    }
  }, patience);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are generated, or refused with their place", () => {
    expect(generated).toBeGreaterThan(runs / 4);
    expect(refused.filter(({ at, code, message, mend }) => !at.position || !code || !message || !mend)).toEqual([]);
    expect(refused.filter(({ code }) => code === "SCHEMA_UNTRANSLATABLE")).toEqual([]);
  });

  it("become files inside the folder, with plain names", () => {
    expect(
      paths.filter(
        (path) =>
          !/^[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*(\/[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._-]*)*\.ts$/u.test(path),
      ),
    ).toEqual([]);
    expect(readdirSync(folder)).toEqual(["src"]);
  });

  it(
    "become code that compiles in strict mode, and that runs nothing of them",
    () => {
      mkdirSync(join(folder, "node_modules/@tenon"), { recursive: true });
      symlinkSync(join(root, "packages/messaging"), join(folder, "node_modules/@tenon/messaging"));
      writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
      const compilerOptions = {
        rootDir: "src",
        outDir: "out",
        composite: false,
        declaration: false,
        declarationMap: false,
        sourceMap: false,
        incremental: false,
      };
      writeFileSync(
        join(folder, "tsconfig.json"),
        JSON.stringify({ extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["src"] }),
      );
      expect(output(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder])).toBe("");

      writeFileSync(join(folder, "import-all.mjs"), importAll);
      const { status, stdout, stderr } = spawnSync(process.execPath, ["import-all.mjs"], {
        cwd: folder,
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toBe(`${paths.length} modules, canary undefined\n`);
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

function output(program: string, words: readonly string[]): string {
  try {
    return execFileSync(program, words, { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return typeof error === "object" && error !== null && "stdout" in error ? String(error.stdout) : String(error);
  }
}
