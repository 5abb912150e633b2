import type { Envelope } from "@tenon/messaging";

/**
 * An envelope as metadata, of which KurrentDB takes text alone when it appends to several streams. `$correlationId` and `$causationId` are
 * what its own projections go by.
 */
export function metadataOf({ headers, ...attributes }: Envelope): Readonly<Record<string, string>> {
  const { correlationid, causationid } = attributes;
  const texts = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(texts),
    ...(headers && { headers: JSON.stringify(headers) }),
    $correlationId: correlationid,
    ...(causationid !== undefined && { $causationId: causationid }),
  };
}

/** The other way round; undefined where it is no envelope: somebody else has written the event. */
export function envelopeOf(metadata: unknown): Envelope | undefined {
  if (typeof metadata !== "object" || metadata === null) return undefined;
  const entries = Object.entries(metadata).filter(([name]) => !name.startsWith("$"));
  const { headers, ...attributes } = Object.fromEntries(entries) as Record<string, unknown>;
  if (!required.every((name) => typeof attributes[name] === "string")) return undefined;
  return {
    ...attributes,
    ...(typeof headers === "string" && { headers: JSON.parse(headers) }),
  } as Envelope;
}

const required = ["id", "source", "type", "specversion", "time", "datacontenttype", "correlationid"] as const;
