/**
 * What the handling of one event brings about. A consumer may see an event more than once; who remembers its effect together with the
 * state that it has changed brings it about once.
 */
export interface Effect {
  /** The queue by which the event came: another consumer of the same event has an effect of its own. */
  readonly queue: string;
  /** `source` and `id` of a CloudEvent are the event's identity (CloudEvents 1.0 §3.1.1). */
  readonly source: string;
  readonly id: string;
  /** For how long it has to be remembered. Milliseconds. */
  readonly retainMs: number;
}
