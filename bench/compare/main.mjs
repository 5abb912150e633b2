/**
 * npm run bench compare
 *
 * The specs of the shop side by side until there are a hundred documents, one of which changes: a field becomes optional. In process and
 * warm: what reading the documents again costs, and what comparing costs, whose verdict is checked each time.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openFolder, readContract, SourceCache } from "@tenon/asyncapi-reader";
import { compare } from "@tenon/compatibility";
import { median, printTable } from "../generators/figures.mjs";

const specs = fileURLToPath(new URL("../../asyncapi", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tenon-bench-compare-"));
const rounds = 15;

try {
  const documents = () => globSync("**/v*.yaml", { cwd: folder }).length;
  for (let copy = 1; documents() < 100; copy++) cpSync(specs, join(folder, `shop-${copy}`), { recursive: true });
  const cache = new SourceCache();
  const before = await read(cache);
  const changed = join(folder, "shop-1/orders/v1.yaml");
  const text = readFileSync(changed, "utf8");
  const times = { reading: [], comparing: [] };
  for (let round = 0; round < rounds; round++) {
    writeFileSync(
      changed,
      text.replace("required: [sku, quantity, unitPrice]", `required: [quantity, unitPrice] # ${round}`),
    );
    const start = performance.now();
    const after = await read(cache);
    const middle = performance.now();
    const findings = compare(before, after);
    times.reading.push(middle - start);
    times.comparing.push(performance.now() - middle);
    if (!findings.some(({ breaks }) => breaks.length > 0)) throw new Error("the change breaks nobody?");
  }
  console.log(`node ${process.version}; ${documents()} documents, one change, ${rounds} rounds`);
  const row = ([name, all]) => [
    name,
    median(all.slice(1)).toFixed(0),
    all[0].toFixed(0),
    Math.max(...all.slice(1)).toFixed(0),
  ];
  printTable(["", "warm ms", "first ms", "slowest"], Object.entries(times).map(row));
} finally {
  rmSync(folder, { recursive: true });
}

async function read(cache) {
  const { contract, problems } = await readContract(openFolder(folder), { cache });
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return contract;
}
