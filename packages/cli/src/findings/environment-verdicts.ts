import { type CompareOptions, compare, type Finding } from "@tenon/compatibility";
import type { Contract } from "@tenon/contract";
import type { Input } from "../commands/input.js";
import type { Environment } from "../versions/environments.js";
import { readVersion } from "../versions/other-version.js";
import { releasedVersion } from "../versions/released-version.js";

/** What a change does to a service as it is deployed in an environment. */
export interface EnvironmentVerdict {
  readonly environment: string;
  readonly service: string;
  readonly version: string;
  readonly verdict: "broken" | "safe" | "undecided";
  /** Which of its own operations are hurt, and which of others by its older messages. */
  readonly causes: readonly Cause[];
  /** Why it is not decided. */
  readonly why?: string;
}

export interface Cause {
  readonly rule: string;
  /** `reserveStock`, or, of another service, `inventory reserveStock`. */
  readonly operation: string;
  readonly by: "new messages" | "its older messages";
  readonly message: string;
}

interface Asked {
  readonly environments: readonly Environment[];
  readonly input: Input;
  readonly after: Contract;
  /** The newest commit in which a released version is looked for. */
  readonly from?: string;
  readonly options: CompareOptions;
}

/**
 * Holds the new documents against each version that is deployed anywhere: whether what is deployed refuses new messages, and whether what it has sent
 * is refused by what is built anew.
 */
export async function environmentVerdicts({ environments, ...asked }: Asked): Promise<readonly EnvironmentVerdict[]> {
  const found = new Map<string, Promise<Omit<EnvironmentVerdict, "environment">>>();
  const verdicts = environments.flatMap(({ name, deployed }) =>
    [...deployed].map(async ([service, version]): Promise<EnvironmentVerdict> => {
      const key = `${service}@${version}`;
      const known = found.get(key) ?? verdictOn(service, version, asked);
      found.set(key, known);
      return { environment: name, ...(await known) };
    }),
  );
  return Promise.all(verdicts);
}

async function verdictOn(
  service: string,
  version: string,
  { input, after, from, options }: Omit<Asked, "environments">,
): Promise<Omit<EnvironmentVerdict, "environment">> {
  const undecided = (why: string) => ({ service, version, verdict: "undecided", causes: [], why }) as const;
  const release = await releasedVersion(input.root, service, version, from);
  if (!release) return undecided(`no commit has ${service} ${version}`);
  const { contract, problems } = await readVersion(release.folder.tree, input);
  if (problems.length > 0) return undecided(`${service} ${version} cannot be read: ${problems[0]?.message}`);
  const findings = compare(contract, after, options).filter(({ accepted }) => accepted === undefined);
  const causes = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).flatMap((finding) => causesIn(finding, service));
  const [broken, open] = [causes("breaking"), causes("undecided")];
  if (broken.length > 0) return { service, version, verdict: "broken", causes: broken };
  if (open.length > 0) return { service, version, verdict: "undecided", causes: open };
  return { service, version, verdict: "safe", causes: [] };
}

/** What hurts the deployed service as it is, and what its older messages do to others. */
function causesIn({ rule, message, on, breaks }: Finding, service: string): readonly Cause[] {
  const sender = on.document.split("/")[0];
  return breaks.flatMap(({ side, operation, service: hurt }): Cause[] => {
    if (side === "producer") {
      return sender === service ? [{ rule, operation: `${hurt} ${operation}`, by: "its older messages", message }] : [];
    }
    return hurt === service ? [{ rule, operation, by: "new messages", message }] : [];
  });
}

/** A line for each environment and service that has something to say, and one for all that are safe. */
export function environmentsInWords(verdicts: readonly EnvironmentVerdict[]): readonly string[] {
  return [...Map.groupBy(verdicts, ({ environment }) => environment)].flatMap(([environment, here]) => {
    const safe = here
      .filter(({ verdict }) => verdict === "safe")
      .map(({ service, version }) => `${service} ${version}`);
    return [
      ...here
        .filter(({ verdict }) => verdict !== "safe")
        .map((verdict) => `in ${environment}: ${verdictInWords(verdict)}`),
      ...(safe.length > 0 ? [`in ${environment}: safe with ${safe.join(", ")}`] : []),
    ];
  });
}

function verdictInWords({ service, version, verdict, causes, why }: EnvironmentVerdict): string {
  const [own, others] = [causedBy("new messages", causes), causedBy("its older messages", causes)];
  const may = verdict === "broken" ? "" : "may ";
  const parts = [
    ...(own === "" ? [] : [`this ${may}break${may === "" ? "s" : ""} its ${own}`]),
    ...(others === "" ? [] : [`its older messages ${may}break ${others}`]),
    ...(why === undefined ? [] : [`not decided, ${why}`]),
  ];
  return `${service} ${version}: ${parts.join("; ")}`;
}

/** `reserveStock and 2 more (FIELD_REMOVED), releaseCancelled (ADDRESS_CHANGED)` */
function causedBy(by: Cause["by"], causes: readonly Cause[]): string {
  const groups = Map.groupBy(
    causes.filter((cause) => cause.by === by),
    ({ rule }) => rule,
  );
  const parts = [...groups].map(([rule, those]) => {
    const [first, ...more] = new Set(those.map(({ operation }) => operation));
    return `${first}${more.length > 0 ? ` and ${more.length} more` : ""} (${rule})`;
  });
  return parts.join(", ");
}
