import {
  ANY,
  type AppendRecordInput,
  type AppendStreamState,
  type CurrentStreamState,
  type JSONType,
  jsonEvent,
  NO_STREAM,
  STREAM_EXISTS,
  STREAM_STATE,
  type StreamStateCheck,
} from "@kurrent/kurrentdb-client";
import type { Append, Expected, StreamState } from "@tenon/event-store";
import { metadataOf } from "./attributes.js";
import type { StreamNames } from "./stream-names.js";

/** What KurrentDB is asked to do in one transaction, and what has to hold for it. */
export interface AppendPlan {
  readonly records: readonly AppendRecordInput[];
  readonly checks: readonly StreamStateCheck[];
}

export interface AskedAppend {
  readonly stream: string;
  readonly append: Append;
  readonly now: number;
  /** Where the effect was brought about so long ago that it is forgotten: the last of its notes. */
  readonly forgotten: bigint | undefined;
}

/** Keeps the events, notes their ids and the effect, unless one of them is noted, the stream was ended, or is not as expected. */
export function planAppend(names: StreamNames, { stream, append, now, forgotten }: AskedAppend): AppendPlan {
  const { expected = "any", events, effect } = append;
  const streamName = names.events(stream);
  const ids = events.map(({ envelope }) => names.id(envelope.id));
  if (new Set(ids).size < ids.length) throw new TypeError(`${stream}: two events of one append have the same id`);
  return {
    records: [
      ...events.map(({ envelope, data }) => ({
        streamName,
        record: jsonEvent({
          type: envelope.type,
          data: data as JSONType,
          metadata: metadataOf(envelope, new Date(now)),
        }),
      })),
      ...ids.map((id) => note(id, "tenon-id-taken", { stream })),
      ...(effect ? [note(names.effect(effect), "tenon-effect-done", { until: now + effect.retainMs })] : []),
    ],
    checks: [
      check(streamName, stateOf(expected)),
      check(names.end(stream), NO_STREAM),
      ...ids.map((id) => check(id, NO_STREAM)),
      ...(effect ? [check(names.effect(effect), forgotten ?? NO_STREAM)] : []),
    ],
  };
}

/** Notes that a stream was ended, unless it was before, or is not as expected. */
export function planEnd(names: StreamNames, stream: string, expected: Expected): AppendPlan {
  return {
    records: [note(names.end(stream), "tenon-stream-ended", {})],
    checks: [check(names.events(stream), stateOf(expected)), check(names.end(stream), NO_STREAM)],
  };
}

/** Of a stream in which KurrentDB has found something else than expected. */
export function foundState(actual: CurrentStreamState): StreamState {
  const isTombstoned = actual === hardDeleted;
  return { revision: actual === NO_STREAM || actual < 0n ? 0 : Number(actual) + 1, isTombstoned };
}

/** Deleted for good by KurrentDB's own means (`kurrentdb.protocol.v2`, ActualStreamCondition). */
const hardDeleted = -6n;

function note(streamName: string, type: string, data: JSONType): AppendRecordInput {
  return { streamName, record: jsonEvent({ type, data }) };
}

function check(streamName: string, expectedState: AppendStreamState): StreamStateCheck {
  return { type: STREAM_STATE, streamName, expectedState };
}

/** KurrentDB counts from 0. */
function stateOf(expected: Expected): AppendStreamState {
  switch (expected) {
    case "any":
      return ANY;
    case "present":
      return STREAM_EXISTS;
    case "absent":
    case 0:
      return NO_STREAM;
    default:
      return BigInt(expected - 1);
  }
}
