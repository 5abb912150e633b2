import { relative, sep } from "node:path";
import type { Release } from "@tenon/pact-contracts";
import type { Input } from "../commands/input.js";
import type { Environment } from "./environments.js";
import { git, textOf } from "./git.js";
import { openCommit } from "./git-folder.js";
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

/** Finds the commit of each version that is deployed in an environment, and reads its documents and pacts. */
export async function deployedReleases(
  { name, deployed }: Environment,
  folders: Folders,
  from?: string,
): Promise<Deployed> {
  const found = await Promise.all([...deployed].map(([service, version]) => release(service, version, folders, from)));
  return {
    environment: name,
    releases: found.filter((one) => "contract" in one),
    unknown: found.filter((one) => "why" in one),
  };
}

/** A version of a service, as the commit has it that was found for it. */
export async function release(
  service: string,
  version: string,
  { input, pacts }: Folders,
  from?: string,
): Promise<Release | Deployed["unknown"][number]> {
  const found = await releasedVersion(input.root, service, version, from);
  if (!found) return { service, version, why: `no commit has ${service} ${version}` };
  const { contract, problems } = await readVersion(found.folder.tree, {});
  if (problems.length > 0) return { service, version, why: `it cannot be read: ${problems[0]?.message}` };
  const top = textOf(await git(input.root, ["rev-parse", "--show-toplevel"])).replace(/\n$/, "");
  const below = relative(top, pacts).split(sep).join("/");
  const folder = await openCommit(input.root, found.folder.commit, below);
  const read = folder ? await readPacts(folder.tree) : { pacts: [] };
  return { service, version, contract, pacts: read.pacts };
}
