import { readFile } from "node:fs/promises";
import { parseSource } from "@tenon/asyncapi-reader";
import { isJsonObject, type Problem } from "@tenon/contract";

/** Which version of which service is deployed in an environment. */
export interface Environment {
  readonly name: string;
  /** By service: `orders` → `1.4.0`. */
  readonly deployed: ReadonlyMap<string, string>;
}

/**
 * Reads `contracts/environments.yaml`: an object of environments, each an object of services and their versions. A file that is not there has no
 * environments.
 */
export async function readEnvironments(
  path: string,
): Promise<{ readonly environments: readonly Environment[]; readonly problems: readonly Problem[] }> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return { environments: [], problems: [] };
  const parsed = parseSource(path, bytes);
  if ("problem" in parsed) return { environments: [], problems: [parsed.problem] };
  const { value, locate } = parsed.source;
  const problem = (pointer: string, message: string): Problem => ({
    code: "ENVIRONMENTS_INVALID",
    message,
    mend: "Write each environment as `production: { orders: 1.4.0 }`; put a version that YAML takes for a number in quotes.",
    at: { file: path, pointer, position: locate(pointer) },
  });
  if (!isJsonObject(value))
    return { environments: [], problems: value === null ? [] : [problem("", "This is no object of environments.")] };
  const problems: Problem[] = [];
  const environments = Object.entries(value).map(([name, services]): Environment => {
    const deployed = new Map<string, string>();
    if (!isJsonObject(services)) problems.push(problem(`/${name}`, `${name} is no object of services and versions.`));
    for (const [service, version] of isJsonObject(services) ? Object.entries(services) : []) {
      if (typeof version === "string") deployed.set(service, version);
      else problems.push(problem(`/${name}/${service}`, `The version of ${service} in ${name} is no text.`));
    }
    return { name, deployed };
  });
  return { environments, problems };
}
