import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { currentContext, runWithContext } from "@tenon/messaging";

const correlationForm = /^[\w.:/+=@-]{1,128}$/;
const traceparentForm = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const maxTracestate = 512;

/**
 * Middleware: links everything that a request leads to. Takes `x-correlation-id` and `traceparent` from the caller when they
 * are well formed, makes new ones when not, and answers with the correlation id. Does nothing where it has been before.
 */
export function requestContext(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (currentContext()) {
    next();
    return;
  }
  const { "x-correlation-id": correlation, traceparent, tracestate } = request.headers;
  const correlationId = matches(correlation, correlationForm) ? correlation : randomUUID();
  const hasTrace = matches(traceparent, traceparentForm);
  response.setHeader("x-correlation-id", correlationId);
  runWithContext(
    {
      correlationId,
      traceparent: hasTrace ? traceparent : newTraceparent(),
      ...(hasTrace && typeof tracestate === "string" && tracestate.length <= maxTracestate && { tracestate }),
    },
    next,
  );
}

function matches(header: string | string[] | undefined, form: RegExp): header is string {
  return typeof header === "string" && form.test(header);
}

/** Not sampled: nobody has asked for a recording (W3C Trace Context §3.2.2.5). */
function newTraceparent(): string {
  return `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-00`;
}
