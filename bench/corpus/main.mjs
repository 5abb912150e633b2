/**
 * TENON_CORPUS=<folder> npm run bench corpus
 *
 * Tenon beside its peers over AsyncAPI documents written by others: how many of the valid ones they generate, how much of that compiles
 * strictly, and CPU milliseconds for a document. A document counts as valid if the official parser says so (as the reader's tests
 * have it). The peers are large, so they are not among our dependencies: `npm install --prefix .tenon/peers @asyncapi/modelina
 * @asyncapi/generator npm` gets them; TENON_PEERS names another folder. Without them, Tenon stands alone in the table.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");
const corpus = process.env.TENON_CORPUS;
if (!corpus) throw new Error("Say in TENON_CORPUS where the documents are.");
const peers = process.env.TENON_PEERS ?? join(root, ".tenon/peers");

const verdicts = JSON.parse(
  readFileSync(join(root, "packages/asyncapi-reader/src/corpus/official-verdicts.json"), "utf8"),
);
const valid = Object.keys(verdicts.documents).filter((path) => verdicts.documents[path] === "valid");

const subjects = [
  { name: "Tenon", script: "tenon.mjs", needs: undefined },
  { name: "Modelina, file input (types only)", script: "modelina.mjs", needs: "@asyncapi/modelina" },
  { name: "@asyncapi/generator, Tenon's template", script: "asyncapi-generator.mjs", needs: "@asyncapi/generator" },
];

const folder = mkdtempSync(join(tmpdir(), "tenon-bench-"));
console.log(
  `node ${process.version}; ${valid.length} documents that @asyncapi/parser ${verdicts.parser} calls valid\n`,
);
console.log("| subject | generated | compiles strictly | CPU ms a document, p50 | p95 |");
console.log("|---|---|---|---|---|");
for (const { name, script, needs } of subjects) {
  if (needs && !existsSync(join(peers, "node_modules", needs))) {
    console.log(`| ${name} | not installed | | | |`);
    continue;
  }
  const out = join(folder, script);
  const results = resultsOf(script, out);
  const generated = results.filter(({ files }) => files > 0);
  const broken = brokenIn(out);
  const compiled = generated.filter(({ index }) => !broken.has(String(index)));
  const times = results.map(({ ms }) => ms).toSorted((a, b) => a - b);
  console.log(`| ${name} | ${share(generated)} | ${share(compiled)} | ${at(times, 0.5)} | ${at(times, 0.95)} |`);
}
rmSync(folder, { recursive: true });

/** One process for all documents, so that what is measured is work and not start-up. */
function resultsOf(script, out) {
  mkdirSync(out, { recursive: true });
  const node = join(out, "node_modules");
  symlinkSync(script === "tenon.mjs" ? join(root, "node_modules") : join(peers, "node_modules"), node);
  const job = join(out, "job.json");
  writeFileSync(job, JSON.stringify({ corpus, documents: valid, out, root, peers }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, script), job], {
    cwd: out,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${script}: ${stderr.slice(-2000)}`);
  return JSON.parse(/^results:(.*)$/m.exec(stdout)?.[1] ?? "[]");
}

/** The documents in whose TypeScript the compiler finds something wrong. */
function brokenIn(out) {
  rmSync(join(out, "node_modules"));
  mkdirSync(join(out, "node_modules"));
  symlinkSync(join(root, "node_modules/@tenon"), join(out, "node_modules/@tenon"));
  writeFileSync(join(out, "package.json"), JSON.stringify({ type: "module" }));
  const compilerOptions = {
    noEmit: true,
    composite: false,
    declaration: false,
    declarationMap: false,
    typeRoots: [join(root, "node_modules/@types")],
    types: ["node"],
  };
  writeFileSync(
    join(out, "tsconfig.json"),
    JSON.stringify({ extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["*/**/*.ts"] }),
  );
  const tsc = join(dirname(new URL(import.meta.resolve("typescript/package.json")).pathname), "bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", out, "--pretty", "false"], {
    cwd: out,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return new Set([...stdout.matchAll(/^(\d+)\/.*error TS/gm)].map(([, index]) => index));
}

function share(some) {
  return `${some.length} (${((some.length / valid.length) * 100).toFixed(1)} %)`;
}

function at(sorted, quantile) {
  return (sorted[Math.floor(sorted.length * quantile)] ?? 0).toFixed(0);
}
