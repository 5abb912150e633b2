import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { installDebianPackages, whyNotDebian } from "./debian-packages.mjs";

/** Browsers of one family, by the names that systems give them. */
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The path of a Chromium, for tests that look at pages as a reader sees them.
 *
 * @param {(line: string) => void} say
 */
export async function findBrowserProgram(say) {
  const installed = await findProgram(names);
  if (installed) return installed;
  const why = whyNotDebian();
  if (why) throw new Error(`Chromium is not installed, and ${why}`);
  await installDebianPackages(["chromium"], say);
  return "/usr/bin/chromium";
}

/** @param {string[]} wanted */
async function findProgram(wanted) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const path of wanted.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
