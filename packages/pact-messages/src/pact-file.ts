/** A pact as its file says it (Pact specification, version 4), as far as message pacts need it. */
export interface PactFile {
  readonly consumer: { readonly name: string };
  readonly provider: { readonly name: string };
  readonly interactions: readonly PactInteraction[];
  readonly metadata: unknown;
}

export interface PactInteraction {
  readonly type: string;
  readonly description: string;
  readonly providerStates?: readonly { readonly name: string; readonly params?: unknown }[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
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
export function pactText(pact: PactFile): string {
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
