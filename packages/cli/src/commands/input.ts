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

/** Finds the file or folder, below the folder in which the command was called. */
export async function findInput(operand: string, folder: string): Promise<Input> {
  const path = resolve(folder, operand);
  const there = await stat(path).catch(() => undefined);
  if (!there) throw new UsageError(`There is no file or folder ${operand}.`);
  const root = there.isDirectory() ? path : dirname(path);
  const shown = relative(folder, root).split(sep).join("/");
  return {
    root,
    ...(there.isDirectory() ? {} : { file: basename(path) }),
    shown: shown === "" ? "" : `${shown}/`,
    spec: there.isDirectory() && shown !== "" ? `${basename(root)}/` : "",
    textOf: (file) => textInside(root, file),
  };
}

/** Nothing is shown of a file that is not below the root, whatever link leads there. */
async function textInside(root: string, file: string): Promise<string | undefined> {
  try {
    const path = await realpath(join(root, file));
    const inside = relative(await realpath(root), path);
    return inside.startsWith("..") || isAbsolute(inside) ? undefined : await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}
