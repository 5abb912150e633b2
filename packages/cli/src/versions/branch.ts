import type { Terminal } from "../terminal/terminal.js";
import { git, textOf } from "./git.js";

/** The branch that is worked on, also where a pipeline has checked out a commit and no branch. Undefined where there is none. */
export async function branchOf({ env, folder }: Terminal): Promise<string | undefined> {
  const { GITHUB_HEAD_REF, GITHUB_REF_NAME, CI_MERGE_REQUEST_SOURCE_BRANCH_NAME, CI_COMMIT_BRANCH } = env;
  const inPipeline = GITHUB_HEAD_REF || GITHUB_REF_NAME || CI_MERGE_REQUEST_SOURCE_BRANCH_NAME || CI_COMMIT_BRANCH;
  if (inPipeline) return inPipeline;
  const branch = textOf(await git(folder, ["branch", "--show-current"])).trim();
  return branch === "" ? undefined : branch;
}
