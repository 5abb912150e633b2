import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installPeer, loadPeer, trivialTemplate } from "./peer.mjs";

/**
 * The generators, each made ready once in a process of its own, and then given one document after another: a file below the corpus, to
 * be generated from into `out`. `files` is what is still to be written there. Whatever is thrown means that nothing was generated.
 */
export const subjects = {
  async tenon() {
    const { openFolder, readContract } = await import("@tenon/asyncapi-reader");
    const { generateTypeScript } = await import("@tenon/typescript-generator");
    return async ({ corpus, file }) => {
      const { contract, problems } = await readContract(openFolder(corpus), { only: [file] });
      if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
      const generated = generateTypeScript(contract);
      if (generated.problems.length > 0) throw new Error(JSON.stringify(generated.problems[0]));
      return generated.files;
    };
  },

  async modelina() {
    const { TypeScriptGenerator } = createRequire(join(installPeer("modelina"), "package.json"))("@asyncapi/modelina");
    return async ({ corpus, file }) => {
      const generator = new TypeScriptGenerator({ modelType: "interface" });
      const input = pathToFileURL(join(corpus, file)).href;
      const models = await generator.generateCompleteModels(input, { moduleSystem: "ESM", exportType: "named" });
      return models
        .filter(({ modelName }) => modelName !== "")
        .map(({ modelName, result }) => ({ path: `${modelName}.ts`, text: result }));
    };
  },

  async generator() {
    const [Generator, template] = [loadPeer("generator"), trivialTemplate()];
    return async ({ corpus, file, out }) => {
      await new Generator(template, out, { forceWrite: true }).generateFromFile(join(corpus, file));
      return [];
    };
  },

  /** Not a generator: it says which documents are valid, and what it costs to ask it alone. */
  async parser() {
    const { fromFile, Parser } = await import("@asyncapi/parser");
    const parser = new Parser();
    return async ({ corpus, file }) => {
      const { document } = await fromFile(parser, join(corpus, file)).parse();
      if (!document) throw new Error("not valid");
      return [];
    };
  },
};
