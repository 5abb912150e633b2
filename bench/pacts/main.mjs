/**
 * npm run bench pacts [-- --runs 20]
 *
 * The consumers' pact tests of the shop, cold, on four workers of jest, over and over: are the joined pacts the same bytes each time, and those that
 * are committed? Beside them plain Pact: six processes, four at a time, that each add ten interactions to one pact, as its own documentation
 * has test files do; how many of the sixty are there in the end?
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({ options: { runs: { type: "string", default: "20" } } });
const runs = Number(values.runs);
const committed = digest(join(root, "contracts/pacts"));

const ours = [];
const plain = [];
for (let run = 0; run < runs; run++) {
  ours.push(await shopRun());
  plain.push(await plainRun());
  console.error(`run ${run + 1}: ${ours.at(-1).slice(0, 10)}, plain Pact ${plain.at(-1).count} of 60`);
}
const same = ours.filter((bytes) => bytes === committed).length;
const whole = plain.filter(({ count }) => count === 60).length;
const failing = plain.filter(({ failed }) => failed > 0).length;
console.log(`node ${process.version}; ${runs} cold runs on four workers`);
console.log(`Tenon: ${new Set(ours).size} different result(s), ${same} of ${runs} the bytes that are committed`);
console.log(
  `plain Pact: ${whole} of ${runs} with all 60 interactions, ${failing} with a process that failed; in each: ${plain.map(({ count }) => count).join(", ")}`,
);
process.exitCode = same === runs ? 0 : 1;

/** The digest of what the shop's pact tests and the joining make of contracts/pacts. */
async function shopRun() {
  rmSync(join(root, ".tenon/pacts"), { recursive: true, force: true });
  const words = ["--no-cache", "--maxWorkers=4", "--silent", "[.]pact[.]test[.]ts"];
  if (!(await run("node_modules/jest/bin/jest.js", words))) throw new Error("the pact tests fail");
  if (!(await run("scripts/merge-pacts.mjs", []))) throw new Error("the pacts cannot be joined");
  return digest(join(root, "contracts/pacts"));
}

/** How many interactions are in the pact that six processes have written, and how many of them have failed at it. */
async function plainRun() {
  const to = mkdtempSync(join(tmpdir(), "tenon-bench-pacts-"));
  try {
    const failed = 0;
    const waiting = ["a", "b", "c", "d", "e", "f"];
    const worker = async () => {
      for (let name = waiting.shift(); name; name = waiting.shift())
        await run("bench/pacts/plain-pact.mjs", [name, to]);
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    const [file = ""] = readdirSync(to);
    const { interactions } = JSON.parse(readFileSync(join(to, file), "utf8"));
    return { count: interactions.length, failed };
  } finally {
    rmSync(to, { recursive: true, force: true });
  }
}

async function run(script, words) {
  const env = {
    ...process.env,
    NODE_OPTIONS: "--experimental-vm-modules --no-warnings",
    PACT_DO_NOT_TRACK: "true",
    RABBITMQ_URL: "",
    REDIS_URL: "",
  };
  const child = spawn(process.execPath, [script, ...words], { cwd: root, env, stdio: "ignore" });
  const [code] = await once(child, "exit");
  return code === 0;
}

function digest(folder) {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}
