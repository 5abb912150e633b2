import type { AnyEvent } from "./history.js";
import type { Projection } from "./projection.js";

/** One part of a read model that is divided by stream: 0 to `of - 1`. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/**
 * A projection in so many parts, each of which has a runner, a token and tables of its own, so that several processes work on one read model at the
 * same time. `part` makes that of a shard, with its tables named for it; who reads, reads all of them. All events of a stream are in one part. For
 * another number of parts all are built anew: the names of the parts have it.
 */
export function shards<Event extends AnyEvent, Tables, Done extends void | Promise<void>>(
  of: number,
  part: (shard: Shard) => Projection<Event, Tables, Done>,
): readonly Projection<Event, Tables, Done>[] {
  if (!Number.isSafeInteger(of) || of < 1) throw new TypeError(`a projection cannot be divided into ${of} parts`);
  return Array.from({ length: of }, (_, number) => {
    const projection = part({ number, of });
    const takes = (stream: string) => shardOf(stream, of) === number && projection.takes?.(stream) !== false;
    return { ...projection, name: `${projection.name} ${number + 1}/${of}`, takes };
  });
}

/** FNV-1a over the stream's UTF-16 code units. What is built depends on it, so it may never change. */
export function shardOf(stream: string, of: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < stream.length; index++) hash = Math.imul(hash ^ stream.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % of;
}
