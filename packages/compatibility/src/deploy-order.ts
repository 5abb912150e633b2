import { type Contract, readsPart } from "@tenon/contract";
import type { Broken, Finding } from "./finding.js";

/** In which order services can be deployed so that nobody is broken meanwhile. */
export type DeployOrder =
  | { readonly kind: "any" }
  /** `drain`: those whose older messages have to be gone before the next is deployed. */
  | { readonly kind: "order"; readonly services: readonly string[]; readonly drain: readonly string[] }
  | { readonly kind: "none"; readonly why: string };

/** Finds it from what breaks; what is accepted does not count. */
export function deployOrder(findings: readonly Finding[], after: Contract): DeployOrder {
  const breaking = findings.filter(({ severity, accepted }) => severity === "breaking" && accepted === undefined);
  const waits = new Map<string, Set<string>>();
  const drain = new Set<string>();
  for (const finding of breaking) {
    for (const broken of finding.breaks) {
      const sender = senderOf(finding, broken, after);
      const stuck = stuckBy(finding, broken, sender, after);
      if (stuck !== undefined) return { kind: "none", why: stuck };
      const [first, second] = broken.side === "producer" ? [sender, broken.service] : [broken.service, sender];
      if (broken.side === "producer") drain.add(sender);
      waits.set(second, (waits.get(second) ?? new Set()).add(first));
    }
  }
  if (waits.size === 0) return { kind: "any" };
  const services = sorted(waits);
  if (services) return { kind: "order", services, drain: services.filter((service) => drain.has(service)) };
  const names = [...new Set([...waits.keys(), ...[...waits.values()].flatMap((firsts) => [...firsts])])];
  return { kind: "none", why: `${listed(names)} would each have to be deployed before the other` };
}

/** The service that owns the document; where that only receives, those who send to it. */
function senderOf({ on }: Finding, broken: Broken, after: Contract): string {
  const [service = on.document] = on.document.split("/");
  const document = after.documents.find(({ id }) => id === on.document);
  const operations = document?.operations.filter(({ channel }) => channel.name === on.channel) ?? [];
  const receivesAlone = operations.length > 0 && operations.every(({ action }) => action === "receive");
  return broken.service === service && receivesAlone ? `whoever sends to ${service}` : service;
}

function stuckBy(finding: Finding, broken: Broken, sender: string, after: Contract): string | undefined {
  const who = `${broken.service} ${broken.operation}`;
  if (broken.outside) return "who else receives it is not known here";
  if (broken.side === "broker") return `what ${who} declares on the broker has to be moved first`;
  if (broken.service === sender) return `${sender} is at both ends: its own older messages meet its newer build`;
  if (broken.side === "consumer" && goneFor(finding, broken, after))
    return `${who} still reads what is not sent any more`;
  return undefined;
}

/** Whether the newly built consumer reads it all the same. */
function goneFor({ rule, path }: Finding, { document, operation }: Broken, after: Contract): boolean {
  if (rule !== "FIELD_REMOVED") return false;
  const built = after.documents.find(({ id }) => id === document)?.operations.find(({ name }) => name === operation);
  return [...(built?.reads.values() ?? [])].some((reads) =>
    reads.some((read) => read.path !== "" && readsPart(read.path, path)),
  );
}

/** Each after all that it waits for; undefined where they wait in a circle. */
function sorted(waits: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const left = new Set([...waits.keys(), ...[...waits.values()].flatMap((firsts) => [...firsts])]);
  const order: string[] = [];
  while (left.size > 0) {
    const next = [...left]
      .toSorted()
      .find((service) => ![...(waits.get(service) ?? [])].some((first) => left.has(first)));
    if (next === undefined) return undefined;
    order.push(next);
    left.delete(next);
  }
  return order;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
