import { existsSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../bootstrap/npm.mjs";
import { root } from "../bootstrap/step.mjs";

/** It cannot be loaded without npm beside it. */
const packages = ["@asyncapi/generator@3.4.1", "npm@11.19.1"];

/**
 * The folder in which `@asyncapi/generator` is installed, for tests that run our template with it. It is too large (290 MB) to be
 * among what everybody installs.
 *
 * @param {(line: string) => void} say
 */
export async function findAsyncapiGenerator(say) {
  const folder = join(root, ".tenon/asyncapi-generator");
  if (existsSync(join(folder, "node_modules/@asyncapi/generator/package.json"))) return folder;
  say("installing @asyncapi/generator 3.4.1 …");
  const { code, output } = await npm(["install", "--no-save", "--prefix", folder, ...packages]);
  if (code !== 0) throw new Error(`@asyncapi/generator could not be installed: ${output.trim().split("\n").at(-1)}`);
  return folder;
}
