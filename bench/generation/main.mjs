/**
 * npm run bench generation
 *
 * How long `tenon generate` takes: as a process, from nothing; and in one process, after one message of a large document has
 * changed. Beside it what @asyncapi/parser takes to parse the same document once, warm. CPU milliseconds, medians.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderOf, readContract } from "@tenon/asyncapi-reader";
import { GenerationCache, generateTypeScript } from "@tenon/typescript-generator";
import { bigDocument } from "./big-document.mjs";

const root = join(import.meta.dirname, "../..");
const tenon = join(root, "packages/cli/dist/main.js");
const folder = mkdtempSync(join(tmpdir(), "tenon-bench-"));

console.log(`node ${process.version}; CPU ms, medians\n`);
coldStarts();
await oneChange();
rmSync(folder, { recursive: true });

function coldStarts() {
  console.log("As a process, beyond what `node -e 0` takes");
  const bare = processTime(["-e", "0"]);
  const five = join(folder, "five");
  cpSync(join(root, "asyncapi"), five, { recursive: true });
  print(
    "tenon generate, the shop's documents",
    processTime([tenon, "generate", five, "--out", join(folder, "five-out")]) - bare,
  );

  const hundred = join(folder, "hundred");
  mkdirSync(hundred);
  for (let n = 0; n < 100; n++) cpSync(join(root, "asyncapi"), join(hundred, `copy${n}`), { recursive: true });
  const documents = 100 * 6;
  const all = processTime([tenon, "generate", hundred, "--out", join(folder, "hundred-out")], 1) - bare;
  print(`tenon generate, ${documents} documents`, all);
  print("  for 100 of them", (all / documents) * 100);
  print("tenon --help", processTime([tenon, "--help"]) - bare);
}

async function oneChange() {
  const messages = 87;
  const texts = [bigDocument(messages), bigDocument(messages, "has happened at last")];
  const cache = new GenerationCache();
  const times = { read: [], generate: [] };
  for (let round = 0; round < 24; round++) {
    const files = folderOf({ "big.yaml": texts[round % 2] ?? "" });
    const [contract, read] = await timed(async () => (await readContract(files)).contract);
    const [, generate] = await timed(async () => generateTypeScript(contract, { cache }));
    if (round < 4) continue;
    times.read.push(read);
    times.generate.push(generate);
  }
  console.log(
    `\nIn one process, after one of ${messages} messages has changed (${Math.round(texts[0].length / 1024)} KB)`,
  );
  print("read the document", median(times.read));
  print("generate", median(times.generate));

  const { Parser } = await import("@asyncapi/parser");
  const parses = [];
  for (let round = 0; round < 6; round++)
    parses.push((await timed(() => new Parser().parse(texts[round % 2] ?? "")))[1]);
  print("@asyncapi/parser, one parse of it", median(parses.slice(2)));
}

function processTime(words, runs = 5) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const report = join(folder, "time");
    const script = `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.cpuUsage())))`;
    writeFileSync(join(folder, "time.cjs"), script);
    const { status, stderr } = spawnSync(process.execPath, ["--require", join(folder, "time.cjs"), ...words], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    const { user, system } = JSON.parse(readFileSync(report, "utf8"));
    times.push((user + system) / 1000);
  }
  return median(times);
}

async function timed(work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function print(what, ms) {
  console.log(`  ${what.padEnd(44)}${ms.toFixed(0).padStart(7)}`);
}
