import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, printTable } from "../generators/figures.mjs";
import { titleOf } from "../generators/peer.mjs";
import { manyChannels } from "./many-channels.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const specs = join(root, "asyncapi");
const peerProcess = join(import.meta.dirname, "peer-process.mjs");

/** Says at its end how much CPU time the process has taken. */
const accounting = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(`cpu:${user + system}`); });',
)}`;

/** The specs of the shop's five services, as one process each time. */
export function coldShop(folder, withGenerator) {
  const documents = documentsBelow(specs);
  const title = `the specs of the five services (${documents.length} documents), cold`;
  compare({ title, rounds: 5, input: specs, documents, folder, withGenerator });
}

/** The same specs side by side, until there are a hundred. */
export function coldHundred(folder, withGenerator) {
  const input = join(folder, "hundred");
  for (let copy = 1; documentsBelow(input).length < 100; copy++)
    cpSync(specs, join(input, `shop-${copy}`), { recursive: true });
  const documents = documentsBelow(input);
  compare({
    title: `${documents.length} documents, cold`,
    rounds: 3,
    peerRounds: 1,
    input,
    documents,
    folder,
    withGenerator,
  });
}

/** One document with five thousand channels, each with a message and an operation: a size at which what is not linear shows. */
export function coldFiveThousand(folder) {
  const channels = 5_000;
  for (const [language, text] of Object.entries(manyChannels(channels))) {
    const input = join(folder, `many.${language}`);
    writeFileSync(input, text);
    const title = `a document with ${channels} channels in ${language} (${Math.round(text.length / 1024)} KB), cold`;
    compare({ title, rounds: 1, peerRounds: 0, input, documents: [input], folder, withGenerator: false });
  }
}

function compare({ title, rounds, peerRounds = rounds, input, documents, folder, withGenerator }) {
  const out = () => mkdtempSync(join(folder, "out-"));
  const subjects = {
    tenon: { rounds, words: () => [join(root, "packages/cli/dist/main.js"), "generate", input, "--out", out()] },
    "@asyncapi/parser": { rounds: peerRounds, words: () => [peerProcess, "parser", out(), ...documents] },
  };
  if (withGenerator)
    subjects[`${titleOf("generator")}, one-file template`] = {
      rounds: peerRounds,
      words: () => [peerProcess, "generator", out(), ...documents],
    };
  const results = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const idle = run(["-e", "0"]);
    for (const [name, subject] of Object.entries(subjects)) {
      if (round >= subject.rounds) continue;
      const { ms, cpu } = run(subject.words());
      results[name].push({ ms: ms - idle.ms, cpu: cpu - idle.cpu });
    }
  }
  console.log(`\n${title}; a process each, minus Node's own start`);
  const row = ([name, all]) => [
    name,
    median(all.map(({ ms }) => ms)).toFixed(0),
    median(all.map(({ cpu }) => cpu)).toFixed(0),
    String(all.length),
  ];
  const measured = Object.entries(results).filter(([, all]) => all.length > 0);
  printTable(["", "ms", "CPU ms", "rounds"], measured.map(row));
}

function run(words) {
  const start = performance.now();
  const child = spawnSync(process.execPath, ["--import", accounting, ...words], { cwd: root, encoding: "utf8" });
  const ms = performance.now() - start;
  if (child.status !== 0)
    throw new Error(`${words.slice(0, 3).join(" ")} ended with ${child.status}: ${child.stderr.slice(0, 2000)}`);
  return { ms, cpu: Number(/cpu:(\d+)$/.exec(child.stderr)[1]) / 1000 };
}

function documentsBelow(folder) {
  return globSync("**/v*.yaml", { cwd: folder })
    .toSorted()
    .map((path) => join(folder, path));
}
