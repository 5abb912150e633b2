import { compare, type DeployOrder, deployOrder, type Finding } from "@tenon/compatibility";
import type { Contract } from "@tenon/contract";
import { checkPacts } from "./check-pacts.js";
import type { Pact } from "./pact.js";
import type { PactFinding } from "./pact-finding.js";

/** A version of a service, with all documents and pacts as they were when it was built. */
export interface Release {
  readonly service: string;
  /** As a person names it. */
  readonly version: string;
  readonly contract: Contract;
  readonly pacts: readonly Pact[];
}

/** A reason why a version should not be where another one is. */
export type Conflict = {
  readonly candidate: Release;
  readonly deployed: Release;
  /** Which of the two breaks. */
  readonly breaks: "candidate" | "deployed";
} & ({ readonly kind: "change"; readonly finding: Finding } | { readonly kind: "pact"; readonly finding: PactFinding });

export interface DeploymentVerdict {
  /** What breaks, and what could not be decided. */
  readonly conflicts: readonly Conflict[];
  /** In which order the newest versions of all services can be deployed instead. */
  readonly order: DeployOrder;
}

/**
 * Whether a version can be deployed where others are: whether they break by what it sends, and it by what they send, those messages included that
 * its own predecessor has left behind. Pacts are held against whoever is there, each as it was when its consumer was built.
 * @param deployed everything that is there, the candidate's predecessor included
 * @param newest the documents and pacts of today, from which the others could be deployed as well; the candidate's own if not said
 */
export function deploymentVerdict(
  candidate: Release,
  deployed: readonly Release[],
  newest: Pick<Release, "contract" | "pacts"> = candidate,
): DeploymentVerdict {
  const conflicts = deployed.flatMap((release) => [...byChange(candidate, release), ...byPacts(candidate, release)]);
  return { conflicts, order: orderFor(candidate, deployed, conflicts, newest) };
}

function byChange(candidate: Release, deployed: Release): readonly Conflict[] {
  return changesBetween(deployed, candidate).flatMap((finding): Conflict[] => {
    const senders = sendersOf(finding, deployed.contract, candidate.contract);
    const hurt = { candidate: [] as Finding["breaks"][number][], deployed: [] as Finding["breaks"][number][] };
    for (const broken of finding.breaks) {
      const who = whoBreaks(broken, senders, candidate, deployed);
      if (who) hurt[who].push(broken);
    }
    return (["deployed", "candidate"] as const).flatMap((breaks) =>
      hurt[breaks].length === 0
        ? []
        : [{ kind: "change", candidate, deployed, breaks, finding: { ...finding, breaks: hurt[breaks] } }],
    );
  });
}

/** What breaks, or may, and is not accepted. */
function changesBetween(before: Release, after: Release): readonly Finding[] {
  const known = compared.get(before.contract)?.get(after.contract);
  if (known) return known;
  const found = compare(before.contract, after.contract).filter(
    ({ severity, accepted }) => (severity === "breaking" || severity === "undecided") && accepted === undefined,
  );
  const others = compared.get(before.contract) ?? new WeakMap<Contract, readonly Finding[]>();
  compared.set(before.contract, others.set(after.contract, found));
  return found;
}

/** Versions of one commit share their contract, and every service is asked about the same pairs. */
const compared = new WeakMap<Contract, WeakMap<Contract, readonly Finding[]>>();

function whoBreaks(
  { side, service, outside }: Finding["breaks"][number],
  senders: ReadonlySet<string>,
  candidate: Release,
  deployed: Release,
): Conflict["breaks"] | undefined {
  if (outside) return undefined;
  const isPredecessor = candidate.service === deployed.service;
  switch (side) {
    case "consumer":
    case "sender":
      return service === deployed.service && !isPredecessor && senders.has(candidate.service) ? "deployed" : undefined;
    case "producer":
      return service === candidate.service && senders.has(deployed.service) ? "candidate" : undefined;
    case "broker":
      return service === candidate.service && isPredecessor ? "candidate" : undefined;
  }
}

/** The services at the other end of a channel: those that send to it, and the one that owns it. */
function sendersOf({ on }: Finding, ...contracts: readonly Contract[]): ReadonlySet<string> {
  const documents = contracts.flatMap((contract) => contract.documents);
  const senders = documents.filter(({ operations }) =>
    operations.some(
      ({ action, channel }) => action === "send" && channel.document === on.document && channel.name === on.channel,
    ),
  );
  const owners = documents.filter(({ id }) => id === on.document);
  return new Set([...senders, ...owners].map(({ service }) => service));
}

function byPacts(candidate: Release, deployed: Release): readonly Conflict[] {
  if (candidate.service === deployed.service) return [];
  const held = (consumer: Release, provider: Release) =>
    checkPacts(
      provider.contract,
      consumer.pacts.filter((pact) => pact.consumer === consumer.service && pact.provider === provider.service),
    );
  return [
    ...held(deployed, candidate).map(
      (finding): Conflict => ({ kind: "pact", candidate, deployed, breaks: "deployed", finding }),
    ),
    ...held(candidate, deployed).map(
      (finding): Conflict => ({ kind: "pact", candidate, deployed, breaks: "candidate", finding }),
    ),
  ];
}

function orderFor(
  candidate: Release,
  deployed: readonly Release[],
  conflicts: readonly Conflict[],
  newest: Pick<Release, "contract" | "pacts">,
): DeployOrder {
  const breaking = conflicts.filter(({ finding }) => finding.severity === "breaking");
  if (breaking.length === 0) return { kind: "any" };
  const others = breaking.map((conflict) => conflict.deployed).filter(({ service }) => service !== candidate.service);
  for (const { service, version } of others) {
    if (isNewest(service, version, newest.contract))
      return { kind: "none", why: `${service} ${version} is the newest version that there is` };
    const pacts = newest.pacts.filter(
      ({ consumer, provider }) => consumer === service && provider === candidate.service,
    );
    if (checkPacts(candidate.contract, pacts).some(({ severity }) => severity === "breaking"))
      return { kind: "none", why: `the newest pact of ${service} does not accept it either` };
  }
  const predecessor = deployed.find(({ service }) => service === candidate.service);
  const findings = [
    ...breaking.flatMap((conflict) => (conflict.kind === "change" ? [conflict.finding] : [])),
    ...(predecessor ? inTheOtherOrder(predecessor, candidate, new Set(others.map(({ service }) => service))) : []),
  ];
  const order = deployOrder(findings, newest.contract);
  const first = [...new Set(others.map(({ service }) => service))].toSorted();
  if (order.kind !== "any") return order;
  return first.length === 0 ? order : { kind: "order", services: [...first, candidate.service], drain: [] };
}

function isNewest(service: string, version: string, { documents }: Contract): boolean {
  const versions = documents.filter((document) => document.service === service).map((document) => document.version);
  return versions.length > 0 && versions.includes(version);
}

/** What would break if the others were deployed first: their newest versions meet what the predecessor sends. */
function inTheOtherOrder(predecessor: Release, candidate: Release, others: ReadonlySet<string>): readonly Finding[] {
  return changesBetween(predecessor, candidate).flatMap((finding) => {
    const senders = sendersOf(finding, predecessor.contract, candidate.contract);
    const breaks = finding.breaks.filter(
      ({ side, service, outside }) =>
        side === "producer" && !outside && others.has(service) && senders.has(candidate.service),
    );
    return breaks.length > 0 && finding.severity === "breaking" ? [{ ...finding, breaks }] : [];
  });
}
