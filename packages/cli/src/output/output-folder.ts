import { randomUUID } from "node:crypto";
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { errorCode } from "../terminal/error-code.js";
import type { ExistingFile, OutputPlan } from "./plan-output.js";

/** Folders in which nothing of ours can be. */
const foreign = /^(node_modules|\..*)$/;

/** The folder that is written to. Nothing is written or removed outside of it, whatever links stand in it. */
export class OutputFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Whether a path is this folder or something in it. */
  contains(path: string): boolean {
    const inside = relative(this.#path, path);
    return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
  }

  /** The TypeScript files that are there, and whatever stands in the way of the files that are to be written. */
  async read(wanted: readonly string[]): Promise<ExistingFile[]> {
    const files: ExistingFile[] = [];
    const seen = new Set<string>();
    await this.#readFolder("", files, seen);
    const known = new Set(files.map(({ path }) => path));
    const exact = new Set(wanted);
    const ways = new Set(wanted.flatMap((path) => [path, ...foldersOf(path)]));
    for (const path of ways) {
      if (!known.has(path) && seen.has(folded(path))) files.push(...(await this.#obstacle(path, exact)));
    }
    return files;
  }

  async apply(plan: OutputPlan): Promise<void> {
    await mkdir(this.#path, { recursive: true });
    const root = await realpath(this.#path);
    const folders = new Set(plan.write.map(({ path }) => dirname(path)));
    for (const folder of folders) await mkdir(join(root, folder), { recursive: true });
    for (const { path, text } of plan.write) await writeWhole(join(root, path), text);
    for (const path of plan.remove) await rm(join(root, path), { force: true });
    const emptied = new Set(plan.remove.flatMap(foldersOf));
    for (const folder of [...emptied].toSorted((a, b) => b.length - a.length)) await removeIfEmpty(join(root, folder));
  }

  /** `seen`: all that stands there, `folded`. */
  async #readFolder(folder: string, files: ExistingFile[], seen: Set<string>): Promise<void> {
    for (const entry of await entriesOf(join(this.#path, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      seen.add(folded(path));
      if (entry.isDirectory() && !foreign.test(entry.name)) await this.#readFolder(path, files, seen);
      else if (entry.isFile() && /\.ts$/.test(entry.name) && !/\.d\.ts$/.test(entry.name)) {
        files.push({ path, kind: "file", text: await readFile(join(this.#path, path), "utf8") });
      }
    }
  }

  /** A link, a folder where a file shall be, a file where a folder shall be. */
  async #obstacle(path: string, wanted: ReadonlySet<string>): Promise<ExistingFile[]> {
    const there = await lstat(join(this.#path, path)).catch(() => undefined);
    if (!there || (there.isDirectory() && !wanted.has(path))) return [];
    return [{ path, kind: there.isSymbolicLink() ? "link" : "other" }];
  }
}

/** As a file system sees it that does not tell upper case from lower. */
function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function foldersOf(path: string): string[] {
  const steps = path.split("/").slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

async function entriesOf(folder: string) {
  try {
    return (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** Whoever reads the file meanwhile sees the old text or the new one. */
async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, text, { flag: "wx" });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function removeIfEmpty(folder: string): Promise<void> {
  const entries = await entriesOf(folder);
  if (entries.length === 0) await rmdir(folder).catch(() => undefined);
}
