import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { readEnvironments } from "../versions/environments.js";
import { complain } from "../versions/other-version.js";
import { releasedVersion } from "../versions/released-version.js";
import { withDeployed } from "../versions/with-deployed.js";
import { findInput } from "./input.js";

/** `tenon deployed SERVICE VERSION --to ENVIRONMENT`: records in `contracts/environments.yaml` what is deployed, for git to keep. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [service, version, operand = "asyncapi"] = given.operands;
  const to = given.value("to");
  if (service === undefined || version === undefined || to === undefined)
    throw new UsageError("Say what was deployed, and where: tenon deployed orders 1.4.0 --to production.");
  const input = await findInput(operand, terminal.folder);
  if (!(await releasedVersion(input.root, service, version))) {
    const mend = `Tag its commit as ${visible(service)}@${visible(version)}, or name a version that \`info.version\` of its document once had.`;
    const place = `${visible(service)} ${visible(version)}`;
    complain(terminal, place, "VERSION_UNKNOWN", "There is no such version in the history of the documents.", mend);
    return 1;
  }
  const file = given.value("environments") ?? "contracts/environments.yaml";
  const path = resolve(terminal.folder, file);
  const { environments, problems } = await readEnvironments(path);
  if (problems.length > 0) {
    await showProblems(problems, terminal, { prefix: "", textOf: async () => undefined });
    return 1;
  }
  const before = environments.find(({ name }) => name === to)?.deployed.get(service);
  const text = await readFile(path, "utf8").catch(() => "");
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, withDeployed(text, { environment: to, service, version }));
  const was = before === undefined ? "" : before === version ? ", as before" : `, where ${visible(before)} was`;
  terminal.print(`${visible(file)}: ${visible(service)} ${visible(version)} is in ${visible(to)}${was}. Commit it.`);
  return 0;
}
