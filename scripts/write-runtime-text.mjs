/**
 * node scripts/write-runtime-text.mjs
 *
 * Puts the helpers of generated validators (packages/messaging/src/validation) as text into the generator, which writes them into modules
 * that are to need nothing else. To be run after a change to a helper: a test says when it was forgotten.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runtimeFiles } from "./runtime-text.mjs";

const path = fileURLToPath(
  new URL("../packages/typescript-generator/src/validators/standalone/runtime-text.ts", import.meta.url),
);
const text = `// Written by scripts/write-runtime-text.mjs. Edit packages/messaging/src/validation, not this file.

/** JavaScript without \`import\` and \`export\`: what it declares for others, and the files that it needs before it. */
export interface RuntimeFile {
  readonly exports: readonly string[];
  readonly imports: readonly string[];
  readonly text: string;
}

/** The helpers of generated validators, by path. */
export const runtimeFiles: Readonly<Record<string, RuntimeFile>> = ${JSON.stringify(await runtimeFiles())};
`;
writeFileSync(path, text);
execFileSync("npx", ["biome", "format", "--write", path], { stdio: "inherit" });
