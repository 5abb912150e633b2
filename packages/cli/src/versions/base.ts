import type { Input } from "../commands/input.js";
import type { Terminal } from "../terminal/terminal.js";
import { git } from "./git.js";

/**
 * What a change is measured against where nobody says it: the target of the pull request in GitHub Actions, of the merge request in GitLab, else
 * `origin/main` or `main`. Undefined where there is none of them.
 */
export async function baseOf({ root }: Input, { env }: Terminal): Promise<string | undefined> {
  const target = env.GITHUB_BASE_REF;
  const candidates = [
    ...(target === undefined || target === "" ? [] : [`origin/${target}`, target]),
    env.CI_MERGE_REQUEST_DIFF_BASE_SHA ?? "",
    "origin/main",
    "main",
  ].filter((candidate) => candidate !== "");
  for (const candidate of candidates) {
    const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${candidate}^{commit}`];
    if (typeof (await git(root, words)) !== "string") return candidate;
  }
  return undefined;
}
