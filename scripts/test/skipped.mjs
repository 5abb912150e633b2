import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} FileResult
 * @typedef {{ testResults: FileResult[] }} JestResult what `jest --json` writes
 */

/**
 * How many tests have passed, failed and been skipped. A file that could not be run counts as one that has failed.
 *
 * @param {JestResult} result
 */
export function counted({ testResults }) {
  const statuses = testResults.flatMap(({ status, assertionResults: all }) =>
    status === "failed" && !all.some((one) => one.status === "failed") ? [...all, { status }] : all,
  );
  const count = (/** @type {string[]} */ ...wanted) => statuses.filter(({ status }) => wanted.includes(status)).length;
  return { passed: count("passed"), failed: count("failed"), skipped: count("pending", "todo") };
}

/**
 * A line for each test file with skipped tests: how many, and which variables that its text names are not set.
 *
 * @param {JestResult} result
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
