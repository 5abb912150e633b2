/** node scripts/docs/write-error-codes.mjs: writes docs/error-codes.md from the built packages. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../bootstrap/step.mjs";
import { errorCodesPage } from "./error-codes.mjs";

const page = await errorCodesPage((file) => {
  const built = file.replace("/src/", "/dist/").replace(/\.ts$/, ".js");
  return import(pathToFileURL(join(root, built)).href);
});
writeFileSync(join(root, "docs/error-codes.md"), page);
