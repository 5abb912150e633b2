import type { Channel, Contract, Document, Location, Message, Operation, PathLoop } from "@tenon/contract";
import { isJsonObject, type JsonObject, valueAt } from "@tenon/contract";
import { type Acceptance, acceptancesOf, accepts } from "./acceptances.js";
import { changedDocuments } from "./changed-documents.js";
import {
  type Counterparts,
  channelsOf,
  documentsOf,
  messagesOf,
  operationsOf,
  sentMessages,
  serversOf,
} from "./counterparts.js";
import type { Broken, Finding, Place, Severity, Subject } from "./finding.js";
import { type Party, partyOf, reached, receiversOf, sendersOf } from "./parties.js";
import { isJsonSchema, PayloadPair, readerOf } from "./payload.js";
import type { Change, Harm, Rule } from "./rule.js";
import { rules } from "./rules.js";
import { SchemaTwins } from "./schema/same-schema.js";
import { keyOf } from "./schema/shape.js";
import type { Step } from "./schema/walk.js";

export interface CompareOptions {
  /** The day on which it is asked, `2026-11-27`: acceptances in the spec end. */
  readonly today?: string;
  /** Which meetings count; both if not said. */
  readonly direction?: Direction;
}

/** `forward`: new messages meet those who are deployed. `backward`: older messages meet new builds. */
export type Direction = "forward" | "backward" | "both";

/**
 * Says what has changed from one contract to another and whom that breaks, by what the receive operations of both say that
 * they read. In the order of the documents. What cannot be decided is a finding too; silence means alike.
 */
export function compare(before: Contract, after: Contract, options: CompareOptions = {}): readonly Finding[] {
  return new Comparison(before, after, options).findings();
}

class Comparison {
  private readonly twins: SchemaTwins;
  private readonly literally: SchemaTwins;
  private readonly changed: ReadonlySet<string>;
  /** Receivers that nobody knows are thought of where all documents are of one service: others then read what it says. */
  private readonly outsiders: boolean;

  constructor(
    private readonly before: Contract,
    private readonly after: Contract,
    private readonly options: CompareOptions,
  ) {
    this.twins = new SchemaTwins(before.sources, after.sources);
    this.literally = new SchemaTwins(before.sources, after.sources, () => false);
    this.changed = changedDocuments(before, after);
    const services = [...before.documents, ...after.documents].map(({ service }) => service);
    this.outsiders = new Set(services).size === 1;
  }

  findings(): readonly Finding[] {
    const channels = channelsOf(this.before, this.after).filter(({ before, after }) => this.isChanged(before, after));
    const documents = documentsOf(this.before, this.after).filter(({ before, after }) =>
      this.changed.has((before ?? after)?.id ?? ""),
    );
    const found = [
      ...documents.flatMap((pair) => this.servers(pair)),
      ...channels.flatMap((pair) => this.channel(pair)),
      ...documents.flatMap((pair) => this.operations(pair)),
    ];
    return this.accepted([...found, ...documents.flatMap((pair) => this.document(pair, found))]);
  }

  /** The findings, with the acceptances of those that are accepted, and what is to be said of acceptances themselves. */
  private accepted(findings: readonly Finding[]): readonly Finding[] {
    const today = this.options.today ?? new Date().toISOString().slice(0, 10);
    const acceptances = acceptancesOf(this.after, new Set(rules.map(({ id }) => id)));
    const used = new Set<Acceptance>();
    const marked = findings.map((finding): Finding => {
      const acceptance =
        finding.severity === "safe" ? undefined : acceptances.find((one) => accepts(one, finding, today));
      if (!acceptance) return finding;
      used.add(acceptance);
      const { reason, until = "" } = acceptance;
      return { ...finding, accepted: { reason, until, at: this.place({ version: "after", ...acceptance.at }) } };
    });
    const about = acceptances.flatMap((acceptance) => {
      const { document = "", path = "", ...on } = acceptance.on;
      const where: About = {
        on: { ...on, document },
        name: `An acceptance in ${document}`,
        path,
        parties: [],
        loops: [],
      };
      const state = { acceptance, used: used.has(acceptance), today };
      return checks("acceptance").flatMap((rule) => this.told(rule, rule.check(state), where));
    });
    return [...marked, ...about];
  }

  private isChanged(before: Channel | undefined, after: Channel | undefined): boolean {
    return [before, after].some((channel) => channel !== undefined && this.changed.has(channel.document));
  }

  private document({ before, after }: Counterparts<Document>, all: readonly Finding[]): readonly Finding[] {
    const document = (before ?? after)?.id ?? "";
    const about: About = { on: { document }, name: `The document ${document}`, path: "", parties: [], loops: [] };
    const found = all.filter(({ on }) => on.document === document);
    const written = { before: this.written(before, "before"), after: this.written(after, "after") };
    return checks("document").flatMap((rule) => this.told(rule, rule.check({ before, after, found, written }), about));
  }

  private written(document: Document | undefined, version: "before" | "after"): JsonObject {
    const value = document && valueAt(this[version].sources, document.at);
    return isJsonObject(value) ? value : {};
  }

  private servers({ before, after }: Counterparts<Document>): readonly Finding[] {
    if (!before || !after) return [];
    const on = { document: before.id };
    const parties = [
      ...before.channels.flatMap((channel) => receiversOf(this.meeting("consumer"), channel)),
      ...before.channels.flatMap((channel) => sendersOf(this.meeting("sender"), channel)),
    ];
    return serversOf(before, after).flatMap((pair) => {
      const name = `The server ${(pair.before ?? pair.after)?.name} of ${before.id}`;
      const at = { before: pair.before?.at ?? before.at, after: pair.after?.at ?? after.at };
      const about: About = { on, name, path: "", parties: withoutRepetition(parties), loops: [] };
      return checks("server").flatMap((rule) => this.told(rule, rule.check({ ...pair, at }), about));
    });
  }

  private operations({ before, after }: Counterparts<Document>): readonly Finding[] {
    if (!before || !after) return [];
    return operationsOf(before, after).flatMap((pair) => {
      const operation = pair.before ?? pair.after;
      if (!operation) return [];
      const { channel } = operation;
      const about: About = {
        on: { document: before.id, operation: operation.name },
        name: `The operation ${operation.name} of ${before.id}`,
        path: "",
        parties: [
          ...(operation.action === "send" ? receiversOf(this.meeting("consumer"), channel) : []),
          ...(operation.action === "receive" ? sendersOf(this.meeting("sender"), channel) : []),
          ...(pair.before ? this.sendersOfOlder(pair.before) : []),
          ...(pair.after ? [partyOf(pair.after, "broker")] : []),
        ],
        loops: [],
      };
      return checks("operation").flatMap((rule) => this.told(rule, rule.check(pair), about));
    });
  }

  private sendersOfOlder({ upcasts = [] }: Operation): readonly Party[] {
    const parties = upcasts.flatMap(({ channel }) => sendersOf(this.meeting("sender"), channel));
    return withoutRepetition(parties).map((party) => ({ ...party, older: true }));
  }

  private channel({ before, after }: Counterparts<Channel>): readonly Finding[] {
    const channel = before ?? after;
    if (!channel) return [];
    const about: About = {
      on: subject(channel),
      name: `The channel ${channel.name} of ${channel.document}`,
      path: "",
      parties: [
        ...(before ? receiversOf(this.meeting("consumer"), before) : []),
        ...(after ? receiversOf(this.meeting("producer"), after) : []),
        ...(before ? sendersOf(this.meeting("sender"), before) : []),
        ...(after ? [...receiversOf(this.meeting("broker"), after), ...sendersOf(this.meeting("broker"), after)] : []),
      ],
      loops: [],
    };
    const findings = checks("channel").flatMap((rule) => this.told(rule, rule.check({ before, after }), about));
    if (!before || !after) return findings;
    const pairs = messagesOf(sentMessages(this.before, before), sentMessages(this.after, after));
    return [...findings, ...pairs.flatMap((pair) => this.message(pair, { before, after }))];
  }

  private message(
    { before, after }: Counterparts<Message>,
    channels: { readonly before: Channel; readonly after: Channel },
  ): readonly Finding[] {
    const type = (before ?? after)?.type ?? "";
    const parties = [
      ...receiversOf(this.meeting("consumer"), channels.before, before),
      ...receiversOf(this.meeting("producer"), channels.after, after),
    ];
    const about: About = { on: { ...subject(channels.before), type }, name: type, path: "", parties, loops: [] };
    const twins = isJsonSchema(before) && isJsonSchema(after) ? this.twins : this.literally;
    const sameSchema = (a: Location, b: Location) => twins.same(a, b);
    const value = (version: "before" | "after", at: Location) => valueAt(this[version].sources, at);
    const findings = checks("message").flatMap((rule) =>
      this.told(rule, rule.check({ channels, before, after, sameSchema, valueAt: value }), about),
    );
    return before && after ? [...findings, ...this.payload(before, after, about)] : findings;
  }

  private payload(before: Message, after: Message, about: About): readonly Finding[] {
    if (!before.payload || !after.payload || !isJsonSchema(before) || !isJsonSchema(after)) return [];
    if ((before.payload.dialect === "2020-12") !== (after.payload.dialect === "2020-12")) return [];
    const payload = new PayloadPair(
      { before: this.before, after: this.after },
      { before, after },
      { before: before.payload, after: after.payload },
      this.twins,
    );
    const there = { ...about, loops: payload.loops, payload };
    const findings = payload.steps.flatMap((step) => this.step(step, { ...there, step }, after));
    return [...findings, ...this.unexplained(there, findings, after)];
  }

  private step(step: Step, about: About, message: Message): readonly Finding[] {
    switch (step.kind) {
      case "loop":
        return [];
      case "field": {
        const here = { ...about, path: step.pair.path, name: named(step.pair.path, step.where, about) };
        return checks("field").flatMap((rule) => this.told(rule, rule.check(step.pair), here));
      }
      case "value": {
        const here = { ...about, path: step.path, name: named(step.path, step.where, about) };
        return checks("value").flatMap((rule) => this.told(rule, rule.check(step.pair), here));
      }
      case "too large":
        return this.otherwise(
          about,
          message,
          "is too large to be compared to its end",
          { side: "consumer" },
          { side: "producer" },
        );
    }
  }

  /** Who refuses something, or may, for which no single change was found to be the cause. */
  private unexplained(about: About, findings: readonly Finding[], message: Message): readonly Finding[] {
    const { payload } = about;
    if (!payload || payload.steps.length === 0) return [];
    const blamed = new Set(
      findings.flatMap(({ breaks }) => breaks.map((broken) => `${broken.side} ${broken.document} ${broken.operation}`)),
    );
    const left = about.parties.filter((party) => {
      const key = `${party.side} ${party.operation.document} ${party.operation.name}`;
      return !blamed.has(key) && payload.verdictOn(party).kind !== "safe";
    });
    if (left.length === 0) return [];
    const sides = [...new Set(left.map(({ side }) => side))].map((side) => ({ side }));
    const says = "has changed in a way that several rules together are about";
    return this.otherwise({ ...about, parties: left }, message, says, ...sides);
  }

  private otherwise(
    about: About,
    message: Message,
    says: string,
    ...sides: readonly Pick<Harm, "side">[]
  ): readonly Finding[] {
    const harms = sides.map(({ side }): Harm => ({ side, readers: "all", asks: "all" }));
    const at = { version: "after", ...(message.payload ?? message).at } as const;
    return checks("value").flatMap((rule) =>
      rule.id === "SCHEMA_CHANGED"
        ? this.told(rule, [{ says, at, harms }], { ...about, name: named("", "", about) })
        : [],
    );
  }

  private told(rule: Rule, changes: readonly Change[], about: About): readonly Finding[] {
    return changes.map((change) => {
      const parties = about.parties.filter(({ side }) => !left[this.options.direction ?? "both"].includes(side));
      const hurt = parties.flatMap((party) => this.hurt(party, change, about));
      const certain = hurt.filter((harmed) => harmed.certain);
      const severity: Severity =
        certain.length > 0 ? "breaking" : hurt.length > 0 ? "undecided" : change.advice ? "advice" : "safe";
      return {
        rule: rule.id,
        severity,
        message: `${about.name} ${change.says}${outcome(severity, rule, about)}.`,
        at: this.place(change.at),
        ...(change.was ? { was: this.place(change.was) } : {}),
        on: about.on,
        path: about.path,
        breaks: (severity === "breaking" ? certain : hurt).map((harmed) => harmed.broken),
      };
    });
  }

  private hurt(
    party: Party,
    change: Change,
    about: About,
  ): readonly { readonly certain: boolean; readonly broken: Broken }[] {
    const found = change.harms.flatMap((harm) => {
      const by = reached(party, { path: about.path, ...harm }, about.loops);
      const judged = by && judge(party, harm, about);
      return by && judged ? [{ certain: judged.certain, broken: this.broken(party, by, judged) }] : [];
    });
    const worst = found.find(({ certain }) => certain) ?? found[0];
    return worst ? [worst] : [];
  }

  private broken(
    { side, service, operation, outside }: Party,
    by: Location & { readonly path: string },
    judged: Judged,
  ): Broken {
    const at = this.place({ version: side === "broker" ? "after" : readerOf(side), ...by });
    return {
      side,
      service,
      document: operation.document,
      operation: operation.name,
      ...(outside ? { outside } : {}),
      reads: by.path,
      at,
      ...(judged.witness ? { witness: judged.witness } : {}),
      ...(judged.why === undefined ? {} : { why: judged.why }),
    };
  }

  private place({ version, file, pointer }: Location & { readonly version: "before" | "after" }): Place {
    const position = this[version].sources.get(file)?.locate(pointer) ?? { line: 1, column: 1 };
    return { version, file, pointer, position };
  }

  private meeting(side: Party["side"]) {
    const version = side === "consumer" || side === "sender" ? "before" : "after";
    return { contract: this[version], side, outsiders: this.outsiders && (side === "consumer" || side === "producer") };
  }
}

/** The meetings that do not count. */
const left: Readonly<Record<Direction, readonly Party["side"][]>> = {
  forward: ["producer", "broker"],
  backward: ["consumer", "sender"],
  both: [],
};

type Judged = { readonly certain: boolean } & Pick<Broken, "witness" | "why">;

/** Whether a harm is really felt: where it is about a payload, by whether a message can be refused. */
function judge(party: Party, harm: Harm, { payload, step }: About): Judged | undefined {
  if ("meaning" in harm) return { certain: false, why: harm.meaning };
  if ("certain" in harm) return { certain: harm.certain };
  if (!payload) return undefined;
  const verdict = step ? payload.verdictFor(party, step, harm.asks) : payload.verdictOn(party);
  switch (verdict.kind) {
    case "safe":
      return undefined;
    case "refused":
      return { certain: true, witness: verdict.witness };
    case "undecided":
      return { certain: false, why: verdict.why };
  }
}

/** What a finding will be about, and who has to do with it. */
interface About {
  readonly on: Subject;
  /** Begins the finding's sentence. */
  readonly name: string;
  readonly path: string;
  readonly parties: readonly Party[];
  readonly loops: readonly PathLoop[];
  /** Where it is about what a message contains. */
  readonly payload?: PayloadPair;
  readonly step?: Step;
}

type RuleFor<Level> = Extract<Rule, { readonly looksAt: Level }>;

function checks<Level extends Rule["looksAt"]>(level: Level): readonly RuleFor<Level>[] {
  return rules.filter((rule): rule is RuleFor<Level> => rule.looksAt === level);
}

function withoutRepetition(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.map((party) => [`${party.side} ${keyOf(party.operation.at)}`, party])).values()];
}

function subject({ document, name }: Channel): Subject {
  return { document, channel: name };
}

function named(path: string, where: string, { name }: About): string {
  const field = path === "" ? `The payload of ${name}` : `\`${path}\` of ${name}`;
  return where === "" ? field : `${field} (where ${where})`;
}

function outcome(severity: Severity, rule: Rule, { parties, loops, path, payload }: About): string {
  if (severity !== "safe" || !payload) return "";
  const part = { readers: path === "" ? "all" : "part", path } as const;
  const reads = parties.some((party) => reached(party, { side: party.side, ...part }, loops));
  return reads || rule.breaks.length === 0 ? "; it breaks nobody who reads it" : "; nobody reads it";
}
