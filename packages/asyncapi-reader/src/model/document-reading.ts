import type { Channel, Document, Location, Source } from "@tenon/contract";
import type { Problems } from "../problems.js";
import type { References } from "../reference/references.js";

/** One document on its way into the contract. Its channels are built when they are first asked for, by it or by another document. */
export interface DocumentReading {
  readonly file: string;
  readonly id: string;
  readonly problems: Problems;
  /** Those of its channels that were built, by their keys. */
  readonly channels: Channels;
  /** The document, unless it has a problem. */
  document(): Document | undefined;
  /** The channel with a key in `channels`; one that is only a `$ref` to another document's channel is that very channel. */
  channel(key: string): Channel | undefined;
}

export type Channels = Map<string, Channel | undefined>;

/** What the readings of one contract know of each other. */
export interface Readings {
  readonly references: References;
  /** All sources of the contract. Schemas that are put together from several places become sources of their own. */
  readonly sources: Map<string, Source>;
  /** The reading of the document in a file; undefined for a fragment and for a document that is not built as it should be. */
  of(file: string): DocumentReading | undefined;
  /** Whether a file is a document, whatever is wrong with it. */
  isDocument(file: string): boolean;
}

/** The places that a reference passes: each target in turn, down to the value. Empty where there is no `$ref`. */
export function hopsFrom(references: References, at: Location): readonly Location[] {
  const found = references.follow(at);
  if ("code" in found || found.via.length === 0) return [];
  return [
    ...found.via.slice(1).map(({ file, pointer }) => ({ file, pointer: pointer.slice(0, -"/$ref".length) })),
    found.at,
  ];
}

/** The `id` of the document in a file: its path without the ending. */
export function documentId(file: string): string {
  return file.replace(/\.(ya?ml|json)$/i, "");
}

/** The service that a document belongs to: the first folder of its path, or its own name where it stands at the root. */
export function serviceOf(id: string): string {
  return id.split("/")[0] ?? id;
}
