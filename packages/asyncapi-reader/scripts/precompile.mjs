// Compiles the checks of the AsyncAPI versions that are read most, so that reading need not wait for it. A test fails when what
// is checked in is not what this writes.
//
//   npx tsc -b packages/asyncapi-reader && node packages/asyncapi-reader/scripts/precompile.mjs

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { precompiledText, precompiledVersions } from "../dist/structure/precompile.js";
import { precompiledPath } from "../dist/structure/structure-validator.js";

for (const version of precompiledVersions) {
  const path = precompiledPath(version);
  const text = await precompiledText(version);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path, `${Math.round(text.length / 1024)} KB`);
}
