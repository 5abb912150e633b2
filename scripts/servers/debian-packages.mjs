import { execFile } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Why packages could not be installed on this machine, were they missing; nothing where they could. */
export function whyNotDebian() {
  if (!existsSync("/usr/bin/apt-get")) return "this is not Debian";
  if (process.getuid?.() !== 0) return "only root may install Debian's packages";
  return undefined;
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Installs packages, after those that are being installed: two at once would be in each other's way.
 *
 * @param {string[]} packages
 * @param {(line: string) => void} say
 */
export function installDebianPackages(packages, say) {
  const installed = last.then(() => install(packages, say));
  last = installed.catch(() => {});
  return installed;
}

/** Resolves when nothing is being installed. An installation must not be broken off. */
export async function installationsEnded() {
  await last;
}

/**
 * @param {string[]} packages
 * @param {(line: string) => void} say
 */
async function install(packages, say) {
  say(`installing Debian's packages ${packages.join(", ")} …`);
  await withoutStartingServices(async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
    const options = { env, maxBuffer: 64 * 1024 * 1024 };
    const patience = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];
    await run("apt-get", [...patience, "-qq", "update"], options);
    await run("apt-get", [...patience, "-qq", "--yes", "--no-install-recommends", "install", ...packages], options);
  });
}

/**
 * Debian starts a service when its package is installed, unless this file says no (exit code 101: forbidden).
 *
 * @param {() => Promise<void>} install
 */
async function withoutStartingServices(install) {
  const policy = "/usr/sbin/policy-rc.d";
  if (existsSync(policy)) return install();
  writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    await install();
  } finally {
    rmSync(policy, { force: true });
  }
}
