import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where all that a bench needs and writes is kept. */
export const benchFolder = fileURLToPath(new URL("../.tenon/bench", import.meta.url));

/**
 * A folder of that name in which those packages are installed, which is done when they are not. Throws when they cannot be had.
 *
 * @param {string} name
 * @param {Record<string, string>} packages at exact versions
 */
export function installed(name, packages) {
  const folder = join(benchFolder, name);
  if (Object.entries(packages).every(([one, version]) => installedVersion(folder, one) === version)) return folder;
  console.error(`bench: installing ${name} into .tenon/bench (once) …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
  const words = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, stderr } = spawnSync("npm", words, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} could not be installed: ${stderr}`);
  return folder;
}

function installedVersion(folder, name) {
  const path = join(folder, "node_modules", name, "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).version : undefined;
}
