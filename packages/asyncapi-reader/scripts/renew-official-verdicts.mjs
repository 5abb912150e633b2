// Asks the official parser about every document of the corpus and writes its verdicts down, so that the corpus test need not ask
// it each time (about a second of CPU for each document).
//
//   npx tsc -b packages/asyncapi-reader && TENON_CORPUS=<folder> node packages/asyncapi-reader/scripts/renew-official-verdicts.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openFolder } from "../dist/files/open-folder.js";
import { askOfficialParser } from "../dist/second-opinion.js";

const corpus = process.env.TENON_CORPUS;
if (!corpus) throw new Error("Say in TENON_CORPUS where the corpus is.");

const [, ...rows] = readFileSync(`${corpus}/manifest.tsv`, "utf8").trimEnd().split("\n");
const root = openFolder(corpus);
const documents = {};
for (const path of rows.map((row) => row.split("\t")[0])) {
  const errors = await askOfficialParser(root, path);
  documents[path] = errors.length === 0 ? "valid" : [...new Set(errors.map(({ code }) => String(code)))].sort();
  console.error(path, documents[path]);
}

const { version } = createRequire(import.meta.url)("@asyncapi/parser/package.json");
const text = JSON.stringify({ parser: version, documents }, null, 2);
writeFileSync(new URL("../src/corpus/official-verdicts.json", import.meta.url), `${text}\n`);
