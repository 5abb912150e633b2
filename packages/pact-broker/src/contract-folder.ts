import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A pact that a version of a consumer has published. */
export interface PublishedPact {
  readonly consumer: string;
  readonly version: string;
  readonly provider: string;
  readonly content: unknown;
  /** The same for the same content, whichever version has published it: what was verified once is verified. */
  readonly digest: string;
}

/** What came of holding a version of a provider against a pact. */
export interface VerificationResult {
  readonly providerVersion: string;
  readonly success: boolean;
  /** RFC 3339. */
  readonly verifiedAt: string;
  /** The run that has found it, where the verifier has named one. */
  readonly buildUrl?: string;
}

/**
 * What a broker knows, in files that git can keep: `pacts/CONSUMER/VERSION/PROVIDER.json`, `results/PROVIDER/CONSUMER/DIGEST.json` and
 * `branches/SERVICE.json`. The same bytes for the same content.
 */
export class ContractFolder {
  constructor(private readonly path: string) {}

  async publish({ consumer, version, provider, content }: Omit<PublishedPact, "digest">): Promise<void> {
    await this.#write(["pacts", consumer, version, `${fileName(provider)}.json`], content);
  }

  async pacts(): Promise<readonly PublishedPact[]> {
    const all: PublishedPact[] = [];
    for (const consumer of await this.#list(["pacts"])) {
      for (const version of await this.#list(["pacts", consumer])) {
        for (const file of await this.#list(["pacts", consumer, version])) {
          const content = await this.#read(["pacts", consumer, version, file]);
          const provider = named(file.replace(/\.json$/, ""));
          all.push({
            consumer: named(consumer),
            version: named(version),
            provider,
            content,
            digest: digestOf(content),
          });
        }
      }
    }
    return all;
  }

  async addResult(
    pact: Pick<PublishedPact, "consumer" | "provider" | "digest">,
    result: VerificationResult,
  ): Promise<void> {
    const before = await this.results(pact);
    const others = before.filter(({ providerVersion }) => providerVersion !== result.providerVersion);
    await this.#write(["results", pact.provider, pact.consumer, `${pact.digest}.json`], [...others, result]);
  }

  async results({
    consumer,
    provider,
    digest,
  }: Pick<PublishedPact, "consumer" | "provider" | "digest">): Promise<readonly VerificationResult[]> {
    const path = ["results", fileName(provider), fileName(consumer), `${digest}.json`];
    return ((await this.#read(path)) ?? []) as readonly VerificationResult[];
  }

  /** That a version of a service was built from a branch. */
  async addBranch(service: string, branch: string, version: string): Promise<void> {
    const branches = await this.branches(service);
    const versions = [...(branches[branch] ?? []).filter((one) => one !== version), version];
    await this.#write(["branches", `${fileName(service)}.json`], { ...branches, [branch]: versions });
  }

  /** By branch, its versions, the newest last. */
  async branches(service: string): Promise<Readonly<Record<string, readonly string[]>>> {
    return ((await this.#read(["branches", `${fileName(service)}.json`])) ?? {}) as Record<string, readonly string[]>;
  }

  async #list(steps: readonly string[]): Promise<readonly string[]> {
    return (await readdir(join(this.path, ...steps)).catch(() => [])).toSorted();
  }

  async #read(steps: readonly string[]): Promise<unknown> {
    const text = await readFile(join(this.path, ...steps), "utf8").catch(() => undefined);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** @param steps names, of which the last is that of the file as it is */
  async #write(steps: readonly string[], value: unknown): Promise<void> {
    const [file = "", ...folders] = steps.toReversed();
    const path = join(this.path, ...folders.toReversed().map(fileName), file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(inOrder(value), null, 2)}\n`);
  }
}

/** A name as the name of a file: nothing in it leads out of the folder. */
function fileName(name: string): string {
  return encodeURIComponent(name).replace(/^\.+$/, (dots) => dots.replaceAll(".", "%2E"));
}

function named(file: string): string {
  return decodeURIComponent(file);
}

export function digestOf(content: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(inOrder(content)))
    .digest("hex")
    .slice(0, 40);
}

/** The keys of every object in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, inOrder(inner)]));
}
