import { randomUUID } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Portal } from "@tenon/docs-portal";

/** What was done, or what would be, so that the folder holds the site. */
export interface SiteChanges {
  readonly written: number;
  /** Written by an earlier run, and not part of the site any more. */
  readonly removed: number;
}

/** Names what an earlier run has written. A folder without it is somebody else's. */
const listName = "_/files.txt";

/**
 * A folder that holds a site and nothing else. It is written to when it is new or empty or holds an earlier site, and what an earlier
 * run did not write is neither overwritten nor removed.
 */
export class SiteFolder {
  constructor(private readonly path: string) {}

  /** Makes one file after the other and writes those that differ, or only counts them. Nothing is written where something is in the way. */
  update(
    site: Pick<Portal, "paths" | "text">,
    { check }: { readonly check: boolean },
  ): SiteChanges | { readonly blockedBy: string } {
    const earlier = this.#earlier();
    if (earlier === undefined && !this.#isEmpty()) return { blockedBy: "." };
    const ours = new Set([...(earlier ?? []), listName]);
    const paths = [...site.paths, listName];
    for (const path of paths) {
      const blockedBy = this.#obstacle(path, ours);
      if (blockedBy !== undefined) return { blockedBy };
    }
    const textOf = (path: string) =>
      (path === listName ? site.paths.map((one) => `${one}\n`).join("") : site.text(path)) ?? "";
    const changed = paths.filter((path) => {
      const text = textOf(path);
      if (this.#textAt(path) === text) return false;
      if (!check) this.#write(path, text);
      return true;
    });
    const wanted = new Set(paths);
    const gone = (earlier ?? []).filter((path) => !wanted.has(path));
    if (!check) for (const path of gone) this.#remove(path);
    return { written: changed.length, removed: gone.length };
  }

  #earlier(): readonly string[] | undefined {
    if (this.#obstacle(listName, new Set([listName])) !== undefined) return undefined;
    return this.#textAt(listName)
      ?.split("\n")
      .filter((path) => /^[\w-]+((\.{1,2}|\/)[\w-]+)*$/.test(path));
  }

  #isEmpty(): boolean {
    return (orUndefined(() => readdirSync(this.path)) ?? []).length === 0;
  }

  #textAt(path: string): string | undefined {
    return orUndefined(() => readFileSync(join(this.path, path), "utf8"));
  }

  /** A link or a file on the way, or something at the end that is not a file of ours. */
  #obstacle(path: string, ours: ReadonlySet<string>): string | undefined {
    const thereAt = (one: string) => lstatSync(join(this.path, one), { throwIfNoEntry: false });
    const onTheWay = foldersOf(path).find((folder) => thereAt(folder)?.isDirectory() === false);
    if (onTheWay !== undefined) return onTheWay;
    const there = thereAt(path);
    return there === undefined || (there.isFile() && ours.has(path)) ? undefined : path;
  }

  /** Whoever reads the file meanwhile sees the old text or the new one. */
  #write(path: string, text: string): void {
    mkdirSync(this.path, { recursive: true });
    const target = join(realpathSync(this.path), path);
    mkdirSync(dirname(target), { recursive: true });
    const unfinished = join(dirname(target), `.${randomUUID()}.tmp`);
    try {
      writeFileSync(unfinished, text, { flag: "wx" });
      renameSync(unfinished, target);
    } finally {
      rmSync(unfinished, { force: true });
    }
  }

  #remove(path: string): void {
    if (this.#obstacle(path, new Set([path])) !== undefined) return;
    rmSync(join(this.path, path), { force: true });
    for (const folder of foldersOf(path).toReversed()) orUndefined(() => rmdirSync(join(this.path, folder)));
  }
}

function foldersOf(path: string): readonly string[] {
  const steps = path.split("/").slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
