import { installDebianPackages, whyNotDebian } from "./debian-packages.mjs";
import { createPostgres, postgresBin } from "./debian-postgres.mjs";
import { createRabbitMq, rabbitMqSbin } from "./debian-rabbitmq.mjs";
import { createRedis, redisIsInstalled } from "./debian-redis.mjs";

/** Servers from Debian's packages, run by us on private ports. Missing packages are installed where we may. */
export const debian = {
  name: "Debian's packages",

  async whyNot() {
    return missingPackages().length > 0 ? whyNotDebian() : undefined;
  },

  /** @param {(line: string) => void} say */
  async prepare(say) {
    if (missingPackages().length > 0) await installDebianPackages(missingPackages(), say);
  },

  create: { rabbitmq: createRabbitMq, redis: createRedis, postgres: createPostgres },
};

function missingPackages() {
  return [
    ...(rabbitMqSbin() ? [] : ["rabbitmq-server"]),
    ...(redisIsInstalled() ? [] : ["redis-server"]),
    ...(postgresBin() ? [] : ["postgresql"]),
  ];
}
