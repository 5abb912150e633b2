import { randomUUID } from "node:crypto";
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** What has to be done so that the folder holds the site. */
export interface SitePlan {
  readonly write: readonly SiteFile[];
  /** Written by an earlier run, and not part of the site any more. */
  readonly remove: readonly string[];
  readonly unchanged: number;
}

/** Names what an earlier run has written. A folder without it is somebody else's. */
const listName = "_/files.txt";

/**
 * A folder that holds a site and nothing else. It is written to when it is new or empty or holds an earlier site, and what an earlier
 * run did not write is neither overwritten nor removed.
 */
export class SiteFolder {
  constructor(private readonly path: string) {}

  /** What would be done, or what is in the way. */
  async plan(site: readonly SiteFile[]): Promise<SitePlan | { readonly blockedBy: string }> {
    const listed: readonly SiteFile[] = [
      ...site,
      { path: listName, text: site.map(({ path }) => `${path}\n`).join("") },
    ];
    const earlier = await this.earlier();
    if (earlier === undefined && !(await this.isEmpty())) return { blockedBy: "." };
    const ours = new Set([...(earlier ?? []), listName]);
    const write: SiteFile[] = [];
    for (const file of listed) {
      const blockedBy = await this.obstacle(file.path, ours);
      if (blockedBy !== undefined) return { blockedBy };
      const text = await readFile(join(this.path, file.path), "utf8").catch(() => undefined);
      if (text !== file.text) write.push(file);
    }
    const wanted = new Set(listed.map(({ path }) => path));
    return {
      write,
      remove: (earlier ?? []).filter((path) => !wanted.has(path)),
      unchanged: listed.length - write.length,
    };
  }

  async apply({ write, remove }: SitePlan): Promise<void> {
    await mkdir(this.path, { recursive: true });
    const root = await realpath(this.path);
    for (const { path, text } of write) await writeWhole(join(root, path), text);
    for (const path of remove) {
      if ((await this.obstacle(path, new Set([path]))) !== undefined) continue;
      await rm(join(root, path), { force: true });
      for (const folder of foldersOf(path).toReversed()) await rmdir(join(root, folder)).catch(() => undefined);
    }
  }

  private async earlier(): Promise<readonly string[] | undefined> {
    if ((await this.obstacle(listName, new Set([listName]))) !== undefined) return undefined;
    const text = await readFile(join(this.path, listName), "utf8").catch(() => undefined);
    return text?.split("\n").filter((path) => /^[\w-]+((\.{1,2}|\/)[\w-]+)*$/.test(path));
  }

  private async isEmpty(): Promise<boolean> {
    return (await readdir(this.path).catch(() => [])).length === 0;
  }

  /** A link or a file on the way, or something at the end that is not a file of ours. */
  private async obstacle(path: string, ours: ReadonlySet<string>): Promise<string | undefined> {
    for (const folder of foldersOf(path)) {
      const there = await lstat(join(this.path, folder)).catch(() => undefined);
      if (there && !there.isDirectory()) return folder;
    }
    const there = await lstat(join(this.path, path)).catch(() => undefined);
    return there === undefined || (there.isFile() && ours.has(path)) ? undefined : path;
  }
}

function foldersOf(path: string): readonly string[] {
  const steps = path.split("/").slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

/** Whoever reads the file meanwhile sees the old text or the new one. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, text, { flag: "wx" });
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}
