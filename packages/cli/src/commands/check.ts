import { writeFile } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { openFolder, SourceCache } from "@tenon/asyncapi-reader";
import { checkChange } from "../checks/change.js";
import type { Checked, PactFolder } from "../checks/checked.js";
import { checkDocuments } from "../checks/documents.js";
import { checkEnvironments } from "../checks/environments.js";
import { checkGeneratedCode } from "../checks/generated-code.js";
import { checkAllPacts } from "../checks/pacts.js";
import type { ExitCode, Given } from "../command.js";
import { checkFormats, progress } from "../findings/check-formats.js";
import { type CheckReport, findingsIn, leftOut, type Step, step } from "../findings/check-report.js";
import { summaryOf } from "../findings/report.js";
import { toldProblem } from "../findings/told-problem.js";
import type { Terminal } from "../terminal/terminal.js";
import { baseOf } from "../versions/base.js";
import { readEnvironments } from "../versions/environments.js";
import {
  findVersion,
  isReadable,
  type OtherVersion,
  readOther,
  readVersion,
  textIn,
} from "../versions/other-version.js";
import { filesOf, formatOf } from "./check-format.js";
import { findInput, type Input } from "./input.js";

/**
 * `tenon check`: everything that can be found out about a change without running it. Exits 1 if anything breaks or is not as it should be; with
 * `--strict` also if something is undecided, or there is advice.
 */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [format, files] = [formatOf(given), filesOf(given)];
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  const against = given.value("against") ?? (await baseOf(input, terminal));
  const base = against === undefined ? undefined : await findVersion(against, input, terminal);
  if (against !== undefined && !base) return 1;
  const steps: Step[] = [];
  const told = (...done: readonly Step[]) => {
    for (const one of done) {
      steps.push(one);
      if (format === "text") terminal.print(progress(one, terminal));
      else terminal.complain(progress(one, terminal));
    }
  };
  const notes = await checkAll({ input, base, given, terminal }, told);
  if (!notes) return 1;
  const report = reportOf(steps, notes, given.flag("strict"));
  terminal.print(checkFormats[format](report, terminal));
  for (const [as, file] of files) {
    await writeFile(resolve(terminal.folder, file), `${checkFormats[as](report, plain(terminal))}\n`);
  }
  return report.isWell ? 0 : 1;
}

interface Asked {
  readonly input: Input;
  readonly base: OtherVersion | undefined;
  readonly given: Given;
  readonly terminal: Terminal;
}

/** Tells each step as soon as it is done. Undefined where the base cannot be read, which has been said then. */
async function checkAll(
  { input, base, given, terminal }: Asked,
  told: (...steps: readonly Step[]) => void,
): Promise<readonly string[] | undefined> {
  const cache = new SourceCache();
  const before = base && (await readOther(base, input, cache));
  if (base && before && !(await isReadable(before, terminal, { prefix: base.prefix, textOf: textIn(base.tree) })))
    return undefined;
  const { contract, problems } = await readVersion(openFolder(input.root), input, cache);
  if (problems.length > 0) {
    const found = problems.map((problem) => toldProblem(problem, input.shown));
    told(step("documents", `${problems.length === 1 ? "1 problem" : `${problems.length} problems`}`, found));
    told(...["generated", "change", "pacts", "environments"].map((name) => leftOut(name, "the documents come first")));
    return [];
  }
  told(await checkDocuments({ input, contract }, base));
  const generated = { out: given.value("out") ?? "generated", branded: given.flag("branded") };
  told(await checkGeneratedCode(input, terminal.folder, generated));
  const checked: Checked = {
    input,
    contract,
    pacts: pactFolder(given, terminal),
    ...(base && before ? { base: { version: base, contract: before.contract } } : {}),
  };
  const change = checkChange(checked);
  told(change.step);
  const pacts = await checkAllPacts(checked);
  told(pacts.step);
  const file = given.value("environments") ?? "contracts/environments.yaml";
  const written = await readEnvironments(resolve(terminal.folder, file));
  if (written.problems.length > 0) {
    const found = written.problems.map((problem) => toldProblem({ ...problem, at: { ...problem.at, file } }, ""));
    told(step("environments", `${file} does not say it as it should`, found));
    return change.notes;
  }
  const { environments } = written;
  const where = await checkEnvironments({
    ...checked,
    environments,
    newest: pacts.pacts,
    found: [...change.step.findings, ...pacts.step.findings],
  });
  told(where.step);
  return [...change.notes, ...where.notes];
}

/** The same terminal without colours, for what goes into a file. */
function plain(terminal: Terminal): Terminal {
  return { ...terminal, bold: String, dim: String, red: String, green: String };
}

/** The folder of pacts that `--pacts` names. */
export function pactFolder(given: Given, { folder }: Terminal): PactFolder {
  const path = resolve(folder, given.value("pacts") ?? "contracts/pacts");
  return { path, shown: `${relative(folder, path).split(sep).join("/")}/` };
}

function reportOf(steps: readonly Step[], notes: readonly string[], strict: boolean): CheckReport {
  const report = { name: "tenon check", steps, notes, says: "", isWell: false };
  const { breaking, undecided, advice } = summaryOf(findingsIn(report));
  const broken = steps.filter(({ state }) => state === "broken");
  const open = steps.filter(({ state }) => state === "open");
  const isWell = broken.length === 0 && (!strict || (open.length === 0 && advice === 0));
  const names = (those: readonly Step[]) => those.map(({ name }) => name).join(", ");
  const counts = `${breaking} breaking, ${undecided} undecided, ${advice} advice`;
  const says = isWell
    ? `well${open.length > 0 ? `, but undecided: ${names(open)}` : ""} (${counts}).`
    : broken.length > 0
      ? `not well: ${names(broken)} (${counts}).`
      : `not well enough for --strict: ${names(open)} (${counts}).`;
  return { ...report, says, isWell };
}
