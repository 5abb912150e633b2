import { Parser } from "@asyncapi/parser";
import { readContract, SourceCache } from "@tenon/asyncapi-reader";
import { GenerationCache, generateTypeScript } from "@tenon/typescript-generator";
import { median, printTable } from "../generators/figures.mjs";
import { titleOf } from "../generators/peer.mjs";
import { largeDocument, messageCount } from "./large-document.mjs";

const warmUps = 12;
const rounds = 7;

/** One changed message of a large document, again and again in one process. Every round changes another one. */
export async function warm(peer, folder) {
  const tenon = regenerating();
  const subjects = { "tenon, regenerated": tenon, "@asyncapi/parser, parsed": parsing() };
  if (peer) subjects[`${titleOf("generator")}, one-file template`] = generating(peer, folder);
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  const first = await timed(tenon, largeDocument(-1, 0));
  for (let round = 1; round <= warmUps; round++) await tenon(largeDocument(round, round));
  for (let round = 1; round <= rounds; round++) {
    const text = largeDocument((round * 5) % messageCount, round);
    for (const [name, run] of Object.entries(subjects)) times[name].push(await timed(run, text));
  }
  const size = (largeDocument(-1, 0).length / 1024).toFixed(0);
  console.log(`\none changed message of ${messageCount} in a ${size} KB document, warm, in process; ${rounds} rounds`);
  const row = (name, { ms, cpu }) => [name, ms.toFixed(1), cpu.toFixed(1)];
  printTable(
    ["", "ms", "CPU ms"],
    [
      row("tenon, the first time", first),
      ...Object.entries(times).map(([name, all]) =>
        row(name, { ms: median(all.map(({ ms }) => ms)), cpu: median(all.map(({ cpu }) => cpu)) }),
      ),
    ],
  );
}

/** What has been read and written is kept from one text to the next. Throws when another number of files changed than should. */
function regenerating() {
  const [sources, cache] = [new SourceCache(), new GenerationCache()];
  let before = new Map();
  return async (text) => {
    const root = { list: async () => ["large.yaml"], read: async () => ({ bytes: Buffer.from(text) }) };
    const { contract, problems } = await readContract(root, { cache: sources });
    const generated = generateTypeScript(contract, { cache });
    const [problem] = [...problems, ...generated.problems];
    if (problem) throw new Error(JSON.stringify(problem));
    const changed = generated.files.filter(({ path, text }) => before.get(path) !== text);
    if (changed.length === 0) throw new Error("nothing has changed");
    before = new Map(generated.files.map(({ path, text }) => [path, text]));
  };
}

function parsing() {
  const parser = new Parser();
  return async (text) => {
    const { document } = await parser.parse(text);
    if (!document) throw new Error("the document is not valid");
  };
}

/** A generator can be used once only. */
function generating({ Generator, template }, folder) {
  return (text) => new Generator(template, folder, { forceWrite: true }).generateFromString(text);
}

async function timed(run, text) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await run(text);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpu: (user + system) / 1000 };
}
