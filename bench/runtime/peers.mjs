import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installed } from "../installed.mjs";

/** What is measured beside us, and what it needs, at exact versions: no dependencies of ours. */
const peers = {
  "rabbitmq-client": { "rabbitmq-client": "5.0.8" },
  // It does not install beside Nest 12.
  golevelup: {
    "@golevelup/nestjs-rabbitmq": "9.0.2",
    "@nestjs/common": "11.2.10",
    "@nestjs/core": "11.2.10",
    "reflect-metadata": "0.2.2",
    rxjs: "7.8.2",
  },
  nest: {
    "@nestjs/microservices": "12.1.1",
    "@nestjs/common": "12.5.1",
    "@nestjs/core": "12.5.1",
    amqplib: "2.3.1",
    "amqp-connection-manager": "5.0.0",
    "reflect-metadata": "0.2.2",
    rxjs: "7.8.2",
  },
  rascal: { rascal: "21.0.1" },
};

/** `rascal 21.0.1`. @param {keyof typeof peers} name */
export function titleOf(name) {
  return Object.entries(peers[name])[0]?.join(" ") ?? name;
}

/** A package of a peer's folder, which is installed when it is not there. @param {keyof typeof peers} name @param {string} id */
export async function load(name, id) {
  const folder = installed(name, peers[name]);
  const resolved = createRequire(join(folder, "package.json")).resolve(id);
  return import(pathToFileURL(resolved).href);
}

/** Installs all of them. */
export function installAll() {
  for (const [name, packages] of Object.entries(peers)) installed(name, packages);
}
