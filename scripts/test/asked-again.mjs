import { relative } from "node:path";

/**
 * @typedef {import("./skipped.mjs").JestResult} JestResult
 */

/** More than these failing at once is no accident. */
const most = 3;

/**
 * The files of a failed run of everything that are run once more, by themselves. Only tests of servers and of whole processes are (`.broker.`,
 * `.e2e.`): beside two hundred others on a few cores they may wait too short for something. Empty where anything else has failed as well.
 *
 * @param {JestResult} result
 * @param {string} root
 * @returns {string[]} relative to the root
 */
export function toAskAgain(result, root) {
  const failed = result.testResults.filter(({ status }) => status === "failed").map(({ name }) => relative(root, name));
  const areAccidents = failed.length <= most && failed.every((file) => /\.(broker|e2e)\.test\.ts$/.test(file));
  return areAccidents ? failed : [];
}

/**
 * What both runs have said, the second's word on each file that it was asked about.
 *
 * @param {JestResult} first
 * @param {JestResult} second
 * @returns {JestResult}
 */
export function joined(first, second) {
  const asked = new Set(second.testResults.map(({ name }) => name));
  return { testResults: [...first.testResults.filter(({ name }) => !asked.has(name)), ...second.testResults] };
}
