import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type FileTree, openFolder, type ReadResult, readContract } from "@tenon/asyncapi-reader";
import { compare } from "@tenon/compatibility";
import type { Contract } from "@tenon/contract";
import { type ExitCode, type Given, UsageError } from "../command.js";
import type { problemCodes } from "../problem-codes.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { openGitFolder } from "./git-folder.js";
import { findInput, type Input } from "./input.js";
import { findingsAsJson, findingsAsText, type Shown, summaryOf } from "./show-findings.js";

/** `tenon compare`: says what has changed since a commit or another folder, and whom that breaks. Exits 1 if it breaks anybody. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const against = given.value("against");
  if (against === undefined || against === "")
    throw new UsageError("Say what to compare with: --against <git ref or folder>.");
  const input = await findInput(given.operands[0] ?? "asyncapi", terminal.folder);
  const old = await findVersion(against, input, terminal);
  if (!old) return 1;
  const [before, after] = await Promise.all([readOld(old, input), readVersion(openFolder(input.root), input)]);
  const readable = [
    await isReadable(before, terminal, { prefix: old.prefix, textOf: textIn(old.tree) }),
    await isReadable(after, terminal, { prefix: input.shown, textOf: input.textOf }),
  ];
  if (readable.includes(false)) return 1;
  return show({ before: before.contract, after: after.contract }, { old, input, json: given.flag("json"), terminal });
}

/** The version that is compared with. */
interface OldVersion {
  readonly tree: FileTree;
  /** `main (3f2c1ab09d)`, or the folder. */
  readonly name: string;
  /** What stands before the path of a file of it: `main:`. */
  readonly prefix: string;
  /** Whether it is from git, where the folder may not have been there yet. */
  readonly mayBeEmpty: boolean;
}

/** A name that git knows is a ref; `./name` is always a folder. */
async function findVersion(against: string, input: Input, terminal: Terminal): Promise<OldVersion | undefined> {
  const name = visible(against);
  const inGit = /^\.{0,2}\//.test(against) ? "no such ref" : await openGitFolder(input.root, against);
  if (typeof inGit === "object") {
    return { tree: inGit.tree, name: `${name} (${inGit.commit})`, prefix: `${name}:${input.shown}`, mayBeEmpty: true };
  }
  const folder = resolve(terminal.folder, against);
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory()) {
    return { tree: openFolder(folder), name, prefix: name.endsWith("/") ? name : `${name}/`, mayBeEmpty: false };
  }
  if (inGit === "no git")
    complain(terminal, name, "GIT_MISSING", "git cannot be run.", "Install git, or name a folder.");
  else {
    const message =
      inGit === "no repository"
        ? "is no folder, and this is no git repository."
        : "is no ref that git knows, and no folder.";
    complain(
      terminal,
      name,
      "AGAINST_UNKNOWN",
      `${name} ${message}`,
      "Name a branch, a tag, a commit or a folder; in CI, fetch the branch first.",
    );
  }
  return undefined;
}

function complain(
  terminal: Terminal,
  place: string,
  code: keyof typeof problemCodes,
  message: string,
  mend: string,
): void {
  terminal.complain(`${terminal.bold(place)}  ${terminal.red(code)}  ${message}\n  ${mend}`);
}

async function readOld({ tree, mayBeEmpty }: OldVersion, input: Input): Promise<ReadResult> {
  const { file } = input;
  const listed = await tree.list();
  const isEmpty = mayBeEmpty && (file === undefined ? listed.length === 0 : !listed.includes(file));
  if (isEmpty) return { contract: { sources: new Map(), documents: [] }, problems: [], byDocument: new Map() };
  return readVersion(tree, input);
}

/** What a document says of a field that another document has just removed is what is to be found out, and no reason not to look. */
const despite = ["READS_UNKNOWN_FIELD", "READS_UNKNOWN_MESSAGE", "DELIVERY_UNKNOWN_FIELD"] as const;

async function readVersion(tree: FileTree, { file }: Input): Promise<ReadResult> {
  const result = await readContract(tree, { despite, ...(file === undefined ? {} : { only: [file] }) });
  const expected: readonly string[] = despite;
  return { ...result, problems: result.problems.filter(({ code }) => !expected.includes(code)) };
}

async function isReadable(
  { problems }: ReadResult,
  terminal: Terminal,
  shown: { readonly prefix: string; textOf(file: string): Promise<string | undefined> },
): Promise<boolean> {
  if (problems.length > 0) await showProblems(problems, terminal, shown);
  return problems.length === 0;
}

function textIn(tree: FileTree): (file: string) => Promise<string | undefined> {
  return async (file) => {
    const reading = await tree.read(file);
    return "bytes" in reading ? new TextDecoder().decode(reading.bytes) : undefined;
  };
}

interface Showing {
  readonly old: OldVersion;
  readonly input: Input;
  readonly json: boolean;
  readonly terminal: Terminal;
}

function show(contracts: { before: Contract; after: Contract }, { old, input, json, terminal }: Showing): ExitCode {
  const findings = compare(contracts.before, contracts.after);
  const shown: Shown = {
    against: old.name,
    before: old.prefix,
    after: visible(input.shown),
    documents: contracts.before.documents.length,
  };
  terminal.print(json ? findingsAsJson(findings, shown) : findingsAsText(findings, shown, terminal));
  return summaryOf(findings).breaking > 0 ? 1 : 0;
}
