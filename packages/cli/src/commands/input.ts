import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../command.js";

/** The documents that a command was pointed to. */
export interface Input {
  /** The folder that nothing is read outside of. */
  readonly root: string;
  /** One document of it, where a file was named. */
  readonly file?: string;
  /** What stands before the path of a file when it is shown to a person: `asyncapi/`. */
  readonly shown: string;
  /** What stands before it in generated files, which are the same whoever generates them. */
  readonly spec: string;
  textOf(file: string): Promise<string | undefined>;
}

/**
 * Finds the file or folder, below the folder in which the command was called. A folder is its own root. That of a file is the one that was
 * named; else the nearest folder around it called `asyncapi`, as far as the folder of the call; else the folder in which it is.
 */
export async function findInput(operand: string, folder: string, namedRoot?: string): Promise<Input> {
  const path = resolve(folder, operand);
  const there = await stat(path).catch(() => undefined);
  if (!there) throw new UsageError(`There is no file or folder ${operand}.`);
  const isFolder = there.isDirectory();
  if (isFolder && namedRoot !== undefined) throw new UsageError("--root goes with a file: a folder is its own root.");
  const root = isFolder ? path : await rootOf(path, folder, namedRoot);
  const shown = relative(folder, root).split(sep).join("/");
  return {
    root,
    ...(isFolder ? {} : { file: relative(root, path).split(sep).join("/") }),
    shown: shown === "" ? "" : `${shown}/`,
    spec: (isFolder || root !== dirname(path)) && shown !== "" ? `${basename(root)}/` : "",
    textOf: (file) => textInside(root, file),
  };
}

async function rootOf(file: string, folder: string, named: string | undefined): Promise<string> {
  if (named === undefined) return nearestAsyncapi(dirname(file), folder) ?? dirname(file);
  const root = resolve(folder, named);
  const there = await stat(root).catch(() => undefined);
  if (!there?.isDirectory()) throw new UsageError(`There is no folder ${named}.`);
  if (!isInside(root, file)) throw new UsageError(`${relative(folder, file)} is not below --root ${named}.`);
  return root;
}

function nearestAsyncapi(start: string, end: string): string | undefined {
  for (let folder = start; isInside(end, folder); folder = dirname(folder)) {
    if (basename(folder) === "asyncapi") return folder;
    if (folder === dirname(folder)) break;
  }
  return undefined;
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Nothing is shown of a file that is not below the root, whatever link leads there. */
async function textInside(root: string, file: string): Promise<string | undefined> {
  try {
    const path = await realpath(join(root, file));
    return isInside(await realpath(root), path) ? await readFile(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
