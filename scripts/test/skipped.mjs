import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * @typedef {{ name: string, assertionResults: { status: string }[] }} FileResult
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numFailedTestSuites: number, numRuntimeErrorTestSuites: number, success: boolean, testResults: FileResult[] }} JestResult what `jest --json` writes
 */

/**
 * A line for each test file with skipped tests: how many, and which variables that its text names are not set.
 *
 * @param {Pick<JestResult, "testResults">} result
 * @param {string} root
 */
export function skippedInside(result, root) {
  return result.testResults.flatMap(({ name, assertionResults }) => {
    const count = assertionResults.filter(({ status }) => status === "pending" || status === "todo").length;
    if (count === 0) return [];
    const unset = variablesIn(readFileSync(name, "utf8")).filter((variable) => !process.env[variable]);
    const why = unset.length > 0 ? `${unset.join(", ")} not set` : "skipped in the file itself";
    return [`${relative(root, name)}: ${count} skipped: ${why}`];
  });
}

/** @param {string} text */
function variablesIn(text) {
  return [...new Set([...text.matchAll(/\bprocess\.env(?:\.|\[["'])([A-Z][A-Z0-9_]*)/g)].map(([, name = ""]) => name))];
}

/**
 * A line for each test file that was left out because a server that it needs could not be had.
 *
 * @param {{ file: string, needs: string[] }[]} files
 * @param {Record<string, string>} missing why each variable could not be had
 */
export function leftOut(files, missing) {
  return files.flatMap(({ file, needs }) => {
    const name = needs.find((variable) => missing[variable]);
    return name ? [`${join(file)}: left out: no ${name}: ${missing[name]}`] : [];
  });
}
