import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where all that a bench needs and writes is kept. */
export const benchFolder = fileURLToPath(new URL("../../.tenon/bench", import.meta.url));

/** The peers at the versions that are measured. They are too large (190 and 290 MB) to be dependencies of ours. */
const peers = {
  modelina: { "@asyncapi/modelina": "5.10.1" },
  // It does not load where `npm` cannot be imported.
  generator: { "@asyncapi/generator": "3.4.1", npm: "11.6.2" },
};

/** `@asyncapi/modelina 5.10.1`. */
export function titleOf(name) {
  return Object.entries(peers[name])[0].join(" ");
}

/** The folder in which a peer is installed, which is done when it is not. Throws when it cannot be had. */
export function installPeer(name) {
  const folder = join(benchFolder, name);
  const packages = Object.entries(peers[name]);
  if (packages.every(([one, version]) => installedVersion(folder, one) === version)) return folder;
  console.error(`bench: installing ${titleOf(name)} into .tenon/bench/${name} (once, some 200 to 300 MB) …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: peers[name] }));
  const words = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, stderr } = spawnSync("npm", words, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${titleOf(name)} could not be installed: ${stderr}`);
  return folder;
}

/** What a peer's main package exports. */
export function loadPeer(name) {
  return createRequire(join(installPeer(name), "package.json"))(Object.keys(peers[name])[0]);
}

/** A template of one file that says what the document is called: what is measured with it is the generator alone. */
export function trivialTemplate() {
  const folder = join(installPeer("generator"), "trivial-template");
  const file = join(folder, "template/title.md");
  mkdirSync(dirname(file), { recursive: true });
  const description = { name: "trivial-template", version: "1.0.0", generator: { apiVersion: "v3" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(description));
  writeFileSync(file, "A file.\n");
  return folder;
}

function installedVersion(folder, name) {
  const path = join(folder, "node_modules", name, "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).version : undefined;
}
