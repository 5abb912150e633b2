import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git } from "./git.js";
import { type GitFolder, openCommit } from "./git-folder.js";

/** Whether a text is the address of a git repository, and no name of a ref or folder. */
export function isGitUrl(text: string): boolean {
  return /^(?:https?|ssh|git|file):\/\//.test(text) || /^[\w.-]+@[\w.-]+:/.test(text);
}

/**
 * A folder of another repository, at the ref behind `#` or at its default branch. It is cloned without history into a temporary folder, which is
 * gone when this returns. Undefined when it cannot be fetched.
 */
export async function openRemoteFolder(address: string, below: string): Promise<GitFolder | undefined> {
  const [url = "", ref] = address.split("#");
  const folder = await mkdtemp(join(tmpdir(), "tenon-remote-"));
  try {
    const branch = ref === undefined || ref === "" ? [] : [`--branch=${ref}`];
    const words = ["clone", "--quiet", "--bare", "--depth=1", "--single-branch", ...branch, "--", url, folder];
    const cloned = await git(folder, words, "", { GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file" });
    return typeof cloned === "string" ? undefined : await openCommit(folder, "HEAD", below);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
