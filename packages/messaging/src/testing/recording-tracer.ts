import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Context,
  type ContextManager,
  context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  type SpanOptions,
  type SpanStatus,
  trace,
} from "@opentelemetry/api";
import { randomHex } from "../random-hex.js";

/** A span as an OpenTelemetry SDK would export it. */
export interface RecordedSpan {
  readonly name: string;
  readonly kind: SpanOptions["kind"];
  readonly context: SpanContext;
  readonly parent: SpanContext | undefined;
  status: SpanStatus | undefined;
  hasEnded: boolean;
}

/** Sets up OpenTelemetry as an application does, as far as this package can see it. Returns what is recorded. */
export function recordSpans(): RecordedSpan[] {
  const spans: RecordedSpan[] = [];
  context.setGlobalContextManager(new StorageContextManager());
  trace.setGlobalTracerProvider({
    getTracer: () => ({
      startSpan: (name, options = {}, parent = context.active()) => record(spans, name, options, parent),
      startActiveSpan: () => {
        throw new Error("not used here");
      },
    }),
  });
  return spans;
}

function record(spans: RecordedSpan[], name: string, options: SpanOptions, parentContext: Context): Span {
  const parent = trace.getSpanContext(parentContext);
  const own = { traceId: parent?.traceId ?? randomHex(16), spanId: randomHex(8), traceFlags: 1 };
  const recorded: RecordedSpan = { name, kind: options.kind, context: own, parent, status: undefined, hasEnded: false };
  spans.push(recorded);
  const span: Span = {
    spanContext: () => own,
    setAttribute: () => span,
    setAttributes: () => span,
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    setStatus(status) {
      recorded.status = status;
      return span;
    },
    updateName: () => span,
    end() {
      recorded.hasEnded = true;
    },
    isRecording: () => true,
    recordException: () => {},
  };
  return span;
}

class StorageContextManager implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>();

  active(): Context {
    return this.#storage.getStore() ?? ROOT_CONTEXT;
  }

  with<Arguments extends unknown[], Result>(
    active: Context,
    work: (...given: Arguments) => Result,
    thisArgument?: unknown,
    ...given: Arguments
  ): Result {
    return this.#storage.run(active, () => work.apply(thisArgument, given));
  }

  bind<Target>(_context: Context, target: Target): Target {
    return target;
  }

  enable(): this {
    return this;
  }

  disable(): this {
    return this;
  }
}
