import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { standaloneValidator } from "@tenon/typescript-generator";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";

const folder = mkdtempSync(join(tmpdir(), "tenon-bench-"));
const require = createRequire(import.meta.url);

/** Tenon's validator of a draft-07 schema, as `tenon validator` writes it. */
export async function tenonValidator(schema, name) {
  const { text, problems } = standaloneValidator(schema, "draft-07");
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return (await import(pathToFileURL(path).href)).validate;
}

/** What people have today: ajv's standalone code with ajv-formats. */
export function ajvValidator(schema, name, options = {}) {
  const ajv = new Ajv({ strict: false, code: { source: true }, ...options });
  addFormats.default(ajv);
  const text = standalone.default(ajv, ajv.compile(schema));
  const path = join(folder, `${name}.cjs`);
  writeFileSync(
    path,
    text.replaceAll(/require\("([^"]+)"\)/g, (_all, module) => `require(${JSON.stringify(require.resolve(module))})`),
  );
  return require(path);
}
