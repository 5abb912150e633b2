import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { root, runQuietly } from "../bootstrap/step.mjs";

/** @typedef {{ ok: boolean, output: string }} Outcome */

/**
 * @param {string} file a script below the repository's folder
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
export async function node(file, ...args) {
  if (!existsSync(join(root, file))) return { ok: false, output: `${file} is not there` };
  const { code, output } = await runQuietly(process.execPath, [join(root, file), ...args]);
  return { ok: code === 0, output };
}

/**
 * Whether a folder is as it was committed or staged. Without git, or outside a repository, it passes.
 *
 * @param {string} folder
 * @returns {Promise<Outcome>}
 */
export async function unchanged(folder) {
  const inside = await runQuietly("git", ["rev-parse", "--is-inside-work-tree"]);
  if (inside.code !== 0) return { ok: true, output: "" };
  const changed = await runQuietly("git", ["diff", "--exit-code", "--", folder]);
  const added = await runQuietly("git", ["ls-files", "--others", "--exclude-standard", "--", folder]);
  return { ok: changed.code === 0 && added.output === "", output: changed.output + added.output };
}

// jest hands these on to its workers; as NODE_OPTIONS they would also reach every process that a test starts.
const jestCommand = [
  "--experimental-vm-modules",
  "--disable-warning=ExperimentalWarning",
  join(root, "node_modules/jest/bin/jest.js"),
];

/**
 * The test files that jest would run, those that need a server among them.
 *
 * @param {string[]} args
 * @param {string[]} serverVariables
 * @returns {Promise<string[]>} relative to the repository's folder
 */
export async function listTests(args, serverVariables) {
  const env = { ...process.env, ...Object.fromEntries(serverVariables.map((name) => [name, "to come"])) };
  const { code, output } = await runQuietly(process.execPath, [...jestCommand, "--listTests", "--json", ...args], env);
  return code === 0 ? JSON.parse(output).map((/** @type {string} */ file) => relative(root, file)) : [];
}

/** All tests together take a few minutes. After this time one of them hangs, and the run is broken off. */
const longest = 30 * 60_000;

/**
 * Runs jest before the reader's eyes.
 *
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<{ ok: boolean, result: import("./skipped.mjs").JestResult | undefined }>} no result when it ended before it had one
 */
export async function jest(args, env) {
  const folder = mkdtempSync(join(tmpdir(), "tenon-test-"));
  const outputFile = join(folder, "result.json");
  const child = spawn(process.execPath, [...jestCommand, "--json", `--outputFile=${outputFile}`, ...args], {
    cwd: root,
    env: { ...process.env, ...env, TENON_TEST_RUN: "1" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  const limit = setTimeout(() => child.kill("SIGKILL"), longest);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearTimeout(limit);
  try {
    return { ok: code === 0, result: JSON.parse(readFileSync(outputFile, "utf8")) };
  } catch {
    return { ok: false, result: undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
