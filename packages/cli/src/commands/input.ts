import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
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
    textOf: (file) => readFile(join(root, file), "utf8").catch(() => undefined),
  };
}
