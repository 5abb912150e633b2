/**
 * npm run bench portal
 *
 * A hundred synthetic documents (five events each): the whole site built cold in a process of its own and written, and one field changed while the
 * site is served. Then the save loop: one save of a document of 7 KB and of one of 120 KB to its verdict, beside what the field's own
 * parser takes for the same document alone. Last, when the largest content of an event's page is painted with a processor of a quarter of the speed and
 * 1.6 Mb/s.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { Parser } from "@asyncapi/parser";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import { openPortal } from "@tenon/docs-portal";
import { Engine } from "../../packages/cli/dist/dev/engine.js";
import { examplesIn } from "../../packages/cli/dist/docs/examples-in.js";
import { snippetsOf } from "../../packages/cli/dist/docs/snippets.js";
import { findBrowserProgram } from "../../scripts/servers/browser-program.mjs";
import { median, printTable } from "../generators/figures.mjs";
import { paintsOf } from "./paint.mjs";
import { serviceName, syntheticSpecs } from "./synthetic-specs.mjs";

const rounds = 5;
const folder = mkdtempSync(join(tmpdir(), "tenon-bench-portal-"));

try {
  const hundred = written("hundred", syntheticSpecs(100));
  console.log(`node ${process.version}; 100 documents, 500 events, ${rounds} rounds\n`);
  coldBuild(hundred);
  const first = `${serviceName(0)}/v1.yaml`;
  const rows = [
    await saves("100 documents", hundred, first, { page: `${serviceName(0)}/v1/opened.html` }),
    await saves("7 KB", written("small", [oneDocument(1)]), first, { peer: true }),
    await saves("120 KB", written("large", [oneDocument(20)]), first, { peer: true }),
  ];
  printTable(
    ["save of", "KB", "to verdict CPU ms", "code CPU ms", "page CPU ms", "@asyncapi/parser CPU ms", "ratio"],
    rows,
  );
  await paints();
} finally {
  rmSync(folder, { recursive: true });
}

function coldBuild(root) {
  const program = fileURLToPath(new URL("cold.mjs", import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [program, root, join(folder, "portal")]);
  if (stdout.length === 0) throw new Error(String(stderr));
  const { parts, pages, maxRssMb } = JSON.parse(String(stdout));
  const total = parts.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  printTable(
    ["cold build", "CPU ms"],
    [...parts.map(({ name, cpuMs }) => [name, String(cpuMs)]), ["all", String(total)]],
  );
  console.log(`${pages} pages, at most ${maxRssMb} MB\n`);
}

/** The page of an event of the shop, on a slow processor and a slow network. */
async function paints() {
  const executablePath = await findBrowserProgram((line) => console.log(line)).catch((error) => error);
  if (executablePath instanceof Error) {
    console.log(`\nno browser, and so no paint: ${executablePath.message}`);
    return;
  }
  const root = fileURLToPath(new URL("../../asyncapi", import.meta.url));
  const { contract } = await readContract(openFolder(root));
  const exampleOf = examplesIn(contract);
  const portal = openPortal(contract, {
    exampleOf,
    snippets: snippetsOf(contract, { from: "@shop/events", exampleOf }),
  });
  const page = "orders/v1/order-placed.html";
  // What this browser on this machine takes for a page that could not be less.
  const least = {
    text: (path) => (path === "least.html" ? "<!doctype html><title>-</title><h1>A heading</h1>" : undefined),
  };
  const floor = await paintsOf(executablePath, least, "least.html", rounds);
  const ms = await paintsOf(executablePath, portal, page, rounds);
  console.log();
  printTable(
    ["page", "KB gz", "LCP ms, median", "least", "most", "ratio"],
    [
      row("a heading alone", least.text("least.html"), floor),
      [...row(page, portal.text(page), ms).slice(0, 5), `${(median(ms) / median(floor)).toFixed(1)} : 1`],
    ],
  );
}

function row(name, text, ms) {
  const kb = (gzipSync(text).length / 1024).toFixed(1);
  return [name, kb, median(ms).toFixed(0), Math.min(...ms).toFixed(0), Math.max(...ms).toFixed(0), ""];
}

/** Saves one document again and again, a field optional or not, and takes the time of each part. */
async function saves(name, root, file, { peer = false, page }) {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  const changed = text.replace("Id, at, lines, total, by]", "Id, at, lines, by]");
  const engine = new Engine(openFolder(root), {});
  const saved = await engine.save();
  if (saved.state !== "read" || saved.problems.length > 0) throw new Error(JSON.stringify(saved.problems[0]));
  saved.generate();
  const times = { verdict: [], code: [], page: [], peer: [] };
  for (let round = 0; round < rounds; round++) {
    const isChanged = round % 2 === 0;
    const now = `${isChanged ? changed : text}# ${round}\n`;
    writeFileSync(path, now);
    const start = cpuMs();
    const again = await engine.save();
    if (again.state !== "read") throw new Error("not readable?");
    const { contract, findings } = again;
    const verdictAt = cpuMs();
    again.generate();
    const codeAt = cpuMs();
    if (page !== undefined) openPortal(contract, { changes: { against: "main", findings } }).text(page);
    times.verdict.push(verdictAt - start);
    times.code.push(codeAt - verdictAt);
    times.page.push(cpuMs() - codeAt);
    if (findings.some(({ severity }) => severity === "breaking") !== isChanged) throw new Error("another verdict?");
    if (peer) times.peer.push(await parserMs(now));
  }
  writeFileSync(path, text);
  const [verdict, code, shown, other] = Object.values(times).map((all) => (all.length === 0 ? 0 : median(all)));
  const figure = (ms) => (ms === 0 ? "–" : ms.toFixed(0));
  const size = (text.length / 1024).toFixed(0);
  return [
    name,
    size,
    figure(verdict),
    figure(code),
    page === undefined ? "–" : figure(shown),
    figure(other),
    other === 0 ? "–" : `1 : ${(other / verdict).toFixed(1)}`,
  ];
}

/** What this process has worked so far: the time on the wall says more of what else runs on the machine. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function parserMs(text) {
  const start = cpuMs();
  await new Parser().parse(text);
  return cpuMs() - start;
}

/** One document whose events stand in it several times over. */
function oneDocument(times) {
  const [{ path, text }] = syntheticSpecs(1);
  const alone = text.replace(/ {2}follow-[\s\S]*?(?=components:)/, "");
  const events = /channels:\n([\s\S]*?)operations:/.exec(alone)?.[1] ?? "";
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    events.replace(/^ {2}(\w+):$/gm, `  $1-${copy}:`).replaceAll(".v1", `.v1.c${copy}`),
  );
  return { path, text: alone.replace("operations:", `${copies.join("")}operations:`) };
}

function written(name, documents) {
  for (const { path, text } of documents) {
    const target = join(folder, name, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return join(folder, name);
}
