/** A pact as its file says it (Pact specification, versions 3 and 4), as far as message pacts need it. */
export interface PactFile {
  readonly consumer: { readonly name: string };
  readonly provider: { readonly name: string };
  readonly interactions?: readonly PactInteraction[];
  /** Version 3. */
  readonly messages?: readonly PactInteraction[];
  readonly metadata: unknown;
}

export interface PactInteraction {
  /** Absent in version 3. */
  readonly type?: string;
  readonly description: string;
  readonly providerStates?: readonly ProviderState[];
  readonly metadata?: Metadata;
  /** The same in version 3. */
  readonly metaData?: Metadata;
  readonly request?: { readonly metadata?: Metadata; readonly [member: string]: unknown };
  readonly response?: readonly { readonly metadata?: Metadata; readonly [member: string]: unknown }[];
  readonly comments?: { readonly references?: { readonly AsyncAPI?: Readonly<Record<string, unknown>> } };
  readonly [member: string]: unknown;
}

type Metadata = Readonly<Record<string, unknown>>;

/** A state that the provider is in, e.g. `the order was out of stock`, with what is said of it. */
export interface ProviderState {
  readonly name: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Those that are about messages. */
export function messageInteractions({ interactions = [], messages = [] }: PactFile): readonly PactInteraction[] {
  return [...interactions.filter(({ type }) => type?.endsWith("/Messages")), ...messages];
}

export function isRequest({ type }: PactInteraction): boolean {
  return type === "Synchronous/Messages";
}

/** What names the message, the surest first: its CloudEvents type, the operation that sends it, the description. */
export function namesOf({ metadata, metaData, request, comments, description }: PactInteraction): readonly string[] {
  const { message, operationId } = comments?.references?.AsyncAPI ?? {};
  const { type } = request?.metadata ?? metadata ?? metaData ?? {};
  return [type, message, operationId, description].filter((name) => typeof name === "string");
}

/** Two interactions with the same key say the same thing about the same situation, so they must not differ. */
export function interactionKey({
  description,
  providerStates = [],
}: Pick<PactInteraction, "description" | "providerStates">): string {
  return JSON.stringify([description, providerStates.map(({ name, params }) => [name, params ?? {}])]);
}

/** `inventory-orders.json`, as Pact names its files. */
export function pactFileName({ consumer, provider }: Pick<PactFile, "consumer" | "provider">): string {
  return `${consumer.name}-${provider.name}.json`;
}

/** The same bytes for the same pact: keys and interactions in order. */
export function pactText(pact: PactFile & { readonly interactions: readonly PactInteraction[] }): string {
  const interactions = [...pact.interactions].sort((one, other) =>
    interactionKey(one) < interactionKey(other) ? -1 : 1,
  );
  return `${JSON.stringify(sortedKeys({ ...pact, interactions }), null, 2)}\n`;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sortedKeys(member)]));
}
