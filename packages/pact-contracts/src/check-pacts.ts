import { meetingVerdict, type Verdict, type Witness } from "@tenon/compatibility";
import {
  type Contract,
  isJsonObject,
  type Json,
  type JsonObject,
  type Location,
  type Message,
  type Source,
  valueAtPointer,
} from "@tenon/contract";
import { bundledSchema } from "@tenon/schema-projection";
import { type DeclaredMessage, declaredMessage, isKnownService } from "./declared-message.js";
import { exampleVerdict } from "./example-is-message.js";
import { type ExpectationSchema, expectationSchema } from "./expectation-schema.js";
import { metadataSchema } from "./metadata-schema.js";
import type { ExpectedMessage, Pact } from "./pact.js";
import type { PactFinding, Place } from "./pact-finding.js";
import type { PactRuleId } from "./pact-rules.js";
import { type Draft, draftOf, isAllAccepted } from "./question.js";

/**
 * Holds pacts against what their providers' documents say, in this order: is there such a message, is the consumer's example one that the
 * provider's schema allows, and does the consumer accept every message that it allows. Several interactions about one message
 * are alternatives: it is enough when one of them accepts.
 */
export function checkPacts(contract: Contract, pacts: readonly Pact[]): readonly PactFinding[] {
  return pacts.flatMap((pact) => new PactCheck(contract, pact).findings());
}

/** An interaction, with the message that it is about. */
interface Matched {
  readonly expected: ExpectedMessage;
  readonly declared: DeclaredMessage;
}

class PactCheck {
  constructor(
    private readonly contract: Contract,
    private readonly pact: Pact,
  ) {}

  findings(): readonly PactFinding[] {
    const { provider, consumer, expected, source } = this.pact;
    if (!isKnownService(this.contract, provider)) {
      const message = `${consumer} has a pact with ${provider}, of which no document tells`;
      return [this.finding("PACT_PROVIDER_UNKNOWN", "undecided", message, { pointer: "/provider", file: source.path })];
    }
    const matched: Matched[] = [];
    const found: PactFinding[] = [];
    for (const one of expected) {
      const declared = declaredMessage(this.contract, provider, one);
      if (declared) matched.push({ expected: one, declared });
      else found.push(this.#unknownMessage(one));
    }
    const groups = Map.groupBy(matched, ({ expected: { role }, declared: { message } }) =>
      JSON.stringify([role, message.at]),
    );
    return [...found, ...[...groups.values()].flatMap((group) => this.#message(group))];
  }

  #unknownMessage(expected: ExpectedMessage): PactFinding {
    const { type, operation, role } = expected;
    const what = type ?? (operation === undefined ? "a message that it does not name" : `a message of ${operation}`);
    const says = role === "request" ? "does not receive" : "does not send";
    const message = `${this.pact.consumer} expects ${what}, which ${this.pact.provider} ${says}`;
    return this.#about(expected, "PACT_MESSAGE_UNKNOWN", "breaking", message, { pointer: expected.body.pointer });
  }

  /** All interactions about one message in one role. */
  #message(group: readonly Matched[]): readonly PactFinding[] {
    const [first] = group;
    if (!first) return [];
    const { message } = first.declared;
    const draft = draftOf(message.payload);
    if (draft === undefined) {
      return group.map(({ expected, declared }) =>
        this.#undecided("PACT_NOT_SATISFIED", expected, declared, `\`schemaFormat\`, ${message.payload?.dialect}`),
      );
    }
    const schema = message.payload ? bundledSchema(this.contract.sources, message.payload.at) : {};
    const examples = group.flatMap((one) => this.#example(one, schema, draft));
    const refused = new Set(examples.filter(({ severity }) => severity === "breaking").map(({ expected }) => expected));
    const sound = group.filter(({ expected }) => !refused.has(expected.description));
    if (first.expected.role === "request" || sound.length === 0) return examples;
    return [...examples, ...this.#payload(sound, schema, draft), ...this.#metadata(sound)];
  }

  #example({ expected, declared }: Matched, schema: Json, draft: Draft): readonly PactFinding[] {
    const isWhole = expected.role === "request";
    const verdict = exampleVerdict(expected.body.example, schema, { draft, isWhole });
    switch (verdict.kind) {
      case "message":
        return [];
      case "undecided":
        return [this.#undecided("PACT_EXAMPLE_REFUSED", expected, declared, verdict.why)];
      case "refused": {
        const { provider, consumer } = this.pact;
        const says = isWhole ? `${provider} does not understand` : `${provider} never sends`;
        const message = `"${expected.description}" of ${consumer} is something that ${says}: ${verdict.refusal}`;
        return [
          this.#about(expected, "PACT_EXAMPLE_REFUSED", "breaking", message, {
            pointer: expected.body.pointer + verdict.path,
            path: verdict.path,
            declared: declared.message.payload?.at ?? declared.message.at,
          }),
        ];
      }
    }
  }

  #payload(group: readonly Matched[], schema: Json, draft: Draft): readonly PactFinding[] {
    const [first] = group;
    if (!first) return [];
    const { message } = first.declared;
    const accepted = group.map(({ expected }) => expectationSchema(expected.body, draft));
    const answer = message.payload
      ? verdictOnReader(this.contract, message, anyOf(accepted))
      : isAllAccepted({ sent: schema, accepted: anyOf(accepted), draft, examples: [] });
    return this.#judged("PACT_NOT_SATISFIED", group, answer, accepted, message.payload?.at ?? message.at);
  }

  #metadata(group: readonly Matched[]): readonly PactFinding[] {
    const [first] = group;
    if (!first) return [];
    const { message } = first.declared;
    const asked = [...new Set(group.flatMap(({ expected }) => Object.keys(asObject(expected.metadata.example))))];
    const draft = draftOf(message.headers);
    if (draft === undefined || asked.length === 0) return [];
    const { schema, unknown } = metadataSchema(this.contract, first.declared, asked);
    const unclear = unknown.map((key) => {
      const expected = group.find((one) => key in asObject(one.expected.metadata.example))?.expected ?? first.expected;
      const why = `no \`headers\` of the message say anything about \`${key}\``;
      return this.#undecided("PACT_METADATA_NOT_SATISFIED", expected, first.declared, why, `/${key}`);
    });
    const accepted = group.map(({ expected }) =>
      expectationSchema({ ...expected.metadata, example: without(expected.metadata.example, unknown) }, draft),
    );
    const answer = isAllAccepted({ sent: schema, accepted: anyOf(accepted), draft, examples: [] });
    const at = message.headers?.at ?? message.at;
    return [...unclear, ...this.#judged("PACT_METADATA_NOT_SATISFIED", group, answer, accepted, at)];
  }

  #judged(
    rule: "PACT_NOT_SATISFIED" | "PACT_METADATA_NOT_SATISFIED",
    group: readonly Matched[],
    answer: Verdict,
    accepted: readonly ExpectationSchema[],
    declared: Location,
  ): readonly PactFinding[] {
    const [first] = group;
    if (!first) return [];
    switch (answer.kind) {
      case "safe": {
        const widening = accepted.flatMap(({ widenings }) => widenings)[0];
        return widening ? [this.#undecided(rule, first.expected, first.declared, widening.why, widening.pointer)] : [];
      }
      case "undecided":
        return [this.#undecided(rule, first.expected, first.declared, answer.why)];
      case "refused": {
        const { witness } = answer;
        const { expected } = group.length > 1 ? (closest(group, witness) ?? first) : first;
        const { consumer, provider } = this.pact;
        const [side, said] = rule === "PACT_NOT_SATISFIED" ? ["body", ""] : ["metadata", " beside a payload"];
        const which = group.length === 1 ? `"${expected.description}"` : `none of its ${group.length} interactions`;
        const accepts = group.length === 1 ? `does not accept in ${which}` : `accepts in ${which}`;
        const message = `${provider} may send ${first.declared.message.type} that ${consumer} ${accepts}: ${witness.refusal}${said}`;
        return [
          this.#about(expected, rule, "breaking", message, {
            pointer: expected[side as "body" | "metadata"].pointer + witness.path,
            path: witness.path,
            declared,
            witness,
          }),
        ];
      }
    }
  }

  #undecided(
    rule: PactRuleId,
    expected: ExpectedMessage,
    { message }: DeclaredMessage,
    why: string,
    path = "",
  ): PactFinding {
    const { consumer, provider } = this.pact;
    const about = rule === "PACT_METADATA_NOT_SATISFIED" ? "what is beside it" : "every message";
    const says =
      rule === "PACT_EXAMPLE_REFUSED"
        ? `Whether "${expected.description}" of ${consumer} is ${message.type} of ${provider} is not decided`
        : `Whether ${consumer} accepts ${about} that ${provider} may send as ${message.type} is not decided`;
    const { pointer } = rule === "PACT_METADATA_NOT_SATISFIED" ? expected.metadata : expected.body;
    const declared = message.payload?.at ?? message.at;
    return this.#about(expected, rule, "undecided", says, { pointer: pointer + path, path, declared, why });
  }

  #about(
    { description, type }: ExpectedMessage,
    rule: PactRuleId,
    severity: PactFinding["severity"],
    message: string,
    { pointer, ...more }: Details,
  ): PactFinding {
    const file = this.pact.source.path;
    return {
      ...this.finding(rule, severity, message, { file, pointer }, more),
      expected: description,
      ...(type === undefined ? {} : { type }),
    };
  }

  finding(
    rule: PactRuleId,
    severity: PactFinding["severity"],
    message: string,
    at: Location,
    { path = "", declared, witness, why }: Omit<Details, "pointer"> = {},
  ): PactFinding {
    const { consumer, provider, source } = this.pact;
    return {
      rule,
      severity,
      message,
      at: { in: "pacts", ...at, position: source.locate(at.pointer) },
      ...(declared ? { declared: this.#inDocuments(declared) } : {}),
      consumer,
      provider,
      expected: "",
      path,
      ...(witness ? { witness } : {}),
      ...(why === undefined ? {} : { why }),
    };
  }

  #inDocuments(at: Location): Place {
    const position = this.contract.sources.get(at.file)?.locate(at.pointer) ?? { line: 1, column: 1 };
    return { in: "documents", ...at, position };
  }
}

interface Details {
  readonly pointer: string;
  readonly path?: string;
  readonly declared?: Location;
  readonly witness?: Witness;
  readonly why?: string;
}

/** Whether somebody who checks this schema refuses anything that may be sent. What is declared nowhere is not sent. */
function verdictOnReader(contract: Contract, sent: Message, schema: Json): Verdict {
  const [operation] = contract.documents.flatMap(({ operations }) => operations);
  if (!operation || !sent.payload) return { kind: "safe" };
  const at = { file: "\0pact", pointer: "" };
  const source: Source = { path: at.file, value: schema, locate: () => ({ line: 1, column: 1 }) };
  const received: Message = { ...sent, payload: { at, dialect: sent.payload.dialect } };
  return meetingVerdict(
    { ...contract, sources: new Map([...contract.sources, [at.file, source]]) },
    { sent, received, receiver: { ...operation, reads: new Map() } },
  );
}

/** The interaction that speaks of the field in question, where one does. */
function closest(group: readonly Matched[], { path }: Witness): Matched | undefined {
  return group.find(({ expected }) => valueAtPointer(expected.body.example, path) !== undefined);
}

/** What any of several expectations accepts. */
function anyOf(accepted: readonly ExpectationSchema[]): Json {
  const [only, second] = accepted;
  return only && !second ? only.schema : { anyOf: accepted.map(({ schema }) => schema) };
}

function without(value: Json, keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(asObject(value)).filter(([key]) => !keys.includes(key)));
}

function asObject(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}
