import { resolve } from "node:path";
import { openFolder, SourceCache } from "@tenon/asyncapi-reader";
import { type CompareOptions, compare, type Direction, deployOrder } from "@tenon/compatibility";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { findingsAsGithub } from "../findings/as-github.js";
import { findingsAsJson } from "../findings/as-json.js";
import { findingsAsJunit } from "../findings/as-junit.js";
import { findingsAsMarkdown } from "../findings/as-markdown.js";
import { findingsAsSarif } from "../findings/as-sarif.js";
import { findingsAsText } from "../findings/as-text.js";
import { environmentVerdicts } from "../findings/environment-verdicts.js";
import { type Report, summaryOf } from "../findings/report.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { readEnvironments } from "../versions/environments.js";
import { findVersion, isReadable, readOther, readVersion, textIn } from "../versions/other-version.js";
import { findInput, type Input } from "./input.js";

/**
 * `tenon compare`: says what has changed since a commit, another folder or another repository, and whom that breaks. Exits 1 if it breaks anybody; with
 * `--strict` also if that is not decided, or there is advice.
 */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const against = given.value("against");
  if (against === undefined || against === "")
    throw new UsageError("Say what to compare with: --against <git ref, folder or address of a git repository>.");
  const [show, options] = [formatOf(given), { direction: directionOf(given) }];
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  const report = await reportOn(against, { input, options, given, terminal });
  if (!report) return 1;
  terminal.print(show(report, terminal));
  const { breaking, undecided, advice } = summaryOf(report.findings);
  const counts = given.flag("strict") ? breaking + undecided + advice : breaking;
  return counts > 0 ? 1 : 0;
}

interface Asked {
  readonly input: Input;
  readonly options: CompareOptions;
  readonly given: Given;
  readonly terminal: Terminal;
}

async function reportOn(against: string, { input, options, given, terminal }: Asked): Promise<Report | undefined> {
  const old = await findVersion(against, input, terminal);
  if (!old) return undefined;
  const cache = new SourceCache();
  const before = await readOther(old, input, cache);
  const after = await readVersion(openFolder(input.root), input, cache);
  const file = resolve(terminal.folder, given.value("environments") ?? "contracts/environments.yaml");
  const { environments, problems } = await readEnvironments(file);
  const readable = [
    await isReadable(before, terminal, { prefix: old.prefix, textOf: textIn(old.tree) }),
    await isReadable(after, terminal, { prefix: input.shown, textOf: input.textOf }),
  ];
  if (problems.length > 0) await showProblems(problems, terminal, { prefix: "", textOf: async () => undefined });
  if (readable.includes(false) || problems.length > 0) return undefined;
  const findings = compare(before.contract, after.contract, options);
  return {
    findings,
    order: deployOrder(findings, after.contract),
    environments: await environmentVerdicts({
      environments,
      input,
      after: after.contract,
      options,
      ...(old.commit === undefined ? {} : { from: old.commit }),
    }),
    against: old.name,
    prefix: { before: old.prefix, after: visible(input.shown) },
    documents: before.contract.documents.length,
  };
}

const formats = {
  json: findingsAsJson,
  markdown: findingsAsMarkdown,
  sarif: findingsAsSarif,
  junit: findingsAsJunit,
  github: findingsAsGithub,
} as const;

function formatOf(given: Given): (report: Report, terminal: Terminal) => string {
  const wanted = Object.entries(formats).filter(([name]) => given.flag(name));
  const [only, ...more] = wanted;
  if (more.length > 0) throw new UsageError(`Choose one of ${wanted.map(([name]) => `--${name}`).join(", ")}.`);
  return only?.[1] ?? findingsAsText;
}

function directionOf(given: Given): Direction {
  const direction = given.value("direction") ?? "both";
  if (direction === "forward" || direction === "backward" || direction === "both") return direction;
  throw new UsageError("--direction is forward, backward or both.");
}
