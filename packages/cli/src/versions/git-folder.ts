import type { FileTree } from "@tenon/asyncapi-reader";
import { git, textOf } from "./git.js";

/** A folder as it was in a commit. It is read out of git's store; the work tree is not touched. */
export interface GitFolder {
  /** The commit, by the first ten digits of its name. */
  readonly commit: string;
  readonly tree: FileTree;
}

/** Why there is no such folder. */
export type GitRefusal = "no git" | "no repository" | "no such ref";

/**
 * The folder at a path as it was at a ref: a branch, a tag, a commit, `HEAD~3`. A folder that was not there then is empty. Nothing that
 * a ref says is taken for an option, and nothing is fetched.
 */
export async function openGitFolder(folder: string, ref: string): Promise<GitFolder | GitRefusal> {
  const prefix = await git(folder, ["rev-parse", "--show-prefix"]);
  if (typeof prefix === "string") return prefix === "missing" ? "no git" : "no repository";
  return (await openCommit(folder, ref, textOf(prefix).replace(/\/?\n$/, ""))) ?? "no such ref";
}

/**
 * A folder of a repository, as it was at a ref.
 * @param repository any folder of the repository, or a bare one
 * @param below the folder's path below the repository's root
 */
export async function openCommit(repository: string, ref: string, below: string): Promise<GitFolder | undefined> {
  if (ref.includes("\0") || ref === "") return undefined;
  const found = await git(repository, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  const commit = textOf(found).trim();
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return undefined;
  const listing = await git(repository, ["ls-tree", "-r", "-l", "-z", "--full-tree", `${commit}:${below}`]);
  const files = new Map(filesIn(textOf(listing)).map((file) => [file.path, file]));
  const bytes = await contents(repository, [...files.values()]);
  return {
    commit: commit.slice(0, 10),
    tree: {
      list: async () => [...files.keys()].toSorted(),
      read: async (path) => {
        const file = files.get(path);
        if (!file) return { refused: "missing" };
        if (file.size > mostBytes) return { refused: "too-large" };
        const content = bytes.get(file.object);
        return content ? { bytes: content } : { refused: "unreadable" };
      },
    },
  };
}

/** More than this is not read from one file, as on disk. */
const mostBytes = 10 * 1024 * 1024;

interface StoredFile {
  readonly path: string;
  readonly object: string;
  readonly size: number;
}

/** Regular files that may hold a document, from lines like `100644 blob 3b18e512d     12\torders/v1.yaml`. */
function filesIn(listing: string): readonly StoredFile[] {
  return listing.split("\0").flatMap((line) => {
    const [, mode, object, size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
    if (!mode?.startsWith("100") || object === undefined || path === undefined) return [];
    if (!/\.(ya?ml|json)$/i.test(path) || /(^|\/)(node_modules|\.[^/]*)\//.test(path)) return [];
    return [{ path, object, size: Number(size) }];
  });
}

/** What the objects hold, in one call: git answers each name with `<name> blob <size>`, the bytes and a new line. */
async function contents(folder: string, files: readonly StoredFile[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = files.filter(({ size }) => size <= mostBytes);
  const found = new Map<string, Uint8Array>();
  if (wanted.length === 0) return found;
  const answer = await git(folder, ["cat-file", "--batch"], wanted.map(({ object }) => `${object}\n`).join(""));
  if (typeof answer === "string") return found;
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf("\n", at);
    const [object, type, size] = answer.toString("utf8", at, end).split(" ");
    const length = type === "blob" ? Number(size) : -1;
    if (object !== undefined && length >= 0) found.set(object, answer.subarray(end + 1, end + 1 + length));
    at = end + 1 + (length >= 0 ? length + 1 : 0);
  }
  return found;
}
