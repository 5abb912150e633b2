import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A step that did not work: what failed, what it said last, and what to do. */
export class StepFailure extends Error {
  /**
   * @param {string} what
   * @param {{ output?: string, mend?: string }} [more]
   */
  constructor(what, { output = "", mend = "" } = {}) {
    super(what);
    const lines = output
      .trim()
      .split("\n")
      .slice(-25)
      .map((line) => `  ${line}`);
    this.told = [`failed: ${what}`, ...(output.trim() ? lines : []), ...(mend ? [mend] : [])].join("\n");
  }
}

/** @param {string} line */
export function say(line) {
  console.error(`tenon: ${line}`);
}

/**
 * Runs a program quietly in the repository's folder, and resolves with what it said and its exit code.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(file, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
