import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import { generateTypeScript } from "@tenon/typescript-generator";

const root = join(import.meta.dirname, "../../..");

/** Where `@asyncapi/generator` is installed, with npm, which it cannot do without. */
const installed = process.env.TENON_ASYNCAPI_GENERATOR ?? "";

const describeIf = (isThere: boolean) => (isThere ? describe : describe.skip);

describe("the template for @asyncapi/generator", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tenon-template-"));
    symlinkSync(join(installed, "node_modules"), join(folder, "node_modules"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("writes for the shop what `tenon generate` writes", () => {
    cpSync(join(root, "asyncapi"), join(folder, "asyncapi"), { recursive: true });
    const parameters = { root: join(folder, "asyncapi") };
    const jobs = ["orders/v1.yaml", "notifications/v1.yaml"].map((document) => ({
      document: join(folder, "asyncapi", document),
      out: join(folder, "shop"),
      parameters,
    }));
    expect(fromTemplate(jobs)).toEqual({ stderr: "", refused: [] });
    expect(textsBelow(join(folder, "shop"))).toEqual(textsBelow(join(root, "generated")));
  });

  it("refuses with the place what `tenon generate` refuses", () => {
    const document = join(root, "packages/typescript-generator/golden/reads/asyncapi/shop.yaml");
    const [refused] = fromTemplate([
      { document, out: join(folder, "refused"), parameters: { root: join(root, "packages/cli") } },
    ]).refused;
    expect(refused).toContain("is not below");
    expect(existsSync(join(folder, "refused/shop"))).toBe(false);
  });

  const corpus = process.env.TENON_CORPUS;
  describeIf(corpus !== undefined)("with documents written by others (TENON_CORPUS)", () => {
    it("writes what `tenon generate FILE` writes", async () => {
      const [, ...rows] = readFileSync(`${corpus}/manifest.tsv`, "utf8").trimEnd().split("\n");
      const jobs = [];
      for (const [index, row] of rows.entries()) {
        const document = join(corpus ?? "", row.split("\t")[0] ?? "");
        const { contract, problems } = await readContract(openFolder(dirname(document)), {
          only: [basename(document)],
        });
        const { files, problems: more } = generateTypeScript(contract);
        if (problems.length + more.length > 0 || files.length === 0) continue;
        const wanted = Object.fromEntries(files.map(({ path, text }) => [path, text]));
        jobs.push({ document, out: join(folder, "corpus", String(index)), parameters: {}, wanted });
      }
      const { refused } = fromTemplate(jobs);
      // What the official parser itself does not take is no question of ours.
      expect(refused.filter((reason) => !reason.includes("Input is not a correct AsyncAPI document"))).toEqual([]);
      const written = jobs.filter(({ out }) => existsSync(out) && readdirSync(out).length > 0);
      for (const { out, wanted } of written) expect(textsBelow(out)).toEqual(wanted);
      expect(written.length).toBeGreaterThan(150);
    }, 900_000);
  });

  /** Runs the real generator, a new one each time: used twice, it installs the template anew. */
  function fromTemplate(jobs: readonly { document: string; out: string; parameters: object }[]): {
    stderr: string;
    refused: readonly string[];
  } {
    const script = `
      import Generator from "@asyncapi/generator";
      const refused = [];
      for (const { document, out, parameters } of ${JSON.stringify(jobs.map(({ document, out, parameters }) => ({ document, out, parameters })))}) {
        const options = { forceWrite: true, templateParams: parameters };
        const generator = new Generator(${JSON.stringify(join(root, "packages/asyncapi-template"))}, out, options);
        await generator.generateFromFile(document).catch((error) => refused.push(error.message));
      }
      console.log("refused:" + JSON.stringify(refused));
    `;
    const words = ["--input-type=module", "--eval", script];
    const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", maxBuffer: 1e8 });
    const said = /^refused:(.*)$/m.exec(stdout)?.[1];
    return { stderr, refused: said === undefined ? [`the generator ended: ${stderr}`] : JSON.parse(said) };
  }
});

/** The TypeScript below a folder, by its path. */
function textsBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => /(?<!\.d)\.ts$/.test(path));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}
