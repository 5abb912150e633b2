/**
 * npm test [-- <arguments of jest>]
 *
 * Runs all that must hold, tells each step's outcome in a line, and ends with a line of the form
 * `123 passed, 0 failed, 0 skipped`. Arguments choose among the tests as jest's do; the other steps always run.
 * A test file whose server cannot be had is left out and counts as one skipped; with CI=true that is a failure, unless it is a server that is
 * never started here (MongoDB).
 */
import { rmSync } from "node:fs";
import { root } from "./bootstrap/step.mjs";
import { haveServers, namedServers, serverVariables } from "./servers/have-servers.mjs";
import { serverNeeds } from "./servers/needs.mjs";
import { jest, listTests, node, unchanged } from "./test/programs.mjs";
import { leftOut, skippedInside } from "./test/skipped.mjs";

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

/** Whether an argument of jest chooses tests inside files. @param {string} argument */
function namesTests(argument) {
  return /^(-t|--testNamePattern)/.test(argument);
}

/** @param {string[]} skipped */
function conclude(skipped) {
  if (wasInterrupted) failed.push("interrupted");
  const tests = {
    passed: result?.numPassedTests ?? 0,
    failed: (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0),
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0) + withoutServer.length,
  };
  console.log("");
  for (const line of skipped) console.log(line);
  if (failed.length > 0) console.log(`failed: ${failed.join(", ")}`);
  console.log(`${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
