import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { amqp, answers } from "./answers.mjs";
import { certify } from "./certify.mjs";
import { freePort } from "./free-port.mjs";
import { OwnedProcess } from "./owned-process.mjs";

const run = promisify(execFile);

const home = "/usr/lib/rabbitmq/lib";

/** The `sbin` of Debian's RabbitMQ, or nothing where it is not installed. Debian's own wrapper would change user and folder. */
export function rabbitMqSbin() {
  try {
    const version = readdirSync(home).find((name) => name.startsWith("rabbitmq_server-"));
    return version && join(home, version, "sbin");
  } catch {
    return undefined;
  }
}

/**
 * A RabbitMQ of our own: its own port, data, cookie, Erlang port mapper and configuration. It shares nothing with a
 * RabbitMQ that runs on this machine already.
 *
 * @param {{ folder: string, onDeath: (reason: string) => void }} options
 */
export async function createRabbitMq({ folder, onDeath }) {
  const sbin = rabbitMqSbin();
  if (!sbin) throw new Error("RabbitMQ is not installed");
  const ports = {
    amqp: await freePort(),
    amqps: await freePort(),
    distribution: await freePort(),
    mapper: await freePort(),
  };
  const env = environment(folder, ports);
  const own = { name: "RabbitMQ", env, folder, logFile: join(folder, "output.log"), onDeath };
  mkdirSync(folder, { recursive: true });
  const files = await certify(folder);
  writeFileSync(
    join(folder, "rabbitmq.conf"),
    `${configuration(ports.amqp)}${files ? secured(ports.amqps, files) : ""}`,
  );
  writeFileSync(join(folder, "enabled_plugins"), `[${files ? "rabbitmq_auth_mechanism_ssl" : ""}].\n`);

  // Erlang starts a port mapper that outlives the broker where it finds none: it finds this one.
  const mapper = new OwnedProcess({ ...own, name: "epmd", command: "epmd", args: ["-port", String(ports.mapper)] });
  /** @type {OwnedProcess | undefined} */
  let broker;

  /** @param {string[]} args */
  const rabbitMqCtl = async (...args) => {
    await run(join(sbin, "rabbitmqctl"), ["--node", env.RABBITMQ_NODENAME ?? "", ...args], { env });
  };

  return {
    url: `amqp://guest:guest@127.0.0.1:${ports.amqp}`,
    ...(files && { tls: { url: `amqps://127.0.0.1:${ports.amqps}`, ...files } }),
    async start() {
      if (broker && !broker.hasEnded) return;
      const started = new OwnedProcess({ ...own, command: join(sbin, "rabbitmq-server"), args: [] });
      broker = started;
      const gaveUp = () => (started.hasEnded ? `RabbitMQ did not start:\n${started.lastLines()}` : undefined);
      await answers({ port: ports.amqp, ...amqp, gaveUp });
    },
    kill: async () => broker?.end("SIGKILL"),
    stop: async () => broker?.end("SIGTERM"),
    freeze: async () => broker?.signal("SIGSTOP"),
    thaw: async () => broker?.signal("SIGCONT"),
    alarm: () => rabbitMqCtl("set_vm_memory_high_watermark", "0"),
    fill: () => rabbitMqCtl("set_disk_free_limit", "100000GB"),
    empty: () => rabbitMqCtl("set_disk_free_limit", "50MB"),
    disconnect: () => rabbitMqCtl("close_all_connections", "a test has asked for it"),
    calm: () => rabbitMqCtl("set_vm_memory_high_watermark", "0.4"),
    async remove() {
      await broker?.end("SIGKILL");
      await mapper.end("SIGKILL");
    },
  };
}

/**
 * @param {string} folder
 * @param {{ amqp: number, distribution: number, mapper: number }} ports
 * @returns {Record<string, string>}
 */
function environment(folder, ports) {
  return {
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    LANG: "C.UTF-8",
    HOME: folder, // Erlang keeps its cookie here
    RABBITMQ_NODENAME: `tenon-${ports.amqp}@localhost`,
    RABBITMQ_DIST_PORT: String(ports.distribution),
    RABBITMQ_MNESIA_BASE: join(folder, "data"),
    RABBITMQ_LOG_BASE: join(folder, "log"),
    RABBITMQ_CONFIG_FILE: join(folder, "rabbitmq.conf"),
    RABBITMQ_CONF_ENV_FILE: join(folder, "rabbitmq-env.conf"),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, "enabled_plugins"),
    RUNNING_UNDER_SYSTEMD: "true", // the start script becomes the broker, so that its process is ours to kill
    ERL_EPMD_PORT: String(ports.mapper),
    ERL_EPMD_ADDRESS: "127.0.0.1",
  };
}

/** @param {number} port */
function configuration(port) {
  return [
    `listeners.tcp.1 = 127.0.0.1:${port}`,
    "log.console = true",
    "log.console.level = warning",
    "log.file = false",
    "disk_free_limit.absolute = 50MB",
    "",
  ].join("\n");
}

/**
 * @param {number} port
 * @param {{ caFile: string, certFile: string, keyFile: string }} files
 */
function secured(port, { caFile, certFile, keyFile }) {
  return [
    `listeners.ssl.1 = 127.0.0.1:${port}`,
    `ssl_options.cacertfile = ${caFile}`,
    `ssl_options.certfile = ${certFile}`,
    `ssl_options.keyfile = ${keyFile}`,
    "ssl_options.verify = verify_peer",
    "ssl_options.fail_if_no_peer_cert = false",
    "ssl_cert_login_from = common_name",
    "auth_mechanisms.1 = PLAIN",
    "auth_mechanisms.2 = AMQPLAIN",
    "auth_mechanisms.3 = EXTERNAL",
    "",
  ].join("\n");
}
