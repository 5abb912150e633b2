import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openFolder, parseSource } from "@tenon/asyncapi-reader";
import { isJsonObject } from "@tenon/contract";
import { type Pact, readPact } from "@tenon/pact-contracts";
import type { PactFolder } from "../checks/checked.js";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { branchOf } from "../versions/branch.js";
import { readVersion } from "../versions/other-version.js";
import { readPacts } from "../versions/pacts.js";
import { pactFolder } from "./check.js";
import { findInput } from "./input.js";
import {
  brokerNamed,
  complainOfBroker,
  type PactBrokerClient,
  PactBrokerError,
  visibleLines,
} from "./pact-broker-client.js";

/** The folder within that of the pacts for those that came from a broker: what tests write is not mixed with them. */
const fetchedFolder = "fetched";

/** `tenon pacts publish|fetch|record-deployment`: what a Pact broker is told, and asked for. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [act, ...operands] = given.operands;
  const deed = act !== undefined && Object.hasOwn(deeds, act) ? deeds[act] : undefined;
  if (!deed)
    throw new UsageError(
      "Say what to do: tenon pacts publish [CONSUMER], fetch SERVICE, or record-deployment SERVICE VERSION.",
    );
  try {
    return await deed({ operands, given, terminal });
  } catch (error) {
    return complainOfBroker(error, terminal);
  }
}

interface Call {
  readonly operands: readonly string[];
  readonly given: Given;
  readonly terminal: Terminal;
}

const deeds: Readonly<Record<string, (call: Call) => Promise<ExitCode>>> = {
  publish,
  fetch,
  "record-deployment": record,
};

/** Each pact as of the version that its consumer's document has now. */
async function publish({ operands, given, terminal }: Call): Promise<ExitCode> {
  const [only, ...rest] = operands;
  if (rest.length > 0) throw new UsageError("tenon pacts publish takes one consumer; all of them if not said.");
  const broker = brokerNamed(given, terminal);
  const folder = pactFolder(given, terminal);
  const { pacts, problems } = await readPacts(openFolder(folder.path));
  if (problems.length > 0) {
    await showProblems(problems, terminal, { prefix: folder.shown, textOf: async () => undefined });
    return 1;
  }
  const isOwn = ({ source, consumer }: Pact) =>
    !source.path.startsWith(`${fetchedFolder}/`) && (only === undefined || consumer === only);
  const own = pacts.filter(isOwn);
  if (own.length === 0)
    throw new UsageError(`There are no pacts${only === undefined ? "" : ` of ${only}`} in ${folder.shown}.`);
  const versions = await versionsNow(given, terminal);
  const consumers = [...Map.groupBy(own, ({ consumer }) => consumer)];
  const asked = consumers.map(([consumer, those]) => ({ those, version: versionOf(consumer, versions, given) }));
  const branch = given.value("branch") ?? (await branchOf(terminal));
  for (const { those, version } of asked) {
    const files = those.map(({ source }) => asGlob(source.path));
    const more = branch === undefined ? [] : ["--branch", branch];
    const words = ["publish", ...files, "--consumer-app-version", version, ...more];
    if (!(await told(broker, words, terminal, folder.path))) return 1;
  }
  return 0;
}

/** By service, the versions that its documents say. */
async function versionsNow(given: Given, terminal: Terminal): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (given.value("version") !== undefined) return new Map();
  const input = await findInput("asyncapi", terminal.folder);
  const { contract } = await readVersion(openFolder(input.root), input);
  const byService = Map.groupBy(contract.documents, ({ service }) => service);
  return new Map(
    [...byService].map(([service, documents]) => [service, new Set(documents.map(({ version }) => version))]),
  );
}

function versionOf(consumer: string, versions: ReadonlyMap<string, ReadonlySet<string>>, given: Given): string {
  const named = given.value("version");
  if (named !== undefined) return named;
  const [version, second] = versions.get(consumer) ?? [];
  if (version !== undefined && second === undefined) return version;
  const why =
    second === undefined
      ? "has no document in asyncapi"
      : `has documents of several versions (${[...(versions.get(consumer) ?? [])].join(", ")})`;
  throw new UsageError(`${consumer} ${why}: name it: tenon pacts publish ${consumer} --version …`);
}

/** The command line takes a pattern where a file is meant. */
function asGlob(path: string): string {
  return path.replaceAll(/[?*[\]]/g, (character) => `[${character}]`);
}

/** The newest pacts in which others rely on a service, for `tenon check` and the service's own tests to hold it to. */
async function fetch({ operands, given, terminal }: Call): Promise<ExitCode> {
  const [service, ...rest] = operands;
  if (service === undefined || rest.length > 0) throw new UsageError("Say whose consumers: tenon pacts fetch orders.");
  const broker = brokerNamed(given, terminal);
  const folder = pactFolder(given, terminal);
  const branch = given.value("branch");
  const words = ["get-pacts", "--provider", service, "--latest", ...(branch === undefined ? [] : ["--branch", branch])];
  const downloads = await mkdtemp(join(tmpdir(), "tenon-pacts-"));
  try {
    const said = await broker.ask([...words, "--download", "--download-dir", downloads]);
    if (!said.isYes) return refused(broker, said.text, terminal);
    const files = await readdir(downloads);
    if (files.length === 0) terminal.print(`Nobody relies on ${visible(service)} there.`);
    for (const file of files.toSorted()) await keep(join(downloads, file), folder, terminal);
    return 0;
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
}

/**
 * Without the broker's links, which are another's tomorrow: the same bytes for the same pact. What the tests of this repository write is not
 * kept a second time.
 */
async function keep(path: string, folder: PactFolder, terminal: Terminal): Promise<void> {
  const parsed = parseSource(basename(path), await readFile(path));
  const read = "source" in parsed ? readPact(parsed.source) : undefined;
  const value = read && "pact" in read ? read.pact.source.value : null;
  if (!read || !("pact" in read) || !isJsonObject(value)) {
    const mend = "Look at what the broker has, or name another --branch.";
    throw new PactBrokerError("PACT_BROKER_REFUSED", `${basename(path)}, which the broker has sent, is no pact.`, mend);
  }
  const { consumer, provider } = read.pact;
  const { _links: _, createdAt: __, ...pact } = value;
  const name = `${consumer}-${provider}.json`.replaceAll(/[/\\]/g, "-");
  if (existsSync(join(folder.path, name))) {
    terminal.print(`${visible(folder.shown + name)} is written by tests here, and stays as it is.`);
    return;
  }
  await mkdir(join(folder.path, fetchedFolder), { recursive: true });
  await writeFile(join(folder.path, fetchedFolder, name), `${JSON.stringify(pact, null, 2)}\n`);
  terminal.print(`${visible(`${folder.shown}${fetchedFolder}/${name}`)}: what ${visible(consumer)} relies on.`);
}

async function record({ operands, given, terminal }: Call): Promise<ExitCode> {
  const [service, version, ...rest] = operands;
  const to = given.value("to");
  if (service === undefined || version === undefined || to === undefined || rest.length > 0)
    throw new UsageError(
      "Say what was deployed, and where: tenon pacts record-deployment orders 1.4.0 --to production.",
    );
  const broker = brokerNamed(given, terminal);
  const words = ["record-deployment", "--pacticipant", service, "--version", version, "--environment", to];
  return (await told(broker, words, terminal)) ? 0 : 1;
}

async function told(
  broker: PactBrokerClient,
  words: readonly string[],
  terminal: Terminal,
  folder?: string,
): Promise<boolean> {
  const said = await broker.ask(words, folder);
  if (said.isYes) terminal.print(visibleLines(said.text));
  else refused(broker, said.text, terminal);
  return said.isYes;
}

function refused(broker: PactBrokerClient, text: string, terminal: Terminal): 1 {
  terminal.complain(
    `${terminal.red("PACT_BROKER_REFUSED")}  ${broker.url.origin} does not do that. Pact says:\n${visibleLines(text)}`,
  );
  return 1;
}
