import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { eachDocument } from "./each-document.mjs";

const { peers, root } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const Generator = createRequire(join(peers, "package.json"))("@asyncapi/generator");

await eachDocument(async (document, out) => {
  await new Generator(join(root, "packages/asyncapi-template"), out, { forceWrite: true }).generateFromFile(document);
  return existsSync(out) ? readdirSync(out, { recursive: true }).length : 0;
});
