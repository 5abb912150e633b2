import type { FileTree } from "@tenon/asyncapi-reader";
import { deployOrder } from "@tenon/compatibility";
import type { Problem } from "@tenon/contract";
import { openPortal } from "@tenon/docs-portal";
import { type Generated, GenerationCache } from "@tenon/typescript-generator";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { generatedPackage } from "../commands/generated-package.js";
import { count } from "../commands/generation.js";
import type { Input } from "../commands/input.js";
import { watchFolder } from "../commands/watch-folder.js";
import { examplesIn } from "../docs/examples-in.js";
import { openHistory } from "../docs/history.js";
import { snippetsOf } from "../docs/snippets.js";
import { block } from "../findings/as-text.js";
import { summaryInWords, toldIn } from "../findings/report.js";
import type { Told } from "../findings/told.js";
import type { OutputFolder } from "../output/output-folder.js";
import { planOutput } from "../output/plan-output.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { besideOf } from "./beside-of.js";
import { findCompiler } from "./compiler.js";
import { Editor, type PortalOf } from "./editor.js";
import { openEngine } from "./open-engine.js";
import { PortalServer } from "./portal-server.js";
import { RestartedCommand } from "./restarted-command.js";
import { TypeCheck, type Written } from "./type-check.js";

/** Where generated code goes, if it is generated at all. */
export interface Output {
  readonly folder: OutputFolder;
  readonly path: string;
  /** The folder as it is shown. */
  readonly name: string;
}

/** On every save: the verdict, the code that has changed, and the pages, until the person stops it. */
export async function saveLoop(
  given: Given,
  { input, output }: { readonly input: Input; readonly output: Output | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  const beside = besideOf(given, terminal);
  const compiler =
    output && (await findCompiler(given.value("types"), { output: output.path, folder: terminal.folder }));
  const opened = await openEngine(given, { input }, terminal);
  if (!opened) return 1;
  const { engine, against, before } = opened;
  const from = given.value("package") ?? (await generatedPackage(terminal.folder));
  const openOver = (tree: FileTree) => openEngine(given, { input, tree }, terminal);
  const portalOf = await portalMaker(given, { input, from }, terminal);
  const server = new PortalServer({ beside, editor: new Editor({ root: input.root, openOver, portalOf, from }) });
  const address = await server.listen(portOf(given));
  const prefix = { before, after: input.shown };
  let known = new Set<string>();
  let remarked = new Set<string>();
  let misfits: readonly Problem[] = [];
  let wrong = "";
  const complain = (problems: string) => {
    wrong = problems;
    server.complain([problems, inShort(misfits, "")].filter((one) => one !== "").join("\n"));
  };
  const caused = (problems: readonly Problem[]) => {
    misfits = problems.map((one) => ({ ...one, message: `${one.message} ${one.mend}` }));
    complain(wrong);
  };
  const command = given.value("run");
  const service = command === undefined ? undefined : new RestartedCommand(command, terminal);
  const types = compiler && new TypeCheck(compiler, { terminal, output: output.name, caused });

  const save = async (changed: readonly string[]): Promise<Written | undefined> => {
    const startedAt = performance.now();
    const saved = await engine.save();
    if (saved.state === "read") server.show(portalOf(saved.contract, { against, findings: saved.findings }));
    const verdictMs = Math.round(performance.now() - startedAt);
    const what = changed.length > 0 ? `${changed.map(visible).join(", ")} → ` : "";
    if (saved.state === "unreadable") {
      complain(await shown(saved.problems, input, terminal));
      terminal.print(`${what}not as a document should be, ${verdictMs} ms`);
      return undefined;
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
    terminal.print(`${what}${verdict(told, terminal)} ${summaryInWords(report)} ${verdictMs} ms`);
    const remarks = saved.remarks();
    await showProblems(
      remarks.filter((one) => !remarked.has(nameOf(one))),
      terminal,
      { prefix: input.shown, textOf: input.textOf },
    );
    remarked = new Set(remarks.map(nameOf));
    complain(inShort(remarks, input.shown));
    if (!output) return undefined;
    const { text, problems, written } = await write(saved.generate(), output);
    if (problems.length > 0) complain(await shown(problems, input, terminal));
    const ms = Math.round(performance.now() - startedAt) - verdictMs;
    if (text !== "") terminal.print(`${output.name}: ${text}, ${ms} ms`);
    return written;
  };
  const run = async (changed: readonly string[]) => {
    types?.pause();
    let written: Written | undefined;
    try {
      written = await save(changed);
    } finally {
      types?.goOn(written);
    }
    service?.follow({ hasChanged: written !== undefined && written.changed.length > 0 });
  };

  terminal.print(`${terminal.bold(address)}  the docs, as they are saved; compared with ${against}.`);
  const ignores = (path: string) => output?.folder.contains(path) === true && !output.folder.contains(input.root);
  try {
    await watchFolder({ root: input.root, shown: input.shown, ignores, run }, terminal);
  } finally {
    await service?.close();
    await types?.close();
    await server.close();
  }
  return 0;
}

/** Makes the portal of a contract, of which nothing is made before somebody looks at it. */
async function portalMaker(
  given: Given,
  { input, from }: { readonly input: Input; readonly from: string | undefined },
  terminal: Terminal,
): Promise<PortalOf> {
  const title = given.value("title");
  const historyOf = given.flag("history") ? await openHistory(input, terminal.folder) : undefined;
  const cache = new GenerationCache();
  return (contract, changes) => {
    const exampleOf = examplesIn(contract);
    let known: ReturnType<typeof snippetsOf> | undefined;
    const snippets: ReturnType<typeof snippetsOf> = (one) => {
      if (from === undefined) return [];
      known ??= snippetsOf(contract, { from, exampleOf, cache });
      return known(one);
    };
    return openPortal(contract, {
      ...(title === undefined ? {} : { title }),
      snippets,
      exampleOf,
      changes,
      ...(historyOf ? { history: historyOf(contract) } : {}),
      live: true,
      editor: true,
      beside: given.value("beside") !== undefined,
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
async function write(
  { files, problems }: Generated,
  { folder }: Output,
): Promise<{ readonly text: string; readonly problems: readonly Problem[]; readonly written?: Written }> {
  if (problems.length > 0) return { text: "nothing written", problems };
  const plan = planOutput(files, await folder.read(files.map(({ path }) => path)));
  const [blocked] = plan.blocked;
  if (blocked) return { text: `nothing written: ${blocked.path} ${blocked.reason}`, problems };
  await folder.apply(plan);
  const changed = [...plan.write.map(({ path }) => path), ...plan.remove];
  const text = changed.length === 0 ? "" : `${count(changed.length, "file")} changed`;
  return { text, problems, written: { files, changed } };
}

/** Shows problems, and returns them in short. */
async function shown(problems: readonly Problem[], input: Input, terminal: Terminal): Promise<string> {
  await showProblems(problems, terminal, { prefix: input.shown, textOf: input.textOf });
  return inShort(problems, input.shown);
}

/** A line for each, as pages show them; `prefix` stands before the path: `asyncapi/`. */
function inShort(problems: readonly Problem[], prefix: string): string {
  const lines = problems.slice(0, 20).map(({ at, code, message }) => {
    const place = at.position ? `:${at.position.line}:${at.position.column}` : "";
    return `${prefix}${at.file}${place}  ${code}  ${message}`;
  });
  return lines.join("\n");
}

/** The same as long as it is not mended. */
function nameOf({ code, at: { file, pointer } }: Problem): string {
  return JSON.stringify([code, file, pointer]);
}

function portOf(given: Given): number {
  const port = Number(given.value("port") ?? "0");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError("--port is a number up to 65535.");
  return port;
}
