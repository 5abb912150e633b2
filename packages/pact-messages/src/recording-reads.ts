import type { Consumes, NoHeaders, NoParameters } from "@tenon/messaging";
import { ReadsRecorder } from "./reads-recorder.js";

/** A consumer that handles as before, and what its handler has read so far. */
export interface RecordingConsumer<
  Event,
  Parameters extends object = NoParameters,
  Headers extends object = NoHeaders,
> {
  readonly consumer: Consumes<Event, Parameters, Headers>;
  /** By message type, the paths that were read, as `x-reads` writes them, sorted. `""` is the whole message. */
  reads(): Readonly<Record<string, readonly string[]>>;
}

/**
 * Notes which fields of its events a handler reads. A branch that is not taken is not noted, so let it handle an example of each. Whoever lists
 * the fields of an object (a spread, `JSON.stringify`) reads all of it; a handler that clones an event with `structuredClone` cannot
 * be recorded.
 */
export function recordingReads<Event, Parameters extends object = NoParameters, Headers extends object = NoHeaders>(
  recorded: Consumes<Event, Parameters, Headers>,
): RecordingConsumer<Event, Parameters, Headers> {
  const { subscription } = recorded;
  const recorders = new Map<string, ReadsRecorder>();
  const recorderOf = (type: string) => {
    const known = recorders.get(type) ?? new ReadsRecorder();
    recorders.set(type, known);
    return known;
  };
  return {
    consumer: {
      subscription,
      handle: (event, context) => {
        const recorder = recorderOf(context.envelope.type);
        if (!subscription.tagged) return recorded.handle(recorder.recorded(event), context);
        const { type, data } = event as { readonly type: string; readonly data: unknown };
        return recorded.handle({ type, data: recorder.recorded(data) } as Event, context);
      },
    },
    reads: () => Object.fromEntries([...recorders].map(([type, recorder]) => [type, recorder.paths()])),
  };
}
