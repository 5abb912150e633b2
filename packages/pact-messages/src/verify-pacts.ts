import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Verifier } from "@pact-foundation/pact";
import { type Broker, type Channel, type Consumes, consume, type OutgoingMessage } from "@tenon/messaging";
import type { PactErrorCode } from "./error-codes.js";
import { exampleMessage } from "./example-message.js";
import { publishedMetadata } from "./message-metadata.js";
import {
  interactionKey,
  isRequest,
  messageInteractions,
  namesOf,
  type PactFile,
  type PactInteraction,
  type ProviderState,
} from "./pact-file.js";
import { pactJudgement } from "./pact-judgement.js";
import { RecordingBroker } from "./recording-broker.js";
import { VariantRefusedError } from "./variant-refused-error.js";
import { variantsOf } from "./variants.js";

/** Makes the service publish one event to the broker that it is given. `params` are those of the state that the consumer names. */
export type Publishes = (broker: Broker, params: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** The service's responder, which replies over the broker that it is given. */
// biome-ignore lint/suspicious/noExplicitAny: what a responder is asked differs from one to the next.
export type Answers = (broker: Broker, params: Readonly<Record<string, unknown>>) => Consumes<any, any, any>;

/** The same in every state; or by the state that a consumer names with `given`. A consumer that names none gets the first. */
type InStates<Deed> = Deed | Readonly<Record<string, Deed>>;

export interface PactVerification {
  readonly provider: string;
  /** The folder with the pacts, e.g. `contracts/pacts`; those in folders within it, too. */
  readonly pacts: string;
  /**
   * By message type, how the service comes to publish it. What a pact that was written by hand calls a message otherwise is looked for as well:
   * the operation of its AsyncAPI reference, its description.
   */
  readonly publishes?: Readonly<Record<string, InStates<Publishes>>>;
  /**
   * Of the messages of these channels, every variant that their schemas allow (`variantsOf`) is held against the pacts as well: for what `tenon check`
   * cannot decide. Several interactions about one message are alternatives.
   */
  readonly variantsOf?: readonly Pick<Channel<unknown>, "messages">[];
  /** By the type of the request, or as above, who answers it. */
  readonly answers?: Readonly<Record<string, InStates<Answers>>>;
}

/** What was verified, e.g. `inventory: an order of two chisels`. */
export type VerifiedInteractions = readonly string[];

/** A pact that the service does not keep, or for which it has not said how it publishes the message. */
export class PactNotKeptError extends Error {
  override readonly name = "PactNotKeptError";
  readonly code = "PACT_NOT_KEPT" satisfies PactErrorCode;

  constructor(detail: string) {
    super(`PACT_NOT_KEPT ${detail}`);
  }
}

/**
 * Holds what a service really publishes, and replies, against every pact that names it as provider, whoever has written it. The messages come from
 * the service's own publishers; Pact compares them. What a pact says of HTTP is passed over.
 * @throws PactNotKeptError with every difference, by consumer and message; VariantRefusedError with every variant that a pact does not accept.
 */
export async function verifyPacts(verification: PactVerification): Promise<VerifiedInteractions> {
  process.env.PACT_DO_NOT_TRACK ??= "true";
  const { provider, pacts } = verification;
  const verified: string[] = [];
  for (const pact of await pactsOf(provider, pacts)) {
    const interactions = messageInteractions(pact);
    if (interactions.length > 0) await verifyPact(pact, interactions, verification);
    await verifyVariants(pact, interactions, verification);
    verified.push(...interactions.map(({ description }) => `${pact.consumer.name}: ${description}`));
  }
  if (verified.length === 0) throw new PactNotKeptError(`${provider}: no pact in ${pacts} names it as provider`);
  return verified;
}

async function pactsOf(provider: string, folder: string): Promise<readonly PactFile[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), "utf8")) as PactFile;
  return (await Promise.all(files.map(read))).filter((pact) => pact.provider.name === provider);
}

async function verifyPact(
  pact: PactFile,
  interactions: readonly PactInteraction[],
  verification: PactVerification,
): Promise<void> {
  const sent = new Map(interactions.map((one) => [interactionKey(one), messageFor(one, verification)]));
  // Pact looks up by description alone, and tells the states only when it calls.
  const provide = async (asked: Asked) => {
    const message = await sent.get(interactionKey(asked))?.(asked);
    if (!message) throw new Error(`Nothing was published for ${asked.description}.`);
    return {
      __pactMessageMetadata: publishedMetadata(message),
      message: bodyOf(message),
    };
  };
  const folder = await mkdtemp(join(tmpdir(), "tenon-pact-"));
  try {
    const path = join(folder, "pact.json");
    await writeFile(path, JSON.stringify(withoutHttp(pact)));
    await new Verifier({
      provider: verification.provider,
      pactUrls: [path],
      messageProviders: Object.fromEntries(interactions.map(({ description }) => [description, provide])),
      stateHandlers: Object.fromEntries(statesIn(interactions).map((state) => [state, async () => {}])),
      logLevel: "error",
    }).verifyProvider();
  } catch (error) {
    throw new PactNotKeptError(`${verification.provider} → ${pact.consumer.name}: ${differences(error)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function verifyVariants(
  pact: PactFile,
  interactions: readonly PactInteraction[],
  verification: PactVerification,
): Promise<void> {
  const declared = (verification.variantsOf ?? []).flatMap(({ messages }) => messages);
  if (declared.length === 0) return;
  const published = await Promise.all(
    interactions
      .filter((interaction) => !isRequest(interaction))
      .map(async (interaction) => ({ interaction, message: await messageFor(interaction, verification)(interaction) })),
  );
  for (const [type, group] of Map.groupBy(published, ({ message }) => message.envelope.type)) {
    const validate = declared.find((message) => message.type === type)?.validate;
    const variants = validate ? group.flatMap(({ message }) => variantsOf(bodyOf(message), validate)) : [];
    const metadata = group[0] ? publishedMetadata(group[0].message) : {};
    const held = variants.flatMap(({ payload }) =>
      group.map(({ interaction }) => ({ interaction, payload, metadata })),
    );
    const judged = await pactJudgement(held);
    const refused = variants.flatMap((variant, place) => {
      const said = judged.slice(place * group.length, (place + 1) * group.length);
      return said.includes(undefined) ? [] : [{ ...variant, why: said[0] ?? "" }];
    });
    const who = `${pact.consumer.name} does not accept what ${verification.provider} may send as ${type}`;
    if (refused.length > 0) throw new VariantRefusedError(who, refused);
  }
}

function bodyOf({ body }: OutgoingMessage): unknown {
  return JSON.parse(Buffer.from(body).toString("utf8"));
}

/** What Pact asks for: the interaction as it stands in the file, of a request its content as well. */
interface Asked extends Pick<PactInteraction, "description" | "providerStates"> {
  readonly content?: unknown;
}

function withoutHttp({ interactions, ...pact }: PactFile): PactFile {
  return interactions ? { ...pact, interactions: messageInteractions({ ...pact, interactions, messages: [] }) } : pact;
}

function statesIn(interactions: readonly PactInteraction[]): readonly string[] {
  return interactions.flatMap(({ providerStates = [] }) => providerStates.map(({ name }) => name));
}

function messageFor(
  interaction: PactInteraction,
  { publishes = {}, answers = {} }: PactVerification,
): (asked: Asked) => Promise<OutgoingMessage> {
  if (isRequest(interaction)) {
    const { deed, state } = deedFor(interaction, answers, "is answered");
    return ({ content }) => reply(deed, state, content);
  }
  const { deed, state } = deedFor(interaction, publishes, "is published");
  const types = namesOf(interaction);
  return async () => {
    const broker = new RecordingBroker();
    await deed(broker, state?.params ?? {});
    const { published } = broker;
    const message = published.find(({ envelope }) => types.includes(envelope.type));
    if (message) return message;
    const [only, second] = published;
    // A pact that names no type means the one that comes.
    if (only && !second && !isTyped(interaction)) return only;
    throw new Error(`Nothing of type ${types[0]} was published.`);
  };
}

function isTyped({ metadata, metaData, comments }: PactInteraction): boolean {
  return (metadata ?? metaData)?.type !== undefined || comments?.references?.AsyncAPI?.message !== undefined;
}

interface Deed<Does> {
  readonly deed: Does;
  readonly state?: ProviderState;
}

function deedFor<Does>(
  interaction: PactInteraction,
  deeds: Readonly<Record<string, InStates<Does>>>,
  isDone: string,
): Deed<Does> {
  const { description, providerStates = [] } = interaction;
  const names = namesOf(interaction);
  const name = names.find((one) => Object.hasOwn(deeds, one));
  const found = name === undefined ? undefined : deeds[name];
  const [state] = providerStates;
  const said = { ...(state && { state }) };
  if (typeof found === "function") return { deed: found as Does, ...said };
  const states = new Map(Object.entries((found ?? {}) as Readonly<Record<string, Does>>));
  const known = providerStates.find((one) => states.has(one.name));
  const deed = state === undefined ? [...states.values()][0] : known && states.get(known.name);
  if (deed !== undefined) return { deed, ...(known ? { state: known } : said) };
  const what = state === undefined ? names[0] : `${names[0]}, given "${state.name}"`;
  throw new PactNotKeptError(`"${description}": nothing says how ${what} ${isDone}`);
}

/** What the service's own responder sends to whoever has asked. */
async function reply(answers: Answers, state: ProviderState | undefined, request: unknown): Promise<OutgoingMessage> {
  const broker = new RecordingBroker();
  const responder = answers(broker, state?.params ?? {});
  await consume(broker, responder);
  const { queue, channel, messages } = responder.subscription;
  const { address } = (responder as { readonly reply?: { readonly address: string } }).reply ?? { address: "" };
  const replyto = `${address === "" ? `${channel.address}.reply` : address}.pact`;
  const message = exampleMessage({ channel, type: messages[0]?.type ?? "", payload: request, envelope: { replyto } });
  const outcome = await broker.deliver(queue, message);
  if ("error" in outcome) throw new Error(outcome.error.message);
  const sent = broker.published.find((one) => one.address === replyto);
  if (!sent) throw new Error(`${queue} has not replied.`);
  return sent;
}

interface VerificationReport {
  readonly interactionResults?: readonly {
    readonly description: string;
    readonly mismatch?: { readonly mismatches?: readonly Mismatch[]; readonly message?: string };
  }[];
}

interface Mismatch {
  readonly path?: string;
  readonly key?: string;
  readonly mismatch?: string;
}

/** Pact rejects with its report as the message. */
function differences(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = (readReport(text).interactionResults ?? []).flatMap(({ description, mismatch }) =>
    (mismatch?.mismatches ?? (mismatch?.message === undefined ? [] : [{ mismatch: mismatch.message }])).map(
      ({ path, key, mismatch: said }) => `\n  ${[`${description}:`, path ?? key, said].filter(Boolean).join(" ")}`,
    ),
  );
  return lines.length > 0 ? lines.join("") : text;
}

function readReport(text: string): VerificationReport {
  try {
    return JSON.parse(text) as VerificationReport;
  } catch {
    return {};
  }
}
