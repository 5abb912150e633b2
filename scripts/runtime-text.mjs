import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path/posix";
import { parse, transform } from "@swc/core";

/**
 * @typedef {{ exports: string[], imports: string[], text: string }} RuntimeFile
 * JavaScript without `import` and `export`: what it exports, and the files that it needs before it.
 */

const folder = new URL("../packages/messaging/src/validation/", import.meta.url);

/**
 * The helpers of generated validators, by path, as text that can be put into a module.
 * @returns {Promise<Record<string, RuntimeFile>>}
 */
export async function runtimeFiles() {
  /** @type {Map<string, RuntimeFile>} */
  const files = new Map();
  const { imports } = await readRuntimeFile("index.js");
  for (const path of imports) await add(path, files);
  return Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * @param {string} path
 * @param {Map<string, RuntimeFile>} files
 */
async function add(path, files) {
  if (files.has(path)) return;
  const file = await readRuntimeFile(path);
  files.set(path, file);
  for (const imported of file.imports) await add(imported, files);
}

/**
 * @param {string} path
 * @returns {Promise<RuntimeFile>}
 */
async function readRuntimeFile(path) {
  const source = await readFile(new URL(path.replace(/\.js$/, ".ts"), folder), "utf8");
  const { code } = await transform(source, { jsc: { target: "es2024", parser: { syntax: "typescript" } } });
  const { body } = await parse(code, { syntax: "ecmascript" });
  const imports = body.flatMap((item) =>
    "source" in item && item.source ? [join(dirname(path), item.source.value)] : [],
  );
  const exports = [...code.matchAll(/\bexport (?:async )?(?:function|const|class) (\w+)/g)].map(
    ([, name = ""]) => name,
  );
  const text = code
    .replaceAll(/^(?:import|export) .* from ".*";\n/gm, "")
    .replaceAll(/^(\/\*\*.*\*\/ |.*\*\/ )?export (?=function|const|class)/gm, (_all, comment) =>
      comment ? `${comment.trimEnd()}\n` : "",
    );
  return { exports, imports, text: text.trim() };
}
