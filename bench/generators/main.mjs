/**
 * npm run bench generators [-- --documents N]
 *
 * Tenon beside Modelina and @asyncapi/generator over documents written by others (TENON_CORPUS): of those that the official parser calls
 * valid, how many each generates from, how many of the results compile under `tsc --strict`, and the CPU time of a document. Each is a
 * warm process of its own; they take turns. "Empty" are those that nothing was written for: most have no messages. All but the first three documents that a process is given count for its median.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { benchFolder } from "../installed.mjs";
import { compiling } from "./compiling.mjs";
import { median, printTable } from "./figures.mjs";
import { installPeer, titleOf } from "./peer.mjs";
import { Subject } from "./subject.mjs";

const corpus = process.env.TENON_CORPUS;
if (!corpus) {
  console.error("bench: set TENON_CORPUS to a folder of AsyncAPI documents with a manifest.tsv that lists them.");
  process.exit(1);
}
const { values } = parseArgs({ options: { documents: { type: "string" } } });
const wanted = Number(values.documents ?? Number.POSITIVE_INFINITY);

const warmUps = 3;
const titles = {
  tenon: "tenon",
  modelina: titleOf("modelina"),
  generator: `${titleOf("generator")}, one-file template`,
  parser: "@asyncapi/parser, parsing alone",
};
for (const peer of ["modelina", "generator"]) installPeer(peer);
const out = join(benchFolder, "generators");
rmSync(out, { recursive: true, force: true });

const subjects = Object.keys(titles).map((name) => new Subject(name));
const parser = subjects.find(({ name }) => name === "parser");
const results = Object.fromEntries(Object.keys(titles).map((name) => [name, []]));
const documents = [];
for (const file of spread(listed())) {
  if (documents.length >= wanted) break;
  const verdict = await parser.run({ corpus: resolve(corpus), file });
  if (!verdict.ok) continue;
  const document = String(documents.push(file));
  results.parser.push({ document, ...verdict });
  for (const subject of subjects.filter((one) => one !== parser)) {
    const job = { corpus: resolve(corpus), file, out: join(out, subject.name, document) };
    const result = await subject.run(job);
    results[subject.name].push({ document, ...result });
    if (!result.ok) console.error(`bench: ${subject.name}: ${file}: ${result.reason}`);
  }
}
for (const subject of subjects) subject.end();

console.log(`node ${process.version}; ${documents.length} valid documents`);
printTable(["", "generated", "empty", "compiling", "CPU ms"], Object.entries(results).map(row));

function row([name, all]) {
  const generated = all.filter(({ ok }) => ok).map(({ document }) => document);
  const writesTypeScript = name === "tenon" || name === "modelina";
  const times = all.slice(warmUps).flatMap(({ ok, cpuMs }) => (ok ? [cpuMs] : []));
  return [
    titles[name],
    name === "parser" ? "–" : share(generated.length),
    writesTypeScript ? String(generated.filter((document) => !existsSync(join(out, name, document))).length) : "–",
    writesTypeScript ? share(compiling(join(out, name), generated)) : "–",
    times.length > 0 ? median(times).toFixed(1) : "–",
  ];
}

function share(count) {
  return `${count} (${((100 * count) / documents.length).toFixed(0)} %)`;
}

function listed() {
  const [, ...rows] = readFileSync(join(corpus, "manifest.tsv"), "utf8").trimEnd().split("\n");
  return rows.map((row) => row.split("\t")[0]);
}

/** The same in an order in which the first ones are a sample of all, the same every time. */
function spread(files) {
  const step = 89;
  if (files.length % step === 0) return files;
  return files.map((_, index) => files[(index * step) % files.length]);
}
