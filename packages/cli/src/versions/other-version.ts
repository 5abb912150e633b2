import { stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { type FileTree, openFolder, type ReadResult, readContract, type SourceCache } from "@tenon/asyncapi-reader";
import type { Input } from "../commands/input.js";
import type { problemCodes } from "../problem-codes.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { git, textOf } from "./git.js";
import { openGitFolder } from "./git-folder.js";
import { isGitUrl, openRemoteFolder } from "./remote-folder.js";

/** A version of the documents other than the one on disk. */
export interface OtherVersion {
  readonly tree: FileTree;
  /** `main (3f2c1ab09d)`, or the folder. */
  readonly name: string;
  /** What stands before the path of a file of it: `main:`. */
  readonly prefix: string;
  /** Whether it is from git, where the folder may not have been there yet. */
  readonly mayBeEmpty: boolean;
  /** The commit of this repository that it is, where it is one. */
  readonly commit?: string;
}

/** A name that git knows is a ref; `./name` is always a folder, and an address with a protocol a repository. Says what is wrong when there is none. */
export async function findVersion(
  against: string,
  input: Input,
  terminal: Terminal,
): Promise<OtherVersion | undefined> {
  const name = visible(against);
  if (isGitUrl(against)) return remoteVersion(against, input, terminal);
  const inGit = /^\.{0,2}\//.test(against) ? "no such ref" : await openGitFolder(input.root, against);
  if (typeof inGit === "object") {
    return {
      tree: inGit.tree,
      // A pipeline names the base by its commit.
      name: name.startsWith(inGit.commit) ? inGit.commit : `${name} (${inGit.commit})`,
      prefix: `${name}:${input.shown}`,
      mayBeEmpty: true,
      commit: inGit.commit,
    };
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
    const mend = "Name a branch, a tag, a commit or a folder; in CI, fetch the branch first.";
    complain(terminal, name, "AGAINST_UNKNOWN", `${name} ${message}`, mend);
  }
  return undefined;
}

/** The same folder of the other repository: where it stands in this one, or below the folder in which the command was called. */
async function remoteVersion(address: string, input: Input, terminal: Terminal): Promise<OtherVersion | undefined> {
  const prefix = textOf(await git(input.root, ["rev-parse", "--show-prefix"])).replace(/\/?\n$/, "");
  const below = prefix === "" ? relative(terminal.folder, input.root).split(sep).join("/") : prefix;
  const folder = await openRemoteFolder(address, below);
  const name = visible(address);
  if (folder)
    return {
      tree: folder.tree,
      name: `${name} (${folder.commit})`,
      prefix: `${name}:${input.shown}`,
      mayBeEmpty: true,
    };
  const mend = "Look at the address, the ref behind `#`, and whether git may read it without asking.";
  complain(terminal, name, "AGAINST_UNKNOWN", "This repository, or the ref in it, cannot be fetched.", mend);
  return undefined;
}

export function complain(
  terminal: Terminal,
  place: string,
  code: keyof typeof problemCodes,
  message: string,
  mend: string,
): void {
  terminal.complain(`${terminal.bold(place)}  ${terminal.red(code)}  ${message}\n  ${mend}`);
}

export async function readOther(
  { tree, mayBeEmpty }: OtherVersion,
  input: Input,
  cache?: SourceCache,
): Promise<ReadResult> {
  const { file } = input;
  const listed = await tree.list();
  const isEmpty = mayBeEmpty && (file === undefined ? listed.length === 0 : !listed.includes(file));
  if (isEmpty) return { contract: { sources: new Map(), documents: [] }, problems: [], byDocument: new Map() };
  return readVersion(tree, input, cache);
}

/** What a document says of a field that another document has just removed is what is to be found out, and no reason not to look. */
const despite = ["READS_UNKNOWN_FIELD", "READS_UNKNOWN_MESSAGE", "DELIVERY_UNKNOWN_FIELD"] as const;

/** @param cache with it, a file that is the same in two versions is read once */
export async function readVersion(
  tree: FileTree,
  { file }: Pick<Input, "file">,
  cache?: SourceCache,
): Promise<ReadResult> {
  const only = file === undefined ? {} : { only: [file] };
  const result = await readContract(tree, { despite, ...only, ...(cache ? { cache } : {}) });
  const expected: readonly string[] = despite;
  return { ...result, problems: result.problems.filter(({ code }) => !expected.includes(code)) };
}

/** Says what is wrong with a version, if anything is. */
export async function isReadable(
  { problems }: ReadResult,
  terminal: Terminal,
  shown: { readonly prefix: string; textOf(file: string): Promise<string | undefined> },
): Promise<boolean> {
  if (problems.length > 0) await showProblems(problems, terminal, shown);
  return problems.length === 0;
}

export function textIn(tree: FileTree): (file: string) => Promise<string | undefined> {
  return async (file) => {
    const reading = await tree.read(file);
    return "bytes" in reading ? new TextDecoder().decode(reading.bytes) : undefined;
  };
}
