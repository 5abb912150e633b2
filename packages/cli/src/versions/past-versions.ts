import { type FileTree, SourceCache } from "@tenon/asyncapi-reader";
import type { Contract, Document } from "@tenon/contract";
import type { PactResult, ServiceHistory, Version } from "@tenon/docs-portal";
import { checkPacts, type Pact } from "@tenon/pact-contracts";
import type { Input } from "../commands/input.js";
import type { Deployed } from "./deployed-releases.js";
import type { Environment } from "./environments.js";
import { git, textOf } from "./git.js";
import { openCommit } from "./git-folder.js";
import { type KnownVerification, meetingsOf } from "./meetings.js";
import { readVersion } from "./other-version.js";

/** By service, the newest first. */
export type Past = ReadonlyMap<string, readonly PastVersion[]>;

type PastVersion = Pick<Version, "name" | "ref" | "day" | "contract"> & {
  /** How many commits came before it. */
  readonly depth: number;
};

/** How many versions of a service are told, and in how many commits they are looked for. */
const most = { versions: 8, commits: 200 };

/**
 * The versions that the services' documents have had: each as its tag has it (`orders@1.3.0`, `orders-v1.3.0`, `orders/v1.3.0`, `v1.3.0`), else as the last
 * commit in which `info.version` was that. A commit whose documents cannot be read is passed over.
 */
export async function pastVersions({ root, file }: Input): Promise<Past> {
  const below = textOf(await git(root, ["rev-parse", "--show-prefix"])).replace(/\/?\n$/, "");
  const versions = new Map<string, PastVersion[]>();
  const sources = new SourceCache();
  for (const { ref, tag } of await candidates(root)) {
    const folder = await openCommit(root, ref, below);
    const contract = folder && (await readable(folder.tree, file, sources));
    if (!contract) continue;
    for (const [service, name] of namesIn(contract)) {
      const known = versions.get(service) ?? [];
      versions.set(service, known);
      if (tag !== undefined && !isTagOf(tag, service, name)) continue;
      if (known.length >= most.versions || known.some((one) => one.name === name)) continue;
      known.push({ name, ref: tag ?? folder.commit, ...(await placeOf(root, ref)), contract });
    }
  }
  for (const known of versions.values()) known.sort((one, other) => other.depth - one.depth);
  return versions;
}

/** What `contracts/` says of versions. */
export interface Known {
  readonly environments: readonly Environment[];
  readonly pacts: readonly Pact[];
  readonly deployed: readonly Deployed[];
  readonly verified: readonly KnownVerification[];
}

/** The past and the present, with where each version is deployed and whether it keeps today's pacts. */
export function historyOf(
  versions: Past,
  now: Contract,
  { environments, pacts, deployed, verified }: Known,
): readonly ServiceHistory[] {
  return [...namesIn(now)].map(([service, name]) => {
    const whole = ({ depth: _, ...version }: PastVersion): Version => ({
      ...version,
      meetings: () =>
        meetingsOf({ service, version: version.name, contract: version.contract, pacts: [] }, { deployed, verified }),
      environments: environments
        .filter(({ deployed }) => version.name.split(", ").includes(deployed.get(service) ?? ""))
        .map((environment) => environment.name),
      pacts: pacts
        .filter(({ provider }) => provider === service)
        .map((pact) => resultOf(version.contract, pact))
        .toSorted((one, other) => one.consumer.localeCompare(other.consumer)),
    });
    const past = versions.get(service) ?? [];
    const present = { ...whole({ name, contract: now, depth: 0 }), name: `${name}, now`, environments: [] };
    return { service, versions: [present, ...past.map(whole)] };
  });
}

function resultOf(contract: Contract, pact: Pact): PactResult {
  const findings = checkPacts(contract, [pact]);
  const broken = findings.some(({ severity }) => severity === "breaking");
  return {
    consumer: pact.consumer,
    verdict: broken ? "not kept" : findings.length > 0 ? "undecided" : "kept",
    messages: pact.expected.length,
    why: [...new Set(findings.map(({ message }) => message))],
  };
}

/** Tags first; then, from the newest on, every commit after which a line with a version changes. */
async function candidates(root: string): Promise<readonly { readonly ref: string; readonly tag?: string }[]> {
  const tags = lines(await git(root, ["tag", "--merged", "HEAD", "--sort=-creatordate"]));
  const log = await git(root, ["log", "--format=%H", "-G", "version", "HEAD", "--", "."]);
  const commits = ["HEAD", ...lines(log).flatMap((commit) => [commit, `${commit}^`])].slice(0, most.commits);
  const versionTags = tags.filter((tag) => /(^|[@/-])v?\d/.test(tag)).slice(0, most.commits);
  return [...versionTags.map((tag) => ({ ref: `refs/tags/${tag}`, tag })), ...commits.map((ref) => ({ ref }))];
}

function isTagOf(tag: string, service: string, name: string): boolean {
  return name
    .split(", ")
    .some((version) =>
      [`${service}@${version}`, `${service}-v${version}`, `${service}/v${version}`, `v${version}`].includes(tag),
    );
}

/** By service, the versions of its documents: `1.2.0`, or `1.2.0, 2.0.0`. */
function namesIn({ documents }: Contract): ReadonlyMap<string, string> {
  const byService = Map.groupBy(documents, ({ service }: Document) => service);
  return new Map([...byService].map(([service, those]) => [service, those.map(({ version }) => version).join(", ")]));
}

async function readable(tree: FileTree, file: string | undefined, sources: SourceCache): Promise<Contract | undefined> {
  const { contract, problems } = await readVersion(tree, file === undefined ? {} : { file }, sources);
  return problems.length === 0 ? contract : undefined;
}

async function placeOf(root: string, ref: string): Promise<Pick<PastVersion, "day" | "depth">> {
  const [day, depth] = await Promise.all([
    git(root, ["show", "-s", "--format=%cs", `${ref}^{commit}`]),
    git(root, ["rev-list", "--count", ref]),
  ]);
  return { day: textOf(day).trim(), depth: Number(textOf(depth)) };
}

function lines(printed: Parameters<typeof textOf>[0]): readonly string[] {
  return textOf(printed)
    .split("\n")
    .filter((line) => line !== "");
}
