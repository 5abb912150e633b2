import { resolve } from "node:path";
import { openFolder } from "@tenon/asyncapi-reader";
import type { Contract } from "@tenon/contract";
import { deploymentVerdict, type Release } from "@tenon/pact-contracts";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { checkFormats } from "../findings/check-formats.js";
import { type CheckReport, type Step, step } from "../findings/check-report.js";
import { orderInWords } from "../findings/report.js";
import { worstFirst } from "../findings/told.js";
import { toldConflict } from "../findings/told-conflict.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { type Deployed, Releases } from "../versions/deployed-releases.js";
import { type Environment, readEnvironments } from "../versions/environments.js";
import { complain, isReadable, readVersion } from "../versions/other-version.js";
import { readPacts } from "../versions/pacts.js";
import { pactFolder } from "./check.js";
import { formatOf } from "./check-format.js";
import { findInput, type Input } from "./input.js";
import { brokerNamed, complainOfBroker } from "./pact-broker-client.js";

/**
 * `tenon can-i-deploy SERVICE --to ENVIRONMENT`: whether a version breaks anybody who is there, or is broken by what is sent there. Exits 0 for yes
 * and 1 for no; what could not be decided is no yes.
 */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(given);
  const [service, operand = "asyncapi"] = given.operands;
  const to = given.value("to");
  if (service === undefined || to === undefined)
    throw new UsageError("Say which service, and where: tenon can-i-deploy orders --to production.");
  const input = await findInput(operand, terminal.folder);
  const environment = await environmentNamed(to, given, terminal);
  if (!environment) return 1;
  const folders = { input, pacts: pactFolder(given, terminal).path };
  const newest = await workTree(service, folders, terminal);
  if (!newest) return 1;
  const version = given.value("version");
  const released = new Releases(folders);
  const candidate = version === undefined ? newest : await released.of(service, version);
  if (!("contract" in candidate)) {
    const mend = `Tag the commit as ${visible(service)}@${visible(candidate.version)}, or leave --version out to ask about what is there now.`;
    complain(terminal, visible(service), "VERSION_UNKNOWN", `It cannot be found: ${candidate.why}.`, mend);
    return 1;
  }
  const own = reportOn(candidate, await released.in(environment), newest, {
    documents: input.shown,
    pacts: pactFolder(given, terminal).shown,
  });
  const report = given.value("broker") === undefined ? own : await withBroker(own, candidate, { given, terminal, to });
  if (!report) return 1;
  terminal.print(checkFormats[format](report, terminal).trimStart());
  return report.isWell ? 0 : 1;
}

/** The verdict of the Pact broker beside our own: yes is what both say. Undefined where the broker is away, which has been said then. */
async function withBroker(
  own: CheckReport,
  { service, version }: Release,
  { given, terminal, to }: { readonly given: Given; readonly terminal: Terminal; readonly to: string },
): Promise<CheckReport | undefined> {
  if (version.includes(" "))
    throw new UsageError(`A broker is asked about one version, and ${service} has ${version}: say --version.`);
  const broker = brokerNamed(given, terminal);
  const words = ["can-i-deploy", "--pacticipant", service, "--version", version, "--to-environment", to];
  try {
    const { isYes, text } = await broker.ask(words);
    const says = `The broker at ${broker.url.origin} says ${isYes ? "yes" : "no"}`;
    const steps: readonly Step[] = [
      ...own.steps,
      { name: "broker", findings: [], says, state: isYes ? "well" : "broken" },
    ];
    if (isYes) return { ...own, steps, notes: [...own.notes, `${says}.`] };
    const notes = [...own.notes, `${says}:`, ...text.split("\n").filter((line) => /^[^┌╞├└│]/.test(line))];
    return {
      ...own,
      steps,
      notes,
      says: own.isWell ? `No: ${service} ${version} must not go to ${to}.` : own.says,
      isWell: false,
    };
  } catch (error) {
    complainOfBroker(error, terminal);
    return undefined;
  }
}

async function environmentNamed(name: string, given: Given, terminal: Terminal): Promise<Environment | undefined> {
  const file = given.value("environments") ?? "contracts/environments.yaml";
  const { environments, problems } = await readEnvironments(resolve(terminal.folder, file));
  if (problems.length > 0) {
    await showProblems(problems, terminal, { prefix: "", textOf: async () => undefined });
    return undefined;
  }
  const environment = environments.find((one) => one.name === name);
  if (environment) return environment;
  const known = environments.map((one) => one.name).join(", ");
  throw new UsageError(
    `${file} has no environment ${JSON.stringify(name)}${known === "" ? "" : `; it has ${known}`}. \`tenon deployed SERVICE VERSION --to ${name}\` makes one.`,
  );
}

interface Folders {
  readonly input: Input;
  readonly pacts: string;
}

/** The service as it is in the files. */
async function workTree(service: string, folders: Folders, terminal: Terminal): Promise<Release | undefined> {
  const { input } = folders;
  const read = await readVersion(openFolder(input.root), input);
  if (!(await isReadable(read, terminal, { prefix: input.shown, textOf: input.textOf }))) return undefined;
  const versions = versionsOf(service, read.contract);
  if (versions.length === 0) throw new UsageError(`There is no document of a service ${JSON.stringify(service)}.`);
  const { pacts } = await readPacts(openFolder(folders.pacts));
  return { service, version: versions.join(" and "), contract: read.contract, pacts };
}

function versionsOf(service: string, { documents }: Contract): readonly string[] {
  return documents.filter((document) => document.service === service).map(({ version }) => version);
}

function reportOn(
  candidate: Release,
  { environment, releases, unknown }: Deployed,
  newest: Release,
  shown: { readonly documents: string; readonly pacts: string },
): CheckReport {
  const { conflicts, order } = deploymentVerdict(candidate, releases, newest);
  const told = worstFirst(conflicts.map((conflict) => toldConflict(conflict, { environment, ...shown })));
  const isBroken = told.some(({ severity }) => severity === "breaking");
  const isOpen = told.length > 0 || unknown.length > 0;
  const who = `${candidate.service} ${candidate.version}`;
  const others = releases
    .filter(({ service }) => service !== candidate.service)
    .map(({ service, version }) => `${service} ${version}`);
  const company = others.length === 0 ? "where nothing else is deployed" : `together with ${others.join(", ")}`;
  const says = isBroken
    ? `No: ${who} must not go to ${environment}.`
    : isOpen
      ? `Not decided: whether ${who} may go to ${environment}.`
      : `Yes: ${who} can go to ${environment}, ${company}.`;
  const inOrder = orderInWords(order);
  return {
    name: "tenon can-i-deploy",
    steps: [step(`${candidate.service} to ${environment}`, says, told)],
    notes: [
      ...unknown.map(({ service, version, why }) => `${service} ${version}, which is there, is not known: ${why}.`),
      ...(inOrder === undefined ? [] : [inOrder]),
    ],
    says,
    isWell: !isBroken && !isOpen,
  };
}
