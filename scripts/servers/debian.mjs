import { execFile } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { createRabbitMq, rabbitMqSbin } from "./debian-rabbitmq.mjs";
import { createRedis, redisIsInstalled } from "./debian-redis.mjs";

const run = promisify(execFile);

/** Servers from Debian's packages, run by us on private ports. The packages are installed when we may and they are missing. */
export const debian = {
  name: "Debian's packages",

  async missing() {
    if (missingPackages().length === 0) return undefined;
    if (!existsSync("/usr/bin/apt-get")) return "this is not Debian";
    if (process.getuid?.() !== 0)
      return `Debian's packages ${missingPackages().join(" and ")} are not installed, and only root may install them`;
    return undefined;
  },

  /** @param {(line: string) => void} say */
  async prepare(say) {
    const packages = missingPackages();
    if (packages.length === 0) return;
    say(`installing Debian's packages ${packages.join(" and ")} …`);
    await withoutStartingServices(async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
      const options = { env, maxBuffer: 64 * 1024 * 1024 };
      await run("apt-get", ["update", "-qq"], options);
      await run("apt-get", ["install", "-qq", "--yes", "--no-install-recommends", ...packages], options);
    });
  },

  create: { rabbitmq: createRabbitMq, redis: createRedis },
};

function missingPackages() {
  return [...(rabbitMqSbin() ? [] : ["rabbitmq-server"]), ...(redisIsInstalled() ? [] : ["redis-server"])];
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
