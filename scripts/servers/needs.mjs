import { globSync, readFileSync } from "node:fs";
import { namedServers, serverVariables } from "./have-servers.mjs";

/** A test of these tiers needs the servers whose variables stand in its text. */
const tiers = "{packages,services,scripts,docs,bench}/**/*.{broker,e2e}.test.ts";

/**
 * Which servers the tests under a folder need.
 *
 * @param {string} root
 * @returns {{ file: string, needs: string[] }[]} files relative to the root
 */
export function serverNeeds(root) {
  const files = globSync(tiers, { cwd: root, exclude: (name) => name === "node_modules" || name === "dist" });
  return files.sort().map((file) => {
    const text = readFileSync(`${root}/${file}`, "utf8");
    return { file, needs: [...serverVariables, ...namedServers].filter((name) => text.includes(name)) };
  });
}
