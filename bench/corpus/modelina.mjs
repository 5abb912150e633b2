import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { eachDocument } from "./each-document.mjs";

const { peers } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const { TypeScriptGenerator } = createRequire(join(peers, "package.json"))("@asyncapi/modelina");

await eachDocument(async (document) => {
  const generator = new TypeScriptGenerator({ modelType: "interface" });
  const models = await generator.generateCompleteModels(new URL(`file://${encodeURI(document)}`).href, {
    exportType: "named",
  });
  return models.map(({ modelName, result }) => ({ path: `${modelName}.ts`, text: result }));
});
