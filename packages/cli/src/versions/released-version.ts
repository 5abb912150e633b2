import { parseSource } from "@tenon/asyncapi-reader";
import { isJsonObject } from "@tenon/contract";
import { git, textOf } from "./git.js";
import { type GitFolder, openCommit } from "./git-folder.js";

/** A version of a service as a commit has it. */
export interface Release {
  readonly folder: GitFolder;
  /** The tag or commit, as a person names it. */
  readonly ref: string;
}

/**
 * Finds the commit of a version of a service: the tag `orders@1.3.0`, `orders-v1.3.0`, `orders/v1.3.0` or `v1.3.0`, else the last commit in which one of
 * the service's documents had that `info.version`. Undefined when there is none.
 * @param root the folder of the documents
 * @param from the newest commit that is looked at: what is being changed is not what was released
 */
export async function releasedVersion(
  root: string,
  service: string,
  version: string,
  from = "HEAD",
): Promise<Release | undefined> {
  const below = textOf(await git(root, ["rev-parse", "--show-prefix"])).replace(/\/?\n$/, "");
  const tags = [`${service}@${version}`, `${service}-v${version}`, `${service}/v${version}`, `v${version}`];
  const candidates = [...tags.map((tag) => `refs/tags/${tag}`), ...(await commitsBetweenVersions(root, from))];
  for (const ref of candidates) {
    const folder = await openCommit(root, ref, below);
    if (folder && (await versionsIn(folder, service)).includes(version)) {
      return { folder, ref: ref.startsWith("refs/tags/") ? ref.slice("refs/tags/".length) : folder.commit };
    }
  }
  return undefined;
}

/** From the newest on, every commit after which a line with a version changes: in between, versions stay what they are. */
async function commitsBetweenVersions(root: string, from: string): Promise<readonly string[]> {
  const log = await git(root, ["log", "--format=%H", "-G", "version", "--end-of-options", from, "--", "."]);
  const changing = textOf(log)
    .split("\n")
    .filter((commit) => commit !== "");
  return [from, ...changing.flatMap((commit) => [commit, `${commit}^`])];
}

/** The `info.version`s of a service's documents. */
async function versionsIn({ tree }: GitFolder, service: string): Promise<readonly string[]> {
  const files = (await tree.list()).filter(
    (path) => (path.includes("/") ? path.split("/")[0] : path.replace(/\.\w+$/, "")) === service,
  );
  const versions = await Promise.all(
    files.map(async (path) => {
      const reading = await tree.read(path);
      const parsed = "bytes" in reading ? parseSource(path, reading.bytes) : undefined;
      const value = parsed && "source" in parsed ? parsed.source.value : undefined;
      const info = isJsonObject(value) && value.asyncapi !== undefined ? value.info : undefined;
      return isJsonObject(info) ? String(info.version) : undefined;
    }),
  );
  return versions.filter((version) => version !== undefined);
}
