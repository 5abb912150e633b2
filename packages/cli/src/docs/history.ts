import { resolve } from "node:path";
import { openFolder } from "@tenon/asyncapi-reader";
import type { Contract } from "@tenon/contract";
import type { ServiceHistory } from "@tenon/docs-portal";
import type { Input } from "../commands/input.js";
import { readEnvironments } from "../versions/environments.js";
import { readPacts } from "../versions/pacts.js";
import { historyOf, pastVersions } from "../versions/past-versions.js";

/**
 * What services have promised so far, as git has it, with what `contracts/` says of it. What is wrong in `contracts/` is left out here: `tenon check`
 * says so.
 * @param folder of the call
 */
export async function openHistory(input: Input, folder: string): Promise<(now: Contract) => readonly ServiceHistory[]> {
  const [past, { environments }, { pacts }] = await Promise.all([
    pastVersions(input),
    readEnvironments(resolve(folder, "contracts/environments.yaml")),
    readPacts(openFolder(resolve(folder, "contracts/pacts"))),
  ]);
  return (now) => historyOf(past, now, { environments, pacts });
}
