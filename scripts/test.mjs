/**
 * npm test [-- <arguments of jest>]
 *
 * Runs all that must hold, tells each step's outcome in a line, and ends with a line of the form
 * `123 passed, 0 failed, 0 skipped`. Arguments choose among the tests as jest's do; the other steps always run.
 * Where all are run, and a few files that need servers or whole processes fail beside the others, these are run once more by themselves; what
 * passes only then is named as flaky in the last lines.
 * A test file whose server cannot be had is left out and counts as one skipped; with CI=true that is a failure, unless it is a server that is
 * never started here (MongoDB, KurrentDB).
 */
import { rmSync } from "node:fs";
import { root } from "./bootstrap/step.mjs";
import { haveServers, namedServers, serverVariables } from "./servers/have-servers.mjs";
import { serverNeeds } from "./servers/needs.mjs";
import { joined, toAskAgain } from "./test/asked-again.mjs";
import { jest, listTests, node, unchanged } from "./test/programs.mjs";
import { counted, leftOut, skippedInside } from "./test/skipped.mjs";

const args = process.argv.slice(2);
const colors = `--colors=${process.stdout.isTTY ? "force" : "off"}`;
/** @type {string[]} */
const failed = [];
let wasInterrupted = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => {
    wasInterrupted = true;
  });
}

const mayNeed = [...serverVariables, ...namedServers];
const chosen = await listTests(args, mayNeed);
const areAll = args.length === 0 || (!args.some(namesTests) && chosen.length === (await listTests([], mayNeed)).length);
if (areAll) rmSync(`${root}/.tenon/pacts`, { recursive: true, force: true });
const needy = serverNeeds(root).filter(({ file }) => chosen.includes(file));
const wanted = serverVariables.filter((name) => needy.some(({ needs }) => needs.includes(name)));
const servers = haveServers({ wanted, say: (line) => console.log(`servers: ${line}`) }); // they start meanwhile

await step("types", "tsc -b", () => node("node_modules/typescript/bin/tsc", "-b"));
await step("style", "biome ci", () =>
  node("node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", colors),
);

const { env, missing, end } = await servers;
/** @type {import("./test/skipped.mjs").JestResult | undefined} */
let result;
await step("tests", `jest ${args.join(" ")}`.trim(), async () => {
  const run = await jest(args, env);
  result = run.result;
  return { ok: run.ok, output: "" };
});
const flaky = areAll && failed.includes("tests") && result ? await askAgain(result) : [];
await end();

await step("generated", "tenon generate --check", () => node("packages/cli/dist/main.js", "generate", "--check"));
// Only all consumers' tests together have said all pacts.
if (areAll && !failed.includes("tests"))
  await step("pacts", "merge into contracts/", () => node("scripts/merge-pacts.mjs"));
await step("contracts", "git diff --exit-code contracts/", () => unchanged("contracts"));

const unnamed = namedServers.filter((name) => !process.env[name]);
const notNamed = Object.fromEntries(
  unnamed.map((name) => [name, "none is named; docker compose has a profile `stores`"]),
);
const withoutServer = leftOut(needy, { ...notNamed, ...missing });
if (leftOut(needy, missing).length > 0 && process.env.CI === "true") failed.push("servers");
conclude(result ? [...skippedInside(result, root), ...withoutServer] : withoutServer);

/**
 * @param {string} name
 * @param {string} command
 * @param {() => Promise<import("./test/programs.mjs").Outcome>} run
 */
async function step(name, command, run) {
  if (wasInterrupted) return;
  const start = performance.now();
  const { ok, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? "ok    " : "FAILED"}  ${name.padEnd(9)}  ${command} (${seconds} s)`);
  if (ok) return;
  failed.push(name);
  if (output) console.log(output.trimEnd().replace(/^/gm, "  "));
}

/**
 * The files that have passed when they were asked again, all or none.
 *
 * @param {import("./test/skipped.mjs").JestResult} first
 */
async function askAgain(first) {
  const files = toAskAgain(first, root);
  if (files.length === 0) return [];
  await step("again", `jest ${files.join(" ")}`, async () => {
    const run = await jest(["--runInBand", "--runTestsByPath", ...files], env);
    if (run.result) result = joined(first, run.result);
    return { ok: run.ok, output: "" };
  });
  if (failed.includes("again")) return [];
  failed.splice(failed.indexOf("tests"), 1);
  return files;
}

/** Whether an argument of jest chooses tests inside files. @param {string} argument */
function namesTests(argument) {
  return /^(-t|--testNamePattern)/.test(argument);
}

/** @param {string[]} skipped */
function conclude(skipped) {
  if (wasInterrupted) failed.push("interrupted");
  const tests = counted(result ?? { testResults: [] });
  console.log("");
  for (const line of skipped) console.log(line);
  for (const file of flaky) console.log(`flaky: ${file}: failed beside the others, passed by itself`);
  if (failed.length > 0) console.log(`failed: ${failed.join(", ")}`);
  console.log(`${tests.passed} passed, ${tests.failed} failed, ${tests.skipped + withoutServer.length} skipped`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
