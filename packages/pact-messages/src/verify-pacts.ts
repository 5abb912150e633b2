import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Verifier } from "@pact-foundation/pact";
import type { Broker } from "@tenon/messaging";
import type { PactErrorCode } from "./error-codes.js";
import { messageMetadata } from "./message-metadata.js";
import { interactionKey, type PactFile, type PactInteraction } from "./pact-file.js";
import { RecordingBroker } from "./recording-broker.js";

/** Makes the service publish one event to the broker that it is given. */
export type Publishes = (broker: Broker) => Promise<unknown>;

export interface PactVerification {
  readonly provider: string;
  /** The folder with the pacts, e.g. `contracts/pacts`; those in folders within it, too. */
  readonly pacts: string;
  /**
   * By message type, how the service comes to publish it; or by the state that a consumer names with `given`, where one type
   * is published in several. A consumer that names none gets the first.
   */
  readonly publishes: Readonly<Record<string, Publishes | Readonly<Record<string, Publishes>>>>;
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
 * Holds what a service really publishes against every pact that names it as provider. The messages come from the service's own
 * publishers; Pact compares them.
 * @throws PactNotKeptError with every difference, by consumer and message.
 */
export async function verifyPacts(verification: PactVerification): Promise<VerifiedInteractions> {
  process.env.PACT_DO_NOT_TRACK ??= "true";
  const { provider, pacts } = verification;
  const verified: string[] = [];
  for (const path of await pactsOf(provider, pacts)) {
    const pact = await readPact(path);
    await verifyPact(path, pact, verification);
    verified.push(...pact.interactions.map(({ description }) => `${pact.consumer.name}: ${description}`));
  }
  if (verified.length === 0) throw new PactNotKeptError(`${provider}: no pact in ${pacts} names it as provider`);
  return verified;
}

async function pactsOf(provider: string, folder: string): Promise<string[]> {
  const paths = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  const ofProvider: string[] = [];
  for (const path of paths.map((name) => join(folder, name))) {
    if ((await readPact(path)).provider.name === provider) ofProvider.push(path);
  }
  return ofProvider;
}

async function readPact(path: string): Promise<PactFile> {
  return JSON.parse(await readFile(path, "utf8")) as PactFile;
}

async function verifyPact(path: string, pact: PactFile, { provider, publishes }: PactVerification): Promise<void> {
  const published = new Map(
    pact.interactions.map((interaction) => {
      const publish = publisherFor(interaction, publishes);
      return [interactionKey(interaction), () => publishedMessage(publish, interaction)];
    }),
  );
  // Pact looks up by description alone, and tells the states only when it calls.
  const provide = (asked: Pick<PactInteraction, "description" | "providerStates">) => {
    const publishedNow = published.get(interactionKey(asked));
    if (!publishedNow) throw new Error(`${asked.description} is not in ${path}.`);
    return publishedNow();
  };
  const messageProviders = Object.fromEntries(pact.interactions.map(({ description }) => [description, provide]));
  const stateHandlers = Object.fromEntries(statesOf(pact).map((state) => [state, async () => {}]));
  const verifier = new Verifier({ provider, pactUrls: [path], messageProviders, stateHandlers, logLevel: "error" });
  try {
    await verifier.verifyProvider();
  } catch (error) {
    throw new PactNotKeptError(`${provider} → ${pact.consumer.name}: ${differences(error)}`);
  }
}

function statesOf({ interactions }: PactFile): string[] {
  return interactions.flatMap(({ providerStates = [] }) => providerStates.map(({ name }) => name));
}

function publisherFor(interaction: PactInteraction, publishes: PactVerification["publishes"]): Publishes {
  const type = String(interaction.metadata?.type);
  const state = interaction.providerStates?.[0]?.name;
  const found = Object.hasOwn(publishes, type) ? publishes[type] : undefined;
  if (typeof found === "function") return found;
  const states = new Map(Object.entries(found ?? {}));
  const inState = state === undefined ? [...states.values()][0] : states.get(state);
  if (inState) return inState;
  const what = state === undefined ? type : `${type}, given "${state}"`;
  throw new PactNotKeptError(`"${interaction.description}": nothing says how ${what} is published`);
}

async function publishedMessage(publish: Publishes, { metadata }: PactInteraction) {
  const broker = new RecordingBroker();
  await publish(broker);
  const message = broker.published.find(({ envelope }) => envelope.type === metadata?.type);
  if (!message) throw new Error(`Nothing of type ${String(metadata?.type)} was published.`);
  const { address, envelope, body } = message;
  return {
    __pactMessageMetadata: messageMetadata({ contentType: envelope.datacontenttype, type: envelope.type, address }),
    message: JSON.parse(Buffer.from(body).toString("utf8")),
  };
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
