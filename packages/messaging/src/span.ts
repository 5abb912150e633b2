import {
  context,
  createTraceState,
  isSpanContextValid,
  ProxyTracerProvider,
  ROOT_CONTEXT,
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
  /** `create`: the event is written down, to be sent later. */
  readonly kind: "create" | "send" | "process";
  readonly address: string;
  /** Where an event that was received came from. */
  readonly remote?: { readonly traceparent?: string; readonly tracestate?: string };
  readonly attributes?: Readonly<Record<string, string | number>>;
}

const tracer = trace.getTracer("@tenon/messaging");

/**
 * A span around sending or processing an event (OpenTelemetry semantic conventions for messaging). Where the application has set up
 * OpenTelemetry it is a real one, below the active span; where it has not, only the trace context is carried on.
 */
export function startSpan({ kind, address, remote, attributes }: SpanStart): Span {
  const linked = remote ?? currentContext();
  const parent = parseTraceparent(linked?.traceparent);
  if (!isSetUp()) return carried(parent, linked?.tracestate);
  const parentContext = remote || !trace.getActiveSpan() ? remoteContext(parent, linked?.tracestate) : context.active();
  const span = tracer.startSpan(
    `${kind} ${address}`,
    {
      kind: kind === "process" ? SpanKind.CONSUMER : SpanKind.PRODUCER,
      attributes: {
        "messaging.operation.type": kind,
        "messaging.destination.name": address,
        ...attributes,
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
        span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.message : String(error) });
      }
      span.end();
    },
  };
}

/** Whether the application has set up OpenTelemetry: until it has, the API's own provider stands for it, with nobody behind. */
function isSetUp(): boolean {
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer("@tenon/messaging") !== undefined;
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
  if (!parent) return context.active();
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId: parent.traceId,
    spanId: parent.spanId,
    traceFlags: parent.flags,
    isRemote: true,
    ...(tracestate && { traceState: createTraceState(tracestate) }),
  });
}
