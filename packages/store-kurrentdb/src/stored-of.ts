import type { Position } from "@kurrent/kurrentdb-client";
import { EventUnreadableError, type StoredEvent } from "@tenon/event-store";
import { attributesOf } from "./attributes.js";
import type { StreamNames } from "./stream-names.js";

/** An event as KurrentDB's client reads it, from one stream or from all. */
export interface Resolved {
  readonly event?: {
    readonly streamId: string;
    readonly revision: bigint;
    readonly type: string;
    readonly data: unknown;
    readonly metadata?: unknown;
    readonly position?: Position;
  };
  readonly commitPosition?: bigint;
}

/** Throws `EventUnreadableError` for an event that somebody else has written: it has no attributes. */
export function storedOf(names: StreamNames, { event, commitPosition }: Resolved): StoredEvent {
  const at = event?.position?.commit ?? commitPosition;
  if (!event || at === undefined) throw new TypeError("KurrentDB has read an event without its position");
  const { data, type } = event;
  const place = {
    stream: names.streamOf(event.streamId),
    revision: Number(event.revision) + 1,
    position: Number(at),
  };
  const attributes = attributesOf(event.metadata);
  if (!attributes) throw new EventUnreadableError({ ...place, type }, "its metadata are no attributes of a CloudEvent");
  return { ...place, ...attributes, data };
}
