import { join, relative, resolve } from "node:path";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import { compare } from "@tenon/compatibility";
import type { Contract } from "@tenon/contract";
import { type Changes, openPortal } from "@tenon/docs-portal";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { examplesIn } from "../docs/examples-in.js";
import { openHistory } from "../docs/history.js";
import { snippetsOf } from "../docs/snippets.js";
import { environmentVerdicts } from "../findings/environment-verdicts.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { readEnvironments } from "../versions/environments.js";
import { findVersion, isReadable, readOther, textIn } from "../versions/other-version.js";
import { generatedPackage } from "./generated-package.js";
import { count } from "./generation.js";
import { findInput, type Input } from "./input.js";
import { SiteFolder } from "./site-folder.js";

/** `tenon docs`: writes the portal; with `--check` only says whether what is there is up to date. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder, given.value("root"));
  if (given.flag("serve")) {
    if (given.flag("check")) throw new UsageError("--check and --serve do not go together.");
    return (await import("../dev/save-loop.js")).saveLoop(given, { input, output: undefined }, terminal);
  }
  if (given.value("beside") !== undefined) throw new UsageError("--beside goes with --serve.");
  const only = input.file === undefined ? {} : { only: [input.file] };
  const { contract, problems } = await readContract(openFolder(input.root), only);
  if (problems.length > 0) {
    await showProblems(problems, terminal, { prefix: input.shown, textOf: input.textOf });
    return 1;
  }
  const since = await changesSince(given.value("against"), contract, input, terminal);
  if (since === "unknown") return 1;
  const title = given.value("title");
  const importedFrom = given.value("package") ?? (await generatedPackage(terminal.folder));
  const exampleOf = examplesIn(contract);
  const site = openPortal(contract, {
    ...(title === undefined ? {} : { title }),
    exampleOf,
    ...(since ? { changes: since } : {}),
    ...(given.flag("history") ? { history: (await openHistory(input, terminal.folder))(contract) } : {}),
    ...(importedFrom === undefined ? {} : { snippets: snippetsOf(contract, { from: importedFrom, exampleOf }) }),
  });
  const out = given.value("out") ?? "portal";
  const shown = relative(terminal.folder, resolve(terminal.folder, out)) || ".";
  const folder = new SiteFolder(resolve(terminal.folder, out));
  const check = given.flag("check");
  const done = folder.update(site, { check });
  if ("blockedBy" in done) {
    const what =
      done.blockedBy === "." ? "is not empty and was not written by `tenon docs`" : "was not written by `tenon docs`";
    const place = done.blockedBy === "." ? shown : join(shown, done.blockedBy);
    terminal.complain(
      `${terminal.bold(place)}  ${terminal.red("OUTPUT_BLOCKED")}  It ${what}.\n  Move it away, or write into another folder with --out.`,
    );
    return 1;
  }
  const changes = done.written + done.removed;
  if (check && changes > 0) {
    terminal.complain(`${shown} is stale: ${count(changes, "file")} would change. Run \`tenon docs\`.`);
    return 1;
  }
  const written = changes === 0 ? "up to date" : `${count(done.written, "file")} written, ${done.removed} removed`;
  terminal.print(`${shown}: ${written}. Open ${join(shown, "index.html")} in a browser.`);
  return 0;
}

async function changesSince(
  against: string | undefined,
  contract: Contract,
  input: Input,
  terminal: Terminal,
): Promise<Changes | undefined | "unknown"> {
  if (against === undefined) return undefined;
  const old = await findVersion(against, input, terminal);
  if (!old) return "unknown";
  const before = await readOther(old, input);
  if (!(await isReadable(before, terminal, { prefix: old.prefix, textOf: textIn(old.tree) }))) return "unknown";
  const file = resolve(terminal.folder, "contracts/environments.yaml");
  const { environments, problems } = await readEnvironments(file);
  if (problems.length > 0) {
    await showProblems(problems, terminal, { prefix: "", textOf: async () => undefined });
    return "unknown";
  }
  const from = old.commit === undefined ? {} : { from: old.commit };
  const deployed = await environmentVerdicts({ environments, input, after: contract, options: {}, ...from });
  return { against: old.name, findings: compare(before.contract, contract), deployed };
}
