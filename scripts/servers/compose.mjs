import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { amqp, answers, postgres, resp } from "./answers.mjs";
import { freePort } from "./free-port.mjs";

const run = promisify(execFile);

/** Servers from docker compose, one project for each, on private ports. Nothing of them is left at the end. */
export const compose = {
  name: "docker compose",

  async whyNot() {
    try {
      await run("docker", ["info", "--format", "{{.ServerVersion}}"], { timeout: 10_000 });
      await run("docker", ["compose", "version"], { timeout: 10_000 });
      return undefined;
    } catch {
      return "no docker engine with compose answers";
    }
  },

  async prepare() {},

  create: {
    /** @param {{ folder: string }} place */
    rabbitmq: async ({ folder }) => {
      const server = await container({
        folder,
        image: "rabbitmq:4.1-alpine",
        port: 5672,
        hello: amqp,
        url: (port) => `amqp://guest:guest@127.0.0.1:${port}`,
      });
      return {
        ...server,
        alarm: () => server.run("rabbitmqctl", "set_vm_memory_high_watermark", "0"),
        fill: () => server.run("rabbitmqctl", "set_disk_free_limit", "100000GB"),
        empty: () => server.run("rabbitmqctl", "set_disk_free_limit", "50MB"),
        disconnect: () => server.run("rabbitmqctl", "close_all_connections", "a test has asked for it"),
        calm: () => server.run("rabbitmqctl", "set_vm_memory_high_watermark", "0.6"),
      };
    },

    /** @param {{ folder: string }} place */
    redis: ({ folder }) =>
      container({
        folder,
        image: "redis:8-alpine",
        command: ["redis-server", "--appendonly", "yes", "--appendfsync", "always"],
        port: 6379,
        hello: resp,
        url: (port) => `redis://127.0.0.1:${port}`,
      }),

    /** @param {{ folder: string }} place */
    postgres: ({ folder }) =>
      container({
        folder,
        image: "postgres:17-alpine",
        environment: { POSTGRES_USER: "tenon", POSTGRES_DB: "postgres", POSTGRES_HOST_AUTH_METHOD: "trust" },
        port: 5432,
        hello: postgres,
        url: (port) => `postgres://tenon@127.0.0.1:${port}/postgres`,
      }),
  },
};

/**
 * @param {{ folder: string, image: string, command?: string[], environment?: Record<string, string>, port: number, url: (port: number) => string,
 *   hello: { greeting: string, isAnswer: (bytes: Buffer) => boolean } }} options
 */
async function container({ folder, image, command, environment, port, hello, url }) {
  const ourPort = await freePort();
  const project = `${basename(dirname(folder))}-${basename(folder)}`.toLowerCase();
  const file = join(folder, "compose.json");
  mkdirSync(folder, { recursive: true });
  // The host's name is part of the place where RabbitMQ keeps its data: it must survive a restart.
  const service = { image, command, environment, hostname: "server", ports: [`127.0.0.1:${ourPort}:${port}`] };
  writeFileSync(file, JSON.stringify({ services: { server: service } }));
  /** @param {string[]} args */
  const dockerCompose = async (...args) => {
    await run("docker", ["compose", "--project-name", project, "--file", file, ...args]);
  };

  return {
    url: url(ourPort),
    async start() {
      await dockerCompose("up", "--detach", "--quiet-pull");
      await answers({ port: ourPort, ...hello, gaveUp: () => undefined });
    },
    kill: () => dockerCompose("kill", "--signal", "SIGKILL"),
    stop: () => dockerCompose("stop"),
    freeze: () => dockerCompose("pause"),
    thaw: () => dockerCompose("unpause"),
    /** Runs a command inside. @param {string[]} command */
    run: (...command) => dockerCompose("exec", "-T", "server", ...command),
    remove: () => dockerCompose("down", "--volumes", "--timeout", "0"),
  };
}
