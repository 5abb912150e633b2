import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where all that a bench needs and writes is kept. */
export const benchFolder = fileURLToPath(new URL("../.tenon/bench", import.meta.url));

/**
 * A folder of that name in which those packages are installed, which is done when they are not. Throws when they cannot be had.
 *
 * @param {string} name
 * @param {Record<string, string>} packages at exact versions
 * @param {{ built?: string, overrides?: Record<string, string> }} [options] `built` is a native module, the one whose install script runs: it fetches its
 *   binary, or is compiled against this Node's own headers, which takes two minutes
 */
export function installed(name, packages, { built, overrides } = {}) {
  const folder = join(benchFolder, name);
  if (Object.entries(packages).every(([one, version]) => installedVersion(folder, one) === version)) return folder;
  console.error(`bench: installing ${name} into .tenon/bench (once) …`);
  mkdirSync(folder, { recursive: true });
  const allowScripts = built === undefined ? {} : { [built]: true };
  const manifest = { private: true, dependencies: packages, overrides, allowScripts };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const words = ["install", "--no-audit", "--no-fund", "--loglevel=error"];
  if (built === undefined) words.push("--ignore-scripts");
  const node = dirname(dirname(process.execPath));
  const headers = existsSync(join(node, "include/node/node.h")) ? { npm_config_nodedir: node } : {};
  const { status, stderr } = spawnSync("npm", words, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...headers },
  });
  if (status !== 0) throw new Error(`${name} could not be installed: ${stderr}`);
  return folder;
}

function installedVersion(folder, name) {
  const path = join(folder, "node_modules", name, "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).version : undefined;
}
