import { AsyncLocalStorage } from "node:async_hooks";

/** What links an event to what has led to it. */
export interface EventContext {
  /** Shared by everything that one request or one first event has led to. */
  readonly correlationId: string;
  /** The `id` of the event that is being handled. */
  readonly causationId?: string;
  /** W3C Trace Context. */
  readonly traceparent?: string;
  readonly tracestate?: string;
}

const storage = new AsyncLocalStorage<EventContext>();

/** Runs `work`; everything that it publishes, however deep and however late, is linked to the context. */
export function runWithContext<Result>(context: EventContext, work: () => Result): Result {
  return storage.run(context, work);
}

/** The context of the event that is being handled, or of the request that is being served. */
export function currentContext(): EventContext | undefined {
  return storage.getStore();
}
