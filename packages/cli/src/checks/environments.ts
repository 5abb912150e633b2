import { changedDocuments, type Finding } from "@tenon/compatibility";
import type { Contract } from "@tenon/contract";
import { type Conflict, deploymentVerdict, type Pact, type Release } from "@tenon/pact-contracts";
import { leftOut, type Step, step } from "../findings/check-report.js";
import { isBreaking, type Told } from "../findings/told.js";
import { conflictsInWords, toldAnywhere, toldConflict } from "../findings/told-conflict.js";
import { type Deployed, Releases } from "../versions/deployed-releases.js";
import type { Environment } from "../versions/environments.js";
import type { Checked } from "./checked.js";

const name = "environments";

interface Asked extends Checked {
  readonly environments: readonly Environment[];
  /** The pacts as they are now. */
  readonly newest: readonly Pact[];
  /** What has been found already: it is not told again for each environment. */
  readonly found: readonly Told[];
}

/**
 * Whether the services that a change is about could be deployed where others are. What was so before the change is no fault of the change.
 */
export async function checkEnvironments(
  asked: Asked,
): Promise<{ readonly step: Step; readonly notes: readonly string[] }> {
  const { environments, base } = asked;
  if (environments.length === 0) return { step: leftOut(name, "nothing says what is deployed where"), notes: [] };
  const released = new Releases({ input: asked.input, pacts: asked.pacts.path }, base?.version.commit);
  const deployed = await Promise.all(environments.map((environment) => released.in(environment)));
  const found = deployed.map((one) => ({ ...one, conflicts: conflictsIn(one, asked) }));
  const open = found.flatMap(({ environment, unknown }) => unknown.map((one) => ({ environment, ...one })));
  const known = new Set(asked.found.filter(isBreaking).map(({ fingerprint }) => fingerprint));
  const told = found.flatMap(({ environment, conflicts }) => {
    const setting = { environment, documents: asked.input.shown, pacts: asked.pacts.shown };
    return conflicts
      .filter((conflict) => !known.has(toldAnywhere(conflict, setting).fingerprint))
      .map((conflict) => toldConflict(conflict, setting));
  });
  const all = found.flatMap(({ conflicts }) => conflicts);
  const isBroken = all.some(({ finding }) => finding.severity === "breaking");
  const says = found.map(inWords).join("; ");
  const notes = [
    ...found.flatMap(({ environment, conflicts }) =>
      conflictsInWords(conflicts).map((words) => `In ${environment}: ${words}.`),
    ),
    ...open.map(
      ({ environment, service, version, why }) => `In ${environment}: ${service} ${version} is not decided, ${why}.`,
    ),
  ];
  const made = step(name, says, told);
  const isOpen = all.length > 0 || open.length > 0;
  return { step: { ...made, state: isBroken ? "broken" : isOpen ? "open" : made.state }, notes };
}

function inWords({
  environment,
  releases,
  unknown,
  conflicts,
}: Deployed & { readonly conflicts: readonly Conflict[] }) {
  const count = (severity: string) => conflicts.filter(({ finding }) => finding.severity === severity).length;
  const [broken, open] = [count("breaking"), count("undecided") + unknown.length];
  const parts = [
    ...(broken > 0 ? [`${broken} broken`] : []),
    ...(open > 0 ? [`${open} undecided`] : []),
    ...(broken + open === 0
      ? [`safe with ${releases.map(({ service, version }) => `${service} ${version}`).join(", ")}`]
      : []),
  ];
  return `${environment}: ${parts.join(", ")}`;
}

/** What the change adds to what does not go together. */
function conflictsIn({ releases }: Deployed, { contract, base, newest }: Asked): readonly Conflict[] {
  const now = conflictsOf(contract, newest, releases, changedServices(contract, base?.contract));
  if (now.length === 0 || !base) return now;
  const before = conflictsOf(base.contract, newest, releases, new Set(now.map(({ candidate }) => candidate.service)));
  const known = new Set(before.map(keyOf));
  return now.filter((conflict) => !known.has(keyOf(conflict)));
}

function conflictsOf(
  contract: Contract,
  pacts: readonly Pact[],
  releases: readonly Release[],
  services: ReadonlySet<string>,
): readonly Conflict[] {
  return [...services].flatMap(
    (service) => deploymentVerdict({ service, version: "", contract, pacts }, releases).conflicts,
  );
}

/** The services of which a document, or what it refers to, is not what it was; all of them where that is not known. */
function changedServices(contract: Contract, base: Contract | undefined): ReadonlySet<string> {
  const changed = base && changedDocuments(base, contract);
  return new Set(contract.documents.filter(({ id }) => changed?.has(id) ?? true).map(({ service }) => service));
}

function keyOf({ breaks, finding, candidate, deployed }: Conflict): string {
  const about = "on" in finding ? keyOfFinding(finding) : [finding.rule, finding.expected, finding.path];
  return JSON.stringify([breaks, candidate.service, deployed.service, deployed.version, about]);
}

function keyOfFinding({ rule, on, path }: Finding): string {
  return JSON.stringify([rule, on, path]);
}
