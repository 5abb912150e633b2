import { relative } from "node:path";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import { generateTypeScript } from "@tenon/typescript-generator";
import { eachDocument } from "./each-document.mjs";

await eachDocument(async (document, _, { corpus }) => {
  const { contract, problems } = await readContract(openFolder(corpus), { only: [relative(corpus, document)] });
  if (problems.length > 0) return 0;
  const generated = generateTypeScript(contract);
  // A document without channels has nothing to generate, and that is generated.
  return generated.problems.length > 0 ? 0 : generated.files.length > 0 ? generated.files : 1;
});
