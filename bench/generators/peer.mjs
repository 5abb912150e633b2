import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { installed } from "../installed.mjs";

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
  return installed(name, peers[name]);
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
