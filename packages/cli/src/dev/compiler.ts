import { execFile, spawn } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { UsageError } from "../command.js";
import { type CompilerError, compilerErrors } from "./compiler-errors.js";

/** The project's own TypeScript, over one of its tsconfig files. */
export class Compiler {
  readonly #tsc: string;
  readonly #tsconfig: string;
  readonly #folder: string;
  #isBuilt: Promise<boolean> | undefined;

  /** @param where `tsc`'s script, the tsconfig, and the folder from which paths are told */
  constructor({ tsc, tsconfig, folder }: { readonly [which in "tsc" | "tsconfig" | "folder"]: string }) {
    this.#tsc = tsc;
    this.#tsconfig = tsconfig;
    this.#folder = folder;
  }

  /**
   * What is wrong with the project as it stands. One with references is built, since TypeScript shows one project the types of another in no
   * other way; a build is not stopped by the signal: the next one would take for whole what it has written by then.
   * @throws Error where the compiler was stopped, or can say nothing of the code
   */
  async errors(signal: AbortSignal): Promise<readonly CompilerError[]> {
    this.#isBuilt ??= this.#hasReferences();
    const isBuilt = await this.#isBuilt;
    signal.throwIfAborted();
    const words = isBuilt ? ["-b", this.#tsconfig] : ["-p", this.#tsconfig, "--noEmit"];
    const child = spawn(process.execPath, [this.#tsc, ...words, "--pretty", "false"], {
      cwd: this.#folder,
      stdio: ["ignore", "pipe", "ignore"],
      ...(isBuilt ? {} : { signal, killSignal: "SIGKILL" as const }),
    });
    const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
    const [printed, exit] = await Promise.all([text(child.stdout), ended]);
    const errors = compilerErrors(printed);
    if (exit !== 0 && errors.length === 0) throw new Error(printed.split("\n", 1)[0] || `tsc ended with ${exit}`);
    return errors;
  }

  /** Extended files hand on none, and comments are no matter: the compiler itself is asked. */
  #hasReferences(): Promise<boolean> {
    return new Promise((resolve) => {
      execFile(process.execPath, [this.#tsc, "--showConfig", "-p", this.#tsconfig], (error, printed) =>
        resolve(error === null && /^ {4}"references": \[/m.test(printed)),
      );
    });
  }
}

/**
 * The compiler of the tsconfig that is named, else of the nearest one above the output, as far as the folder of the call. Undefined where there is
 * none, where TypeScript is not installed beside it, or where `none` is named.
 * @throws UsageError where what is named is not there
 */
export async function findCompiler(
  named: string | undefined,
  { output, folder }: { readonly output: string; readonly folder: string },
): Promise<Compiler | undefined> {
  if (named === "none") return undefined;
  const tsconfig = named === undefined ? await nearestAbove(output, folder) : await fileOf(resolve(folder, named));
  if (tsconfig === undefined && named !== undefined) throw new UsageError(`There is no tsconfig ${named}.`);
  const tsc = tsconfig && (await installedFor(tsconfig));
  if (tsc === undefined && named !== undefined)
    throw new UsageError(`typescript is not installed for ${named}: npm install --save-dev typescript.`);
  return tsc && tsconfig ? new Compiler({ tsc, tsconfig, folder }) : undefined;
}

async function nearestAbove(output: string, end: string): Promise<string | undefined> {
  for (let folder = dirname(output); !relative(end, folder).startsWith(".."); folder = dirname(folder)) {
    const found = await fileOf(folder);
    if (found !== undefined) return found;
    if (folder === dirname(folder)) break;
  }
  return undefined;
}

/** A folder stands for its `tsconfig.json`, as it does for `tsc`. */
async function fileOf(path: string): Promise<string | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) return fileOf(join(path, "tsconfig.json"));
  return there ? path : undefined;
}

async function installedFor(tsconfig: string): Promise<string | undefined> {
  try {
    const description = createRequire(tsconfig).resolve("typescript/package.json");
    const { bin } = JSON.parse(await readFile(description, "utf8"));
    return join(dirname(description), bin.tsc);
  } catch {
    return undefined;
  }
}
