import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const tsc = createRequire(import.meta.url)
  .resolve("typescript/package.json")
  .replace("package.json", "bin/tsc");

/**
 * How many of the named folders below `folder` have nothing wrong in them under `--strict`. All are one program. The compiler
 * looks no further than at syntax as long as there is anything wrong with that: so it is asked again without those that failed.
 */
export function compiling(folder, names) {
  let left = names.filter((name) => existsSync(join(folder, name)));
  const empty = names.length - left.length;
  while (left.length > 0) {
    const failed = failing(folder, left);
    if (failed.size === 0) break;
    left = left.filter((name) => !failed.has(name));
  }
  return left.length + empty;
}

function failing(folder, names) {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2024",
    module: "esnext",
    moduleResolution: "bundler",
    moduleDetection: "force",
    skipLibCheck: true,
    types: [],
  };
  const include = names.map((name) => `${name}/**/*.ts`);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  const words = [tsc, "-p", folder, "--pretty", "false"];
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", maxBuffer: 1e9 });
  const blamed = new Set([...stdout.matchAll(/^([^/\s]+)\/.*?\(\d+,\d+\): error/gm)].map(([, name]) => name));
  const failed = new Set(names.filter((name) => blamed.has(name)));
  if (status !== 0 && failed.size === 0) throw new Error(`tsc: ${stdout.slice(0, 2000)}`);
  return failed;
}
