import type { Channel, Contract, Location, Message, PathLoop } from "@tenon/contract";
import { broken, type Consumer, consumersOf, isSame, reached } from "./consumers.js";
import type { Finding, Place, Severity, Subject } from "./finding.js";
import type { Change, Rule } from "./rule.js";
import { rules } from "./rules.js";
import { SchemaTwins } from "./schema/same-schema.js";
import { Shapes } from "./schema/shape.js";
import { type Step, walk } from "./schema/walk.js";

/**
 * Says what has changed from one contract to another and whom that breaks, by what the receive operations of both say that
 * they read. In the order of the documents. What these rules cannot decide is a finding too; silence means alike.
 */
export function compare(before: Contract, after: Contract): readonly Finding[] {
  return new Comparison(before, after).findings();
}

class Comparison {
  private readonly twins: SchemaTwins;
  private readonly literally: SchemaTwins;

  constructor(
    private readonly before: Contract,
    private readonly after: Contract,
  ) {
    this.twins = new SchemaTwins(before.sources, after.sources);
    this.literally = new SchemaTwins(before.sources, after.sources, () => false);
  }

  findings(): readonly Finding[] {
    const sent = sentChannels(this.after);
    return sentChannels(this.before).flatMap((before) => this.channel(before, successor(before, sent)));
  }

  private channel(before: Channel, after: Channel | undefined): readonly Finding[] {
    const consumers = [
      ...consumersOf(this.before, "consumer", before),
      ...(after ? consumersOf(this.after, "producer", after) : []),
    ];
    const about: About = {
      on: subject(before),
      name: `The channel ${before.name} of ${before.document}`,
      path: "",
      consumers,
      loops: [],
    };
    const findings = checks("channel").flatMap((rule) => this.told(rule, rule.check({ before, after }), about));
    if (!after) return findings;
    const sent = [...sentMessages(this.before, before), ...sentMessages(this.after, after)];
    const types = new Set(sent.map(({ type }) => type));
    return [...findings, ...[...types].flatMap((type) => this.message(type, { before, after }))];
  }

  private message(type: string, channels: { readonly before: Channel; readonly after: Channel }): readonly Finding[] {
    const before = channels.before.messages.find((message) => message.type === type);
    const after = channels.after.messages.find((message) => message.type === type);
    const consumers = [
      ...consumersOf(this.before, "consumer", channels.before, before),
      ...consumersOf(this.after, "producer", channels.after, after),
    ];
    const on = { ...subject(channels.before), type };
    const about: About = { on, name: type, path: "", consumers, loops: [] };
    const twins = isJsonSchema(before) && isJsonSchema(after) ? this.twins : this.literally;
    const sameSchema = (a: Location, b: Location) => twins.same(a, b);
    const findings = checks("message").flatMap((rule) =>
      this.told(rule, rule.check({ channels, before, after, sameSchema }), about),
    );
    return before && after ? [...findings, ...this.payload(before, after, about)] : findings;
  }

  private payload(before: Message, after: Message, about: About): readonly Finding[] {
    if (!before.payload || !after.payload || !isJsonSchema(before) || !isJsonSchema(after)) return [];
    const sides = {
      before: new Shapes(this.before.sources, before.payload.dialect === "2020-12"),
      after: new Shapes(this.after.sources, after.payload.dialect === "2020-12"),
      twins: this.twins,
    };
    const steps = [...walk(sides, [sides.before.settled(before.payload.at)], [sides.after.settled(after.payload.at)])];
    const loops = steps.flatMap((step) => (step.kind === "loop" ? [step.loop] : []));
    return steps.flatMap((step) => this.step(step, { ...about, loops }, after));
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
      case "too large": {
        const harms = (["consumer", "producer"] as const).map(
          (side) => ({ side, readers: "all", certain: false }) as const,
        );
        const says = "is too large to be compared to its end";
        const at = { version: "after", ...(message.payload ?? message).at } as const;
        return checks("value").flatMap((rule) =>
          rule.id === "SCHEMA_CHANGED" ? this.told(rule, [{ says, at, harms }], about) : [],
        );
      }
    }
  }

  private told(rule: Rule, changes: readonly Change[], about: About): readonly Finding[] {
    return changes.map((change) => {
      const hurt = about.consumers.flatMap((consumer) => this.hurt(consumer, change, about));
      const certain = hurt.filter((harmed) => harmed.certain);
      const severity: Severity = certain.length > 0 ? "breaking" : hurt.length > 0 ? "undecided" : "safe";
      return {
        rule: rule.id,
        severity,
        message: `${about.name} ${change.says}${outcome(severity, about)}.`,
        at: this.place(change.at.version, change.at),
        on: about.on,
        path: about.path,
        breaks: (severity === "breaking" ? certain : hurt).map((harmed) => harmed.broken),
      };
    });
  }

  private hurt(consumer: Consumer, change: Change, { path, loops }: About) {
    const harms = [...change.harms].sort((a, b) => Number(b.certain) - Number(a.certain));
    for (const harm of harms) {
      const by = reached(consumer, { path, ...harm }, loops);
      const version = consumer.side === "consumer" ? "before" : "after";
      if (by) return [{ certain: harm.certain, broken: broken(consumer, by.path, this.place(version, by)) }];
    }
    return [];
  }

  private place(version: "before" | "after", { file, pointer }: Location): Place {
    const position = this[version].sources.get(file)?.locate(pointer) ?? { line: 1, column: 1 };
    return { version, file, pointer, position };
  }
}

/** Whether the payload is described in a language that the rules can read. */
function isJsonSchema(message: Message | undefined): boolean {
  return ["asyncapi", "draft-07", "2020-12", undefined].includes(message?.payload?.dialect);
}

/** What a finding will be about, and who has to do with it. */
interface About {
  readonly on: Subject;
  /** Begins the finding's sentence. */
  readonly name: string;
  readonly path: string;
  readonly consumers: readonly Consumer[];
  readonly loops: readonly PathLoop[];
}

type RuleFor<Level> = Extract<Rule, { readonly looksAt: Level }>;

function checks<Level extends Rule["looksAt"]>(level: Level): readonly RuleFor<Level>[] {
  return rules.filter((rule): rule is RuleFor<Level> => rule.looksAt === level);
}

/** Channels from which messages are sent; one that only gathers what others send is its receiver's own affair. */
function sentChannels(contract: Contract): readonly Channel[] {
  const channels = contract.documents.flatMap((document) => document.channels);
  return channels.filter((channel) => channel.messages.length === 0 || sentMessages(contract, channel).length > 0);
}

/** The messages of a channel's own document, and those that no channel of their own document carries. */
function sentMessages(contract: Contract, channel: Channel): readonly Message[] {
  return channel.messages.filter((message) => {
    if (message.document === channel.document) return true;
    const home = contract.documents.find(({ id }) => id === message.document);
    return !home?.channels.some(({ messages }) => messages.some((other) => isSame(other, message)));
  });
}

/** The same channel in the other contract: of the same name in the same document, else one with the same address. */
function successor(channel: Channel, channels: readonly Channel[]): Channel | undefined {
  return (
    channels.find(({ document, name }) => document === channel.document && name === channel.name) ??
    channels.find(({ address }) => address !== null && address === channel.address)
  );
}

function subject({ document, name }: Channel): Subject {
  return { document, channel: name };
}

function named(path: string, where: string, { name }: About): string {
  const field = path === "" ? `The payload of ${name}` : `\`${path}\` of ${name}`;
  return where === "" ? field : `${field} (where ${where})`;
}

function outcome(severity: Severity, { consumers, loops, path }: About): string {
  if (severity === "breaking") return "";
  if (severity === "undecided") return "; these rules cannot tell whether that breaks who reads it";
  const part = { readers: path === "" ? "all" : "part", path, certain: true } as const;
  const reads = consumers.some((consumer) => reached(consumer, { side: consumer.side, ...part }, loops));
  return reads ? "; it breaks nobody who reads it" : "; nobody reads it";
}
