import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import { type GenerateOptions, generateTypeScript } from "@tenon/typescript-generator";

const golden = join(import.meta.dirname, "../../typescript-generator/golden");
/** What is generated otherwise than it is if nothing is said. */
const options: { readonly [name: string]: GenerateOptions } = { "branded-scalars": { branded: true } };
const cases = readdirSync(golden).filter((name) => statSync(join(golden, name)).isDirectory());

/**
 * Each folder holds documents and, beside them, the files that a person would like to find. To accept new ones: read what
 * `tenon generate <case>/asyncapi --out <case>/generated` has written, and commit it.
 */
describe("golden files", () => {
  it.each(cases)("%s", async (name) => {
    const { contract, problems } = await readContract(openFolder(join(golden, name, "asyncapi")));
    expect(problems).toEqual([]);
    const generated = generateTypeScript(contract, { specPrefix: "asyncapi/", ...options[name] });
    expect(generated.problems).toEqual([]);
    expect(textsOf(generated.files)).toEqual(filesBelow(join(golden, name, "generated")));
  });
});

function textsOf(files: readonly { readonly path: string; readonly text: string }[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

function filesBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}
