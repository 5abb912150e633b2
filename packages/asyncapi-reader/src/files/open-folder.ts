import { constants, type Dirent } from "node:fs";
import { type FileHandle, open, readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { type FileReading, type FileTree, isDocumentPath, isInside, maxFileBytes, type Refusal } from "./file-tree.js";

/** A folder on disk. A symbolic link is followed as long as it stays below the folder; linked folders are not listed. */
export function openFolder(folder: string): FileTree {
  return {
    list: async () => (await filesBelow(folder, "")).toSorted(),
    read: (path) => readBelow(folder, path),
  };
}

async function filesBelow(folder: string, below: string): Promise<string[]> {
  const entries = await entriesOf(join(folder, below));
  const found = entries.map(async (entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return isHidden(entry.name) ? [] : filesBelow(folder, path);
    return isDocumentPath(entry.name) && (entry.isFile() || entry.isSymbolicLink()) ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isHidden(name: string): boolean {
  return name === "node_modules" || name.startsWith(".");
}

async function readBelow(folder: string, path: string): Promise<FileReading> {
  if (!isInside(path)) return { refused: "outside" };
  try {
    const [root, target] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!target.startsWith(root.endsWith(sep) ? root : root + sep)) return { refused: "outside" };
    // Opening a pipe would wait for a writer, and a link put there since must not be followed.
    await using file = await open(target, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    return await bytesOf(file);
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

async function bytesOf(file: FileHandle): Promise<FileReading> {
  const { size, isFile } = await file.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }));
  if (!isFile) return { refused: "missing" };
  if (size > maxFileBytes) return { refused: "too-large" };
  return { bytes: await file.readFile() };
}

function refusalOf(error: unknown): Refusal {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" ? "missing" : "unreadable";
}
