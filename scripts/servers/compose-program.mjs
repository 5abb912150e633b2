import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { installDebianPackages, whyNotDebian } from "./debian-packages.mjs";

const run = promisify(execFile);

/**
 * The command that reads compose files, for which no engine has to run: `docker compose` or `docker-compose`.
 *
 * @param {(line: string) => void} say
 */
export async function findComposeProgram(say) {
  if (await works("docker", "compose", "version")) return "docker compose";
  if (await works("docker-compose", "version")) return "docker-compose";
  const why = whyNotDebian();
  if (why) throw new Error(`docker compose is not installed, and ${why}`);
  await installDebianPackages(["docker-compose"], say);
  return "docker-compose";
}

/** @param {string} file @param {string[]} args */
async function works(file, ...args) {
  try {
    await run(file, args, { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
