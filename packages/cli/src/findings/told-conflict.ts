import type { Conflict, Release } from "@tenon/pact-contracts";
import { type Told, told } from "./told.js";
import { toldPact } from "./told-pact.js";

/** What a conflict is told with. */
export interface Setting {
  readonly environment: string;
  /** What stands before the path of a document, and of a pact, as they are now. */
  readonly documents: string;
  readonly pacts: string;
}

/** A reason why a version should not be in an environment, as a finding. */
export function toldConflict(conflict: Conflict, setting: Setting): Told {
  const { environment } = setting;
  const { candidate, deployed, breaks } = conflict;
  const said = toldAnywhere(conflict, setting);
  const version =
    breaks === "deployed"
      ? `${deployed.version} in ${environment}`
      : `${candidate.version === "" ? "" : `${candidate.version}, `}beside ${deployed.service} ${deployed.version} in ${environment}`;
  return {
    ...said,
    hurt: said.hurt.map((one) => ({ ...one, who: `${one.who} (${version})` })),
    about: environment,
    fingerprint: JSON.stringify([environment, deployed.service, candidate.service, breaks, said.fingerprint]),
  };
}

/** The same without the environment: what is found without one as well has this fingerprint there. */
export function toldAnywhere(conflict: Conflict, { documents, pacts }: Setting): Told {
  const { deployed, breaks } = conflict;
  const older = `${deployed.service}@${deployed.version}:`;
  return conflict.kind === "change"
    ? told(conflict.finding, { before: `${older}${documents}`, after: documents })
    : toldPact(conflict.finding, {
        documents: { path: documents, version: breaks === "deployed" ? undefined : older },
        pacts: { path: pacts, version: breaks === "deployed" ? older : undefined },
      });
}

/** In a line: `orders breaks inventory 1.0.0: reserveStock (FIELD_REMOVED)`. */
export function conflictsInWords(conflicts: readonly Conflict[]): readonly string[] {
  const groups = Map.groupBy(conflicts, (conflict) => {
    const by = conflict[conflict.breaks === "deployed" ? "candidate" : "deployed"];
    const may = conflict.finding.severity === "breaking" ? "breaks" : "may break";
    return `${versioned(by)} ${may} ${versioned(conflict[conflict.breaks])}`;
  });
  return [...groups].map(([pair, those]) => `${pair}: ${[...new Set(those.map(partInWords))].join(", ")}`);
}

function partInWords({ finding }: Conflict): string {
  if (!("breaks" in finding)) return `"${finding.expected}" (${finding.rule})`;
  const operations = [...new Set(finding.breaks.map(({ operation }) => operation))].join(", ");
  return `${operations === "" ? "everybody" : operations} (${finding.rule})`;
}

function versioned({ service, version }: Release): string {
  return version === "" ? service : `${service} ${version}`;
}
