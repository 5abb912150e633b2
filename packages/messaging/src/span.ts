import {
  context,
  createTraceState,
  isSpanContextValid,
  type Link,
  ProxyTracerProvider,
  ROOT_CONTEXT,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { currentContext } from "./event-context.js";
import { childOf, formatTraceparent, parseTraceparent, type TraceContext, type TraceParent } from "./trace-context.js";

export interface Span {
  /** What travels with the event. */
  readonly trace: TraceContext;
  run<Result>(work: () => Result): Result;
  end(error?: unknown): void;
}

export interface SpanStart {
  /** `create`: the event is written down, to be sent later. `receive`: it came, and nobody is to handle it. */
  readonly kind: "create" | "send" | "receive" | "process";
  readonly address: string;
  /** Where an event that was received came from. */
  readonly remote?: Carried;
  /** The events of a batch. */
  readonly batch?: readonly Carried[];
  /** The event's id. */
  readonly id?: string | undefined;
}

/** The part of an envelope by which a trace goes on. */
interface Carried {
  readonly traceparent?: string;
  readonly tracestate?: string;
}

const name = "@tenon/messaging";

const tracer = trace.getTracer(name);

/**
 * A span around sending or processing an event (OpenTelemetry semantic conventions for messaging). Where the application has set up
 * OpenTelemetry it is a real one, below the active span, or that by which the event came, with a link to where each event was made; where it has not, only the trace context is carried on.
 */
export function startSpan({ kind, address, remote, batch, id }: SpanStart): Span {
  const linked = remote ?? currentContext();
  const parent = parseTraceparent(linked?.traceparent);
  if (!isSetUp()) return carried(parent, linked?.tracestate);
  const parentContext = remote || !trace.getActiveSpan() ? remoteContext(parent, linked?.tracestate) : context.active();
  const span = tracer.startSpan(
    `${kind} ${address}`,
    {
      kind: kind === "process" || kind === "receive" ? SpanKind.CONSUMER : SpanKind.PRODUCER,
      links: linksTo(remote ? [remote] : (batch ?? [])),
      attributes: {
        "messaging.operation.type": kind,
        "messaging.destination.name": address,
        ...(id !== undefined && { "messaging.message.id": id }),
        ...(batch && { "messaging.batch.message_count": batch.length }),
      },
    },
    parentContext,
  );
  const own = span.spanContext();
  const isReal = isSpanContextValid(own) && own.spanId !== parent?.spanId;
  const tracestate = isReal ? own.traceState?.serialize() : linked?.tracestate;
  return {
    trace: {
      traceparent: formatTraceparent(
        isReal ? { traceId: own.traceId, spanId: own.spanId, flags: own.traceFlags } : childOf(parent),
      ),
      ...(tracestate && { tracestate }),
    },
    run: (work) => context.with(trace.setSpan(parentContext, span), work),
    end(error) {
      if (error !== undefined) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: messageOf(error) });
      }
      span.end();
    },
  };
}

/** Whether the application has set up OpenTelemetry: until it has, the API's own provider stands for it, with nobody behind. */
function isSetUp(): boolean {
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer(name) !== undefined;
}

/** No span, and yet a link of the chain. */
function carried(parent: TraceParent | undefined, tracestate: string | undefined): Span {
  const traceparent = formatTraceparent(childOf(parent));
  return {
    trace: tracestate ? { traceparent, tracestate } : { traceparent },
    run: (work) => work(),
    end() {},
  };
}

function remoteContext(parent: TraceParent | undefined, tracestate: string | undefined) {
  return parent ? trace.setSpanContext(ROOT_CONTEXT, spanContextOf(parent, tracestate)) : context.active();
}

function linksTo(events: readonly Carried[]): Link[] {
  return events.flatMap(({ traceparent, tracestate }) => {
    const made = parseTraceparent(traceparent);
    return made ? [{ context: spanContextOf(made, tracestate) }] : [];
  });
}

function spanContextOf({ traceId, spanId, flags }: TraceParent, tracestate: string | undefined): SpanContext {
  const traceState = tracestate ? { traceState: createTraceState(tracestate) } : {};
  return { traceId, spanId, traceFlags: flags, isRemote: true, ...traceState };
}

function messageOf(error: unknown): string {
  const { message = String(error) }: { message?: unknown } = Object(error);
  return String(message);
}
