import { relative, sep } from "node:path";
import { SourceCache } from "@tenon/asyncapi-reader";
import type { Release } from "@tenon/pact-contracts";
import type { Input } from "../commands/input.js";
import type { Environment } from "./environments.js";
import { git, textOf } from "./git.js";
import { type GitFolder, openCommit } from "./git-folder.js";
import { readVersion } from "./other-version.js";
import { readPacts } from "./pacts.js";
import { releasedVersion } from "./released-version.js";

/** What is deployed in an environment, and what of it cannot be found. */
export interface Deployed {
  readonly environment: string;
  readonly releases: readonly Release[];
  readonly unknown: readonly { readonly service: string; readonly version: string; readonly why: string }[];
}

/** Where documents and pacts are. */
export interface Folders {
  readonly input: Input;
  /** The absolute path of the folder of pacts. */
  readonly pacts: string;
}

/** Versions of services, as the commits have them that are found for them. What several of them have in common is read once. */
export class Releases {
  readonly #commits = new Map<string, Promise<Pick<Release, "contract" | "pacts"> | { readonly why: string }>>();
  readonly #sources = new SourceCache();

  /** @param from the newest commit that is looked at: what is being changed is not what was released */
  constructor(
    private readonly folders: Folders,
    private readonly from?: string,
  ) {}

  /** Everything that is deployed in an environment. */
  async in({ name, deployed }: Environment): Promise<Deployed> {
    const found = await Promise.all([...deployed].map(([service, version]) => this.of(service, version)));
    return {
      environment: name,
      releases: found.filter((one) => "contract" in one),
      unknown: found.filter((one) => "why" in one),
    };
  }

  async of(service: string, version: string): Promise<Release | Deployed["unknown"][number]> {
    const found = await releasedVersion(this.folders.input.root, service, version, this.from);
    if (!found) return { service, version, why: `no commit has ${service} ${version}` };
    const { commit } = found.folder;
    const read = this.#commits.get(commit) ?? this.#read(found.folder);
    this.#commits.set(commit, read);
    return { service, version, ...(await read) };
  }

  async #read({ commit, tree }: GitFolder): Promise<Pick<Release, "contract" | "pacts"> | { readonly why: string }> {
    const { input, pacts } = this.folders;
    const { contract, problems } = await readVersion(tree, {}, this.#sources);
    if (problems.length > 0) return { why: `it cannot be read: ${problems[0]?.message}` };
    const top = textOf(await git(input.root, ["rev-parse", "--show-toplevel"])).replace(/\n$/, "");
    const folder = await openCommit(input.root, commit, relative(top, pacts).split(sep).join("/"));
    return { contract, pacts: folder ? (await readPacts(folder.tree)).pacts : [] };
  }
}
