import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, runQuietly, StepFailure, say } from "./step.mjs";

/**
 * What can be asked for, by name. Each runs with the right Node and with all dependencies in place.
 *
 * @type {Record<string, (args: string[]) => Promise<void>>}
 */
export const tasks = {
  async start(args) {
    await build("scripts/platform");
    await become("scripts/platform/dist/main.js", args);
  },

  test: (args) => become("scripts/test.mjs", args),

  async service([name = "", ...args]) {
    checkName("service", name, "services");
    await build(`services/${name}`);
    await become(`services/${name}/dist/main.js`, args);
  },

  async tenon(args) {
    await build("packages/cli");
    await become("packages/cli/dist/main.js", args);
  },

  async bench([name = "", ...args]) {
    checkName("bench", name, "bench");
    await build(".");
    await become(`bench/${name}/main.mjs`, args);
  },

  async faults(args) {
    await build("scripts/faults");
    await become("scripts/faults/run.mjs", args);
  },

  build: () => build("."),

  lint: (args) => become("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", ...args]),

  format: (args) => become("node_modules/@biomejs/biome/bin/biome", ["check", "--write", ...args]),
};

/** @param {string} task @param {string} name @param {string} folder in which there is a folder of each name */
function checkName(task, name, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  if (names.includes(name)) return;
  throw new StepFailure(`no such ${task}: ${name || "(none)"}`, { mend: `npm run ${task} <${names.join(" | ")}>` });
}

/**
 * Brings a project and those that it refers to up to date.
 *
 * @param {string} project
 */
async function build(project) {
  const slow = setTimeout(() => say("building …"), 700);
  const { code, output } = await runQuietly(process.execPath, [
    join(root, "node_modules/typescript/bin/tsc"),
    "-b",
    project,
  ]);
  clearTimeout(slow);
  if (code === 0) return;
  throw new StepFailure(`tsc -b ${project}`, { output, mend: "Mend the types above, and try again." });
}

/**
 * Goes on as that program, in this process: there is one less to tell of signals.
 *
 * @param {string} file
 * @param {string[]} args
 */
async function become(file, args) {
  const path = join(root, file);
  if (!existsSync(path))
    throw new StepFailure(`${file} is not there`, { mend: "Is this clone complete (git status)?" });
  process.argv = [process.execPath, path, ...args];
  await import(pathToFileURL(path).href);
}
