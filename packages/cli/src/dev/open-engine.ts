import { type FileTree, openFolder, SourceCache } from "@tenon/asyncapi-reader";
import type { Given } from "../command.js";
import type { Input } from "../commands/input.js";
import type { Terminal } from "../terminal/terminal.js";
import { openGitFolder } from "../versions/git-folder.js";
import { findVersion, isReadable, type OtherVersion, readOther, textIn } from "../versions/other-version.js";
import { Engine } from "./engine.js";

export interface OpenedEngine {
  readonly engine: Engine;
  /** What is compared with: `main (3f2c1ab09d)`. */
  readonly against: string;
  /** What stands before the path of a file of the older version: `main:asyncapi/`. */
  readonly before: string;
  /** The text of a file in the older version, `""` where it had none; undefined where it is compared with the start. */
  textBefore(file: string): Promise<string | undefined>;
}

/**
 * An engine over the documents, or over `tree` where they are looked at otherwise than they stand on disk. Compares with `--against`, else with
 * `main`, else with how things are at the start. Undefined after it was shown why there is none.
 */
export async function openEngine(
  given: Given,
  { input, tree = openFolder(input.root) }: { readonly input: Input; readonly tree?: FileTree },
  terminal: Terminal,
): Promise<OpenedEngine | undefined> {
  const sources = new SourceCache();
  const old = await olderVersion(given, input, terminal);
  if (old === "unknown") return undefined;
  const before = old && (await readOther(old, input, sources));
  if (before && !(await isReadable(before, terminal, { prefix: old.prefix, textOf: textIn(old.tree) })))
    return undefined;
  const options = {
    ...(before ? { base: before.contract } : {}),
    ...(input.file === undefined ? {} : { file: input.file }),
    specPrefix: input.spec,
    branded: given.flag("branded"),
  };
  const engine = new Engine(tree, options, sources);
  const textBefore = async (file: string) => old && ((await textIn(old.tree)(file)) ?? "");
  return { engine, against: old?.name ?? "the start", before: old?.prefix ?? "", textBefore };
}

async function olderVersion(
  given: Given,
  input: Input,
  terminal: Terminal,
): Promise<OtherVersion | undefined | "unknown"> {
  const named = given.value("against");
  if (named !== undefined) return (await findVersion(named, input, terminal)) ?? "unknown";
  const isThere = typeof (await openGitFolder(input.root, "main")) === "object";
  return isThere ? ((await findVersion("main", input, terminal)) ?? "unknown") : undefined;
}
