import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { runQuietly } from "./step.mjs";

/**
 * Runs npm with the Node that runs us. Registry, proxy and credentials are those that npm is configured with.
 *
 * @param {string[]} args
 */
export function npm(args) {
  const env = { ...process.env, npm_config_fetch_retries: "5" };
  const quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error", "--ignore-scripts"];
  const program = npmProgram();
  return program
    ? runQuietly(process.execPath, [program, ...args, ...quiet], env)
    : runQuietly("npm", [...args, ...quiet], env);
}

/** npm says where it is to the scripts that it runs; without it we look beside Node. */
function npmProgram() {
  const besideNode = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? "",
    join(besideNode, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(besideNode, "node_modules/npm/bin/npm-cli.js"),
  ];
  return candidates.find((path) => path.endsWith("npm-cli.js") && existsSync(path));
}
