import { type Contract, isJsonObject, type Json, type JsonObject, type Location, valueAt } from "@tenon/contract";
import type { Finding, Subject } from "./finding.js";
import { inside } from "./schema/shape.js";

/** An entry of `x-compat-accept`: that a finding is known, why it may stand, and until when. */
export interface Acceptance {
  readonly rule: string;
  readonly reason: string;
  /** The last day, `2027-03-31`. */
  readonly until: string | undefined;
  /** What it is about: what stands around it, and what it says itself. */
  readonly on: Partial<Subject> & { readonly path?: string };
  readonly at: Location;
  /** Why it accepts nothing, as the end of a sentence. */
  readonly fault: string | undefined;
}

/** All acceptances of a contract: of its documents, channels, operations and messages. */
export function acceptancesOf({ documents, sources }: Contract, ruleIds: ReadonlySet<string>): readonly Acceptance[] {
  const under = (at: Location, on: Acceptance["on"]): readonly Acceptance[] => {
    const value = valueAt(sources, at);
    const entries = isJsonObject(value) ? value["x-compat-accept"] : undefined;
    if (entries === undefined) return [];
    const place = inside(at, "x-compat-accept");
    if (!Array.isArray(entries)) return [read(entries, on, place, ruleIds)];
    return entries.map((entry, index) => read(entry, on, inside(place, index), ruleIds));
  };
  return documents.flatMap((document) => [
    ...under(document.at, { document: document.id }),
    ...document.channels.flatMap((channel) => [
      ...under(channel.at, { document: document.id, channel: channel.name }),
      ...channel.messages.flatMap(({ at, type }) => under(at, { document: document.id, channel: channel.name, type })),
    ]),
    ...document.operations.flatMap(({ at, name }) => under(at, { document: document.id, operation: name })),
  ]);
}

/** Whether it is about this finding, and its last day has not passed. */
export function accepts({ rule, until, on, fault }: Acceptance, finding: Finding, today: string): boolean {
  if (fault !== undefined || until === undefined || until < today || finding.rule !== rule) return false;
  const about: Readonly<Record<string, string | undefined>> = { ...finding.on, path: finding.path };
  return Object.entries(on).every(([key, wanted]) => wanted === undefined || about[key] === wanted);
}

function read(entry: Json, around: Acceptance["on"], at: Location, ruleIds: ReadonlySet<string>): Acceptance {
  const said = isJsonObject(entry) ? entry : {};
  const [rule, reason, until] = [text(said, "rule") ?? "", text(said, "reason") ?? "", text(said, "until")];
  const own = {
    channel: text(said, "channel"),
    operation: text(said, "operation"),
    type: text(said, "message"),
    path: text(said, "path"),
  };
  const on = { ...around, ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) };
  return { rule, reason, until, on, at, fault: faultOf({ rule, reason, until, said }, ruleIds) };
}

const keys: readonly string[] = ["rule", "reason", "until", "channel", "operation", "message", "path"];

function faultOf(
  { rule, reason, until, said }: Pick<Acceptance, "rule" | "reason" | "until"> & { readonly said: JsonObject },
  ruleIds: ReadonlySet<string>,
): string | undefined {
  const unknown = Object.keys(said).find((key) => !keys.includes(key));
  if (unknown !== undefined) return `has a key \`${unknown}\` that is not known`;
  if (rule === "") return "does not say which `rule` it accepts";
  if (!ruleIds.has(rule)) return `names ${rule}, which is no rule`;
  if (reason.trim() === "") return `accepts ${rule} without a \`reason\``;
  if (until === undefined || !isDay(until)) return `accepts ${rule} without a last day: \`until: 2027-03-31\``;
  return undefined;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function text(said: JsonObject, key: string): string | undefined {
  const value = said[key];
  return typeof value === "string" ? value : undefined;
}
