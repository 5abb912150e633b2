import { resolve } from "node:path";
import { openFolder } from "@tenon/asyncapi-reader";
import type { Contract } from "@tenon/contract";
import type { ServiceHistory } from "@tenon/docs-portal";
import { ContractFolder } from "@tenon/pact-broker";
import type { Input } from "../commands/input.js";
import { Releases } from "../versions/deployed-releases.js";
import { readEnvironments } from "../versions/environments.js";
import { verificationsIn } from "../versions/meetings.js";
import { readPacts } from "../versions/pacts.js";
import { historyOf, pastVersions } from "../versions/past-versions.js";

/**
 * What services have promised so far, as git has it, with what `contracts/` says of it. What is wrong in `contracts/` is left out here: `tenon check`
 * says so.
 * @param folder of the call
 */
export async function openHistory(input: Input, folder: string): Promise<(now: Contract) => readonly ServiceHistory[]> {
  const pactFolder = resolve(folder, "contracts/pacts");
  const [past, { environments }, { pacts }, verified] = await Promise.all([
    pastVersions(input),
    readEnvironments(resolve(folder, "contracts/environments.yaml")),
    readPacts(openFolder(pactFolder)),
    verificationsIn(new ContractFolder(resolve(folder, "contracts/broker"))).catch(() => []),
  ]);
  const releases = new Releases({ input, pacts: pactFolder });
  const deployed = await Promise.all(environments.map((environment) => releases.in(environment)));
  return (now) => historyOf(past, now, { environments, pacts, deployed, verified });
}
