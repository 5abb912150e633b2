import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { ContractFolder, pactBroker } from "@tenon/pact-broker";
import { type ExitCode, type Given, UsageError } from "../command.js";
import type { Terminal } from "../terminal/terminal.js";
import { EnvironmentsFile } from "../versions/environments-file.js";

/** `tenon broker`: a Pact broker for the official tools, whose store is a folder that git keeps. Stays until Ctrl-C. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const host = given.value("host") ?? "127.0.0.1";
  const port = Number(given.value("port") ?? "9292");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError("--port is a number up to 65535.");
  const token = terminal.env.TENON_BROKER_TOKEN;
  const isLocal = ["127.0.0.1", "::1", "localhost"].includes(host);
  if (!isLocal && (token === undefined || token === ""))
    throw new UsageError(`On ${host} others can reach it: set TENON_BROKER_TOKEN to what they have to bring.`);
  const folder = resolve(terminal.folder, given.value("folder") ?? "contracts/broker");
  const environments = resolve(terminal.folder, given.value("environments") ?? "contracts/environments.yaml");
  const server = pactBroker({
    folder: new ContractFolder(folder),
    environments: new EnvironmentsFile(environments),
    token: token === "" ? undefined : token,
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, host, listening);
  });
  const { port: actual } = server.address() as AddressInfo;
  terminal.print(`A Pact broker is at http://${host}:${actual}, and keeps all it is told in ${folder}.`);
  await terminal.untilStopped();
  server.close();
  server.closeAllConnections();
  return 0;
}
