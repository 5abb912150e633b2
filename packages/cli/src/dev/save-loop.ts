import { openFolder, SourceCache } from "@tenon/asyncapi-reader";
import { deployOrder } from "@tenon/compatibility";
import type { Contract } from "@tenon/contract";
import { type Changes, openPortal, type Portal } from "@tenon/docs-portal";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { generatedPackage } from "../commands/generated-package.js";
import type { Input } from "../commands/input.js";
import { watchFolder } from "../commands/watch-folder.js";
import { examplesIn } from "../docs/examples-in.js";
import { snippetsOf } from "../docs/snippets.js";
import { block } from "../findings/as-text.js";
import { summaryInWords, toldIn } from "../findings/report.js";
import type { Told } from "../findings/told.js";
import type { OutputFolder } from "../output/output-folder.js";
import { planOutput } from "../output/plan-output.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { openGitFolder } from "../versions/git-folder.js";
import { findVersion, isReadable, type OtherVersion, readOther, textIn } from "../versions/other-version.js";
import { Engine, type Saved } from "./engine.js";
import { PortalServer } from "./portal-server.js";

/** Where generated code goes, if it is generated at all. */
export interface Output {
  readonly folder: OutputFolder;
  /** The folder as it is shown. */
  readonly name: string;
}

/** On every save: the verdict, the code that has changed, and the pages, until the person stops it. */
export async function saveLoop(
  given: Given,
  { input, output }: { readonly input: Input; readonly output: Output | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  const sources = new SourceCache();
  const old = await base(given, input, terminal);
  if (old === "unknown") return 1;
  const before = old && (await readOther(old, input, sources));
  if (before && !(await isReadable(before, terminal, { prefix: old.prefix, textOf: textIn(old.tree) }))) return 1;
  const options = {
    ...(before ? { base: before.contract } : {}),
    ...(input.file === undefined ? {} : { file: input.file }),
    specPrefix: input.spec,
  };
  const engine = new Engine(openFolder(input.root), options, sources);
  const server = new PortalServer();
  const address = await server.listen(portOf(given));
  const portalOf = await portalMaker(given, terminal);
  const against = old?.name ?? "the start";
  const prefix = { before: old?.prefix ?? "", after: input.shown };
  let known = new Set<string>();

  const run = async (changed: readonly string[]) => {
    const startedAt = performance.now();
    const saved = await engine.save();
    const written = await write(saved, output);
    if (saved.state === "read") {
      server.show(portalOf(saved.contract, { against, findings: saved.findings }));
    }
    const ms = Math.round(performance.now() - startedAt);
    const text = saved.problems.length > 0 ? await problemsOf(saved, input, terminal) : undefined;
    if (text !== undefined) server.complain(text);
    const what = changed.length > 0 ? `${changed.map(visible).join(", ")} → ` : "";
    if (saved.state === "unreadable") {
      terminal.print(`${what}not as a document should be, ${ms} ms`);
      return;
    }
    const report = {
      findings: saved.findings,
      order: deployOrder(saved.findings, saved.contract),
      environments: [],
      against,
      prefix,
      documents: saved.contract.documents.length,
    };
    const told = toldIn(report).filter(({ severity, accepted }) => severity !== "safe" && accepted === undefined);
    for (const one of told.filter(({ fingerprint }) => !known.has(fingerprint)))
      terminal.print(`${block(one, terminal)}\n`);
    known = new Set(told.map(({ fingerprint }) => fingerprint));
    terminal.print(`${what}${verdict(told, terminal)} ${summaryInWords(report)}${written} ${ms} ms`);
  };

  terminal.print(`${terminal.bold(address)}  the docs, as they are saved; compared with ${against}.`);
  const ignores = (path: string) => output?.folder.contains(path) === true && !output.folder.contains(input.root);
  try {
    await watchFolder({ root: input.root, shown: input.shown, ignores, run }, terminal);
  } finally {
    await server.close();
  }
  return 0;
}

/** Makes the portal of a contract, of which nothing is made before somebody looks at it. */
async function portalMaker(
  given: Given,
  terminal: Terminal,
): Promise<(contract: Contract, changes: Changes) => Portal> {
  const title = given.value("title");
  const from = given.value("package") ?? (await generatedPackage(terminal.folder));
  return (contract, changes) => {
    const exampleOf = examplesIn(contract);
    let known: ReturnType<typeof snippetsOf> | undefined;
    const snippets: ReturnType<typeof snippetsOf> = (one) => {
      if (from === undefined) return [];
      known ??= snippetsOf(contract, { from, exampleOf });
      return known(one);
    };
    return openPortal(contract, {
      ...(title === undefined ? {} : { title }),
      snippets,
      exampleOf,
      changes,
      live: true,
    });
  };
}

function verdict(told: readonly Told[], terminal: Terminal): string {
  const breaking = told.filter(({ severity }) => severity === "breaking");
  if (breaking.length === 0) return terminal.green("Breaks nobody.");
  const who = [...new Set(breaking.flatMap(({ hurt }) => hurt.map((one) => one.who)))];
  return terminal.red(who.length === 0 ? "Breaks." : `Breaks ${visible(who.join(", "))}.`);
}

/** Writes what has changed, and says so. */
async function write(saved: Saved, output: Output | undefined): Promise<string> {
  if (saved.state === "unreadable" || !output) return "";
  if (!saved.files) return ` ${output.name}: nothing written.`;
  const plan = planOutput(saved.files, await output.folder.read(saved.files.map(({ path }) => path)));
  const [blocked] = plan.blocked;
  if (blocked) return ` ${output.name}/${blocked.path} ${blocked.reason}: nothing written.`;
  await output.folder.apply(plan);
  const changes = plan.write.length + plan.remove.length;
  return changes === 0 ? "" : ` ${output.name}: ${changes} file${changes === 1 ? "" : "s"} changed.`;
}

/** Shows the problems, and returns them as text. */
async function problemsOf({ problems }: Saved, input: Input, terminal: Terminal): Promise<string> {
  await showProblems(problems, terminal, { prefix: input.shown, textOf: input.textOf });
  return problems
    .slice(0, 20)
    .map(
      ({ at, code, message }) =>
        `${input.shown}${at.file}${at.position ? `:${at.position.line}` : ""}  ${code}  ${message}`,
    )
    .join("\n");
}

/** What is compared with: the version that was named, else `main`, else nothing but how things are at the start. */
async function base(given: Given, input: Input, terminal: Terminal): Promise<OtherVersion | undefined | "unknown"> {
  const named = given.value("against");
  if (named !== undefined) return (await findVersion(named, input, terminal)) ?? "unknown";
  const isThere = typeof (await openGitFolder(input.root, "main")) === "object";
  return isThere ? ((await findVersion("main", input, terminal)) ?? "unknown") : undefined;
}

function portOf(given: Given): number {
  const port = Number(given.value("port") ?? "0");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError("--port is a number up to 65535.");
  return port;
}
