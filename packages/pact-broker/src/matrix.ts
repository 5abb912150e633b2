import type { ContractFolder, PublishedPact, VerificationResult } from "./contract-folder.js";
import type { DeployedVersions } from "./environments.js";

/** A pact between a version of its consumer and one of its provider. */
export interface MatrixRow {
  readonly pact: PublishedPact;
  /** Absent where no version of the provider is deployed. */
  readonly providerVersion: string | undefined;
  /** Absent where nobody has verified it. */
  readonly result: VerificationResult | undefined;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly deployable: boolean;
  readonly reason: string;
}

/** Whether a version of a service has a verified pact with each of its partners that is deployed in an environment. */
export async function matrixOf(
  { service, version }: { readonly service: string; readonly version: string },
  { deployed }: Pick<DeployedVersions, "deployed">,
  folder: ContractFolder,
): Promise<Matrix> {
  const pacts = await folder.pacts();
  const asConsumer = pacts.filter((pact) => pact.consumer === service && pact.version === version);
  const asProvider = pacts.filter(
    (pact) => pact.provider === service && pact.consumer !== service && deployed.get(pact.consumer) === pact.version,
  );
  const rows = await Promise.all([
    ...asConsumer.map((pact) => row(pact, deployed.get(pact.provider), folder)),
    ...asProvider.map((pact) => row(pact, version, folder)),
  ]);
  if (rows.length === 0 && !(await isKnown({ service, version }, deployed, folder)))
    return { rows, deployable: false, reason: `There is no version ${version} of ${service} here` };
  const bad = rows.find(({ result }) => result?.success !== true);
  return {
    rows,
    deployable: bad === undefined,
    reason: bad ? reasonFor(bad) : "All required verification results are published and successful",
  };
}

/** Whether anybody has ever spoken of a version: to a typing error the answer is no yes. */
async function isKnown(
  { service, version }: { readonly service: string; readonly version: string },
  deployed: ReadonlyMap<string, string>,
  folder: ContractFolder,
): Promise<boolean> {
  if (deployed.get(service) === version) return true;
  if (Object.values(await folder.branches(service)).some((versions) => versions.includes(version))) return true;
  const pacts = (await folder.pacts()).filter(({ provider }) => provider === service);
  const results = await Promise.all(pacts.map((pact) => folder.results(pact)));
  return results.flat().some(({ providerVersion }) => providerVersion === version);
}

async function row(
  pact: PublishedPact,
  providerVersion: string | undefined,
  folder: ContractFolder,
): Promise<MatrixRow> {
  const results = providerVersion === undefined ? [] : await folder.results(pact);
  return { pact, providerVersion, result: results.find((result) => result.providerVersion === providerVersion) };
}

function reasonFor({ pact: { consumer, version, provider }, providerVersion, result }: MatrixRow): string {
  const between = `the pact between ${consumer} (${version}) and ${provider}`;
  if (providerVersion === undefined) return `There is no ${provider} for ${between}`;
  return result
    ? `The verification of ${between} (${providerVersion}) failed`
    : `Nobody has verified ${between} (${providerVersion})`;
}
