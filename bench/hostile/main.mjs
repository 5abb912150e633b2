/**
 * npm run bench hostile
 *
 * How soon `tenon generate` refuses documents that were made to keep it busy: a process each, minus Node's own start. Every one has to end with
 * exit code 1, file, line and column, and nothing written; else this does.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, printTable } from "../generators/figures.mjs";
import { hostileDocuments } from "./documents.mjs";

const tenon = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tenon-bench-"));
try {
  const idle = median([1, 2, 3, 4, 5].map(() => run(["-e", "0"]).cpu));
  console.log(`node ${process.version}\n`);
  const rows = Object.entries(hostileDocuments).map(([name, text]) => [name, size(text), ...refused(text, idle)]);
  printTable(["document", "KB", "ms", "CPU ms", "refused with"], rows);
} finally {
  rmSync(folder, { recursive: true });
}

function refused(text, idle) {
  const file = join(folder, "asyncapi.yaml");
  const out = join(folder, "out");
  writeFileSync(file, text);
  const { ms, cpu, status, told } = run([tenon, "generate", file, "--out", out]);
  const [, place, code] = /asyncapi\.yaml:(\d+:\d+)\s+(?:error\s+)?([A-Z_]+)/.exec(told) ?? [];
  if (status !== 1 || !code || existsSync(out)) {
    process.exitCode = 1;
    return [ms.toFixed(0), (cpu - idle).toFixed(0), `NOT REFUSED: ${status} ${told.slice(0, 300)}`];
  }
  return [ms.toFixed(0), (cpu - idle).toFixed(0), `${place} ${code}`];
}

function run(words) {
  const start = performance.now();
  const accounting = `data:text/javascript,${encodeURIComponent(
    'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(`cpu:${user + system}`); });',
  )}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", accounting, ...words], {
    encoding: "utf8",
    timeout: 120_000,
  });
  const cpu = Number(/cpu:(\d+)$/.exec(stderr)?.[1]) / 1000;
  return { ms: performance.now() - start, cpu, status, told: stdout + stderr };
}

function size(text) {
  return (text.length / 1024).toFixed(0);
}
