import type { Contract } from "@tenon/contract";
import type { Meeting, Verification } from "@tenon/docs-portal";
import type { ContractFolder } from "@tenon/pact-broker";
import { deploymentVerdict, type Release } from "@tenon/pact-contracts";
import type { Deployed } from "./deployed-releases.js";

/** What a version of a provider has made of the pact of a version of a consumer. */
export interface KnownVerification extends Verification {
  readonly consumer: string;
  readonly consumerVersion: string;
  readonly provider: string;
  readonly providerVersion: string;
}

/** What a Pact broker has been told, from the folder that it keeps. */
export async function verificationsIn(folder: ContractFolder): Promise<readonly KnownVerification[]> {
  const pacts = await folder.pacts();
  const found = await Promise.all(
    pacts.map(async (pact) =>
      (await folder.results(pact)).map(({ providerVersion, success, verifiedAt, buildUrl }) => ({
        consumer: pact.consumer,
        consumerVersion: pact.version,
        provider: pact.provider,
        providerVersion,
        success,
        day: verifiedAt.slice(0, 10),
        ...(buildUrl === undefined ? {} : { url: buildUrl }),
      })),
    ),
  );
  return found.flat();
}

/** A version of a provider beside each of its consumers as it is deployed: what the rules say, and what the provider's tests have found. */
export function meetingsOf(
  provider: Release,
  { deployed, verified }: { readonly deployed: readonly Deployed[]; readonly verified: readonly KnownVerification[] },
): readonly Meeting[] {
  return deployed.flatMap(({ environment, releases, unknown }) => [
    ...releases
      .filter((release) => isConsumer(release, provider))
      .map((release) => {
        const proof = verificationOf(provider, release, verified);
        return {
          environment,
          consumer: release.service,
          version: release.version,
          ...verdictOn(provider, release),
          ...(proof ? { verified: proof } : {}),
        };
      }),
    ...unknown
      .filter(({ service }) => service !== provider.service && receives(provider.contract, service, provider.service))
      .map(
        ({ service, version, why }): Meeting => ({
          environment,
          consumer: service,
          version,
          verdict: "undecided",
          rules: [],
          why,
        }),
      ),
  ]);
}

function isConsumer({ service, contract, pacts }: Release, provider: Release): boolean {
  if (service === provider.service) return false;
  const hasPact = pacts.some((pact) => pact.consumer === service && pact.provider === provider.service);
  return hasPact || receives(contract, service, provider.service);
}

function receives({ documents }: Contract, consumer: string, provider: string): boolean {
  const owned = new Set(documents.filter(({ service }) => service === provider).map(({ id }) => id));
  return documents
    .filter(({ service }) => service === consumer)
    .some(({ operations }) =>
      operations.some(({ action, channel }) => action === "receive" && owned.has(channel.document)),
    );
}

function verdictOn(provider: Release, consumer: Release): Pick<Meeting, "verdict" | "rules"> {
  const findings = deploymentVerdict(provider, [consumer])
    .conflicts.filter(({ breaks }) => breaks === "deployed")
    .map(({ finding }) => finding);
  const rulesOf = (wanted: "breaking" | "undecided") => [
    ...new Set(findings.filter(({ severity }) => severity === wanted).map(({ rule }) => rule)),
  ];
  const [broken, open] = [rulesOf("breaking"), rulesOf("undecided")];
  if (broken.length > 0) return { verdict: "broken", rules: broken };
  return open.length > 0 ? { verdict: "undecided", rules: open } : { verdict: "safe", rules: [] };
}

function verificationOf(
  { service: provider, version: providerVersions }: Release,
  { service: consumer, version: consumerVersion }: Release,
  verified: readonly KnownVerification[],
): Verification | undefined {
  const names = providerVersions.split(", ");
  return verified.find(
    (one) =>
      one.provider === provider &&
      names.includes(one.providerVersion) &&
      one.consumer === consumer &&
      one.consumerVersion === consumerVersion,
  );
}
