import { readFileSync } from "node:fs";
import { join } from "node:path";
import { alone } from "./alone.mjs";
import { npm } from "./npm.mjs";
import { root, StepFailure, say } from "./step.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, os?: string[], cpu?: string[] }} Entry
 * @typedef {Record<string, Entry>} Entries by the folder in which the package lies
 */

/** Installs what package-lock.json names, when that is not what is installed. */
export async function prepareDependencies() {
  if (areInstalled()) return;
  await alone(async () => {
    if (areInstalled()) return;
    say(`installing ${wantedHere().length} packages …`);
    // Not `npm ci`: it refuses a lock file without the packages of other systems, which is what npm itself writes behind
    // a registry that does not carry them. This one too installs what the lock file says, and leaves the file alone.
    const { code, output } = await npm(["install", "--no-save", "--include=dev", "--include=optional"]);
    if (code !== 0) throw new StepFailure("npm install", { output, mend: "Is the registry reachable (npm ping)?" });
    if (!areInstalled()) throw new StepFailure("npm install: what it installed is not what package-lock.json names");
  });
}

/** npm keeps a list of what it has installed in node_modules: it must say what package-lock.json says. */
function areInstalled() {
  const installed = read("node_modules/.package-lock.json");
  return wantedHere().every(([folder, { version, integrity, link, optional }]) => {
    const having = installed[folder];
    if (!having) return optional === true;
    return link || (having.version === version && having.integrity === integrity);
  });
}

/** @returns {[string, Entry][]} */
function wantedHere() {
  /** @param {string[] | undefined} list @param {string} own */
  const fits = (list, own) =>
    !list || list.includes(own) || (list.every((name) => name.startsWith("!")) && !list.includes(`!${own}`));
  return Object.entries(read("package-lock.json")).filter(
    ([folder, { os, cpu }]) =>
      folder.includes("node_modules/") && fits(os, process.platform) && fits(cpu, process.arch),
  );
}

/** @param {string} file @returns {Entries} */
function read(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return {};
  }
}
