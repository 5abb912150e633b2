import {
  type Contract,
  type Json,
  type Message,
  type PathLoop,
  pointerSteps,
  type Schema,
  unrolledRead,
} from "@tenon/contract";
import { contains } from "@tenon/schema-containment";
import { bundledSchema, projectSchema, ReadTree } from "@tenon/schema-projection";
import type { Side, Witness } from "./finding.js";
import type { Party } from "./parties.js";
import type { Aspect } from "./rule.js";
import { aspectSchema } from "./schema/aspect-schema.js";
import type { SchemaTwins } from "./schema/same-schema.js";
import { type Conjunction, type Shape, Shapes } from "./schema/shape.js";
import { type Step, walk } from "./schema/walk.js";
import { atTheEndOf } from "./schema/way.js";
import { type Checked, readableWitness } from "./witness.js";

/** A step that stands somewhere in the payload. */
type Placed = Extract<Step, { readonly kind: "field" | "value" }>;

/** What was found out about one reader and one change. */
export type Verdict =
  | { readonly kind: "safe" }
  | { readonly kind: "refused"; readonly witness: Witness }
  | { readonly kind: "undecided"; readonly why: string };

/** The payloads of one message in two contracts: how they differ, and who refuses what. */
export class PayloadPair {
  readonly steps: readonly Step[];
  readonly loops: readonly PathLoop[];
  private readonly shapes: { readonly before: Shapes; readonly after: Shapes };
  private readonly senders = new Map<Side, Json>();
  private readonly whole = new Map<Party, Verdict>();
  /** By what a reader checks: many read the same. */
  private readonly answers = new Map<string, Verdict>();
  private asked = 0;

  constructor(
    private readonly contracts: { readonly before: Contract; readonly after: Contract },
    private readonly messages: { readonly before: Message; readonly after: Message },
    private readonly payloads: { readonly before: Schema; readonly after: Schema },
    twins: SchemaTwins,
  ) {
    this.shapes = {
      before: new Shapes(contracts.before.sources, payloads.before.dialect === "2020-12"),
      after: new Shapes(contracts.after.sources, payloads.after.dialect === "2020-12"),
    };
    const roots = {
      before: [this.shapes.before.settled(payloads.before.at)],
      after: [this.shapes.after.settled(payloads.after.at)],
    };
    this.steps = [...walk({ ...this.shapes, twins }, roots.before, roots.after)];
    this.loops = this.steps.flatMap((step) => (step.kind === "loop" ? [step.loop] : []));
  }

  /** Whether a reader refuses anything at all that it may be sent. */
  verdictOn(party: Party): Verdict {
    const known = this.whole.get(party);
    if (known) return known;
    const verdict = this.ask(party, this.readerSchema(party));
    this.whole.set(party, verdict);
    return verdict;
  }

  /** Whether it refuses something because of this change: nothing else of what it checks is looked at. */
  verdictFor(party: Party, step: Step, asks: Aspect): Verdict {
    const whole = this.verdictOn(party);
    if (whole.kind === "safe" || (step.kind !== "field" && step.kind !== "value")) return whole;
    if (++this.asked > mostQuestions)
      return { kind: "undecided", why: "too much has changed to look into each change" };
    return this.ask(party, this.partOf(party, step, asks));
  }

  private ask({ side }: Party, reader: Json): Verdict {
    const question = `${side} ${JSON.stringify(reader)}`;
    const known = this.answers.get(question);
    if (known) return known;
    const answer = this.answerTo(side, reader);
    this.answers.set(question, answer);
    return answer;
  }

  private answerTo(side: Side, reader: Json): Verdict {
    const sender = this.senderSchema(side);
    const draft = this.payloads.after.dialect === "2020-12" ? "2020-12" : "draft-07";
    const examples = this.messages[senderOf(side)].examples.flatMap(({ payload }) =>
      payload === undefined ? [] : [payload],
    );
    const answer = contains(sender, reader, { draft, formats: "assertion", examples });
    if (answer.verdict === "proved") return { kind: "safe" };
    if (answer.verdict === "undecided") return { kind: "undecided", why: `\`${answer.keyword}\`, ${answer.why}` };
    const checked: Checked = { sender, reader, draft };
    const witness = readableWitness(answer.witness, examples, checked);
    return witness
      ? { kind: "refused", witness }
      : { kind: "undecided", why: "the counter-example could not be confirmed" };
  }

  /** What is sent. What the schema does not declare is not sent, unless the schema itself says that it may be. */
  private senderSchema(side: Side): Json {
    const known = this.senders.get(side);
    if (known !== undefined) return known;
    const version = senderOf(side);
    const { sources } = this.contracts[version];
    const sent = bundledSchema(sources, this.payloads[version].at);
    const undeclared = this.steps.flatMap((step) =>
      step.kind === "field" && isUndeclared(step, version) ? [forbidden(step, this.tuples)] : [],
    );
    const schema = undeclared.length === 0 ? sent : joined(sent, undeclared);
    this.senders.set(side, schema);
    return schema;
  }

  /** What the reader checks: what it reads, as its validator was generated. */
  private readerSchema({ side, reads }: Party): Json {
    const version = readerOf(side);
    const { sources } = this.contracts[version];
    const payload = this.payloads[version];
    if (reads.some(({ path }) => path === "")) return bundledSchema(sources, payload.at);
    return bundledSchema(sources, projectSchema(sources, payload, ReadTree.of(reads)));
  }

  private partOf(party: Party, step: Placed, aspect: Aspect): Json {
    const version = readerOf(party.side);
    const { sources } = this.contracts[version];
    return bundledSchema(sources, { value: atTheEndOf(step.way, this.aspectOf(party, step, aspect), this.tuples) });
  }

  private aspectOf(party: Party, step: Placed, aspect: Aspect): Json {
    const version = readerOf(party.side);
    if (step.kind === "value") {
      if (aspect === "all") return this.read(party, step.path, step[version]);
      const shape = step.pair[version];
      return aspect === "other fields" ? this.otherFields(shape, version) : aspectSchema(shape, aspect);
    }
    const field = step.pair[version];
    if (aspect === "other fields") return this.otherFields(step.pair.object[version], version);
    if (field === undefined) return {};
    const presence = field.required ? { required: [field.name] } : {};
    if (aspect === "presence") return presence;
    return { ...presence, properties: { [field.name]: this.read(party, step.pair.path, field.schemas) } };
  }

  /** What a reader checks of fields that are not declared. */
  private otherFields({ fields, rest }: Shape, version: "before" | "after"): Json {
    if (rest.kind === "open") return {};
    const declared = Object.fromEntries([...fields.keys()].map((name) => [name, true]));
    const dialect = this.payloads[version].dialect;
    const everything = ReadTree.of([{ path: "", at: rest.at }]);
    const others = projectSchema(this.contracts[version].sources, { at: rest.at, dialect }, everything).value;
    return { properties: declared, additionalProperties: others };
  }

  /** What a reader checks of the value at a path. */
  private read({ side, reads }: Party, path: string, schemas: Conjunction): Json {
    const version = readerOf(side);
    const { sources } = this.contracts[version];
    const steps = pointerSteps(path).length;
    const below = reads
      .flatMap(({ path: read }) => unrolledRead(read, this.loops))
      .filter((read) => pointerSteps(read).length > steps && covers(read, path))
      .map((read) => ({
        path: `/${read
          .split("/")
          .slice(steps + 1)
          .join("/")}`,
        at: this.payloads[version].at,
      }));
    const entirely = reads.some(({ path: read }) =>
      unrolledRead(read, this.loops).some((one) => pointerSteps(one).length <= steps && covers(path, one)),
    );
    const tree =
      entirely || below.length === 0 ? ReadTree.of([{ path: "", at: this.payloads[version].at }]) : ReadTree.of(below);
    const dialect = this.payloads[version].dialect;
    const parts = schemas.map((at) => projectSchema(sources, { at, dialect }, tree).value);
    return parts.length === 1 ? (parts[0] ?? true) : { allOf: parts };
  }

  private get tuples(): "items" | "prefixItems" {
    return this.payloads.after.dialect === "2020-12" ? "prefixItems" : "items";
  }
}

/** About one message; nobody reads more findings than that. */
const mostQuestions = 200;

/** Whose messages a side is about, and who reads them. */
export function senderOf(side: Side): "before" | "after" {
  return side === "producer" ? "before" : "after";
}

export function readerOf(side: Side): "before" | "after" {
  return side === "producer" ? "after" : "before";
}

/** Whether the one path begins with the other; `*` stands for any step. */
function covers(path: string, beginning: string): boolean {
  const steps = pointerSteps(path);
  return pointerSteps(beginning).every((step, index) => step === steps[index] || step === "*" || steps[index] === "*");
}

/** A field that the reader knows and the sender's schema neither declares nor expressly allows. */
function isUndeclared(step: Extract<Step, { readonly kind: "field" }>, version: "before" | "after"): boolean {
  const { rest, other, variants } = step.pair.object[version];
  if (step.pair[version] !== undefined || step.where !== "") return false;
  return (
    rest.kind === "open" &&
    !rest.declared &&
    variants === undefined &&
    !other.has("patternProperties") &&
    !other.has("oneOf") &&
    !other.has("anyOf")
  );
}

function forbidden(step: Extract<Step, { readonly kind: "field" }>, tuples: "items" | "prefixItems"): Json {
  const name = pointerSteps(step.pair.path).at(-1) ?? "";
  return atTheEndOf([...step.way, { into: "field", name }], false, tuples);
}

/** Both at once, with the definitions of the first still at the root. */
function joined(schema: Json, more: readonly Json[]): Json {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return { allOf: [schema, ...more] };
  const { definitions, ...own } = schema as { readonly [key: string]: Json };
  return { allOf: [own, ...more], ...(definitions === undefined ? {} : { definitions }) };
}

/** Whether a payload is described in a language that is read. */
export function isJsonSchema(message: Message | undefined): boolean {
  return ["asyncapi", "draft-07", "2020-12", undefined].includes(message?.payload?.dialect);
}
