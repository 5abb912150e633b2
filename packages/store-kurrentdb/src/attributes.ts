import type { Envelope } from "@tenon/messaging";

/**
 * An envelope as metadata, of which KurrentDB takes text alone when it appends to several streams. `$correlationId` and `$causationId` are
 * what its own projections go by. When it is kept is noted, too: KurrentDB's client (1.3.1) reads that in whole seconds.
 */
export function metadataOf({ headers, ...attributes }: Envelope, storedAt: Date): Readonly<Record<string, string>> {
  const { correlationid, causationid } = attributes;
  const texts = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(texts),
    ...(headers && { headers: JSON.stringify(headers) }),
    [storedAtName]: storedAt.toISOString(),
    $correlationId: correlationid,
    ...(causationid !== undefined && { $causationId: causationid }),
  };
}

/** The other way round; undefined where it is no envelope: somebody else has written the event. */
export function attributesOf(metadata: unknown): { readonly envelope: Envelope; readonly storedAt: Date } | undefined {
  if (typeof metadata !== "object" || metadata === null) return undefined;
  const entries = Object.entries(metadata).filter(([name]) => !name.startsWith("$"));
  const { headers, [storedAtName]: storedAt, ...attributes } = Object.fromEntries(entries) as Record<string, unknown>;
  if (![...required.map((name) => attributes[name]), storedAt].every((value) => typeof value === "string"))
    return undefined;
  const envelope = { ...attributes, ...(typeof headers === "string" && { headers: JSON.parse(headers) }) } as Envelope;
  return { envelope, storedAt: new Date(String(storedAt)) };
}

const storedAtName = "tenonstoredat";

const required = ["id", "source", "type", "specversion", "time", "datacontenttype", "correlationid"] as const;
