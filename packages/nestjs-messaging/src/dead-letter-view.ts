import type { ListedDeadLetter } from "@tenon/messaging";

/** A dead letter as `/admin/dead-letters` lists it. What arrived over the wire is told as it is: whoever shows it makes it visible. */
export interface DeadLetterView {
  readonly id: string;
  readonly queue: string;
  readonly reason: string;
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
  readonly firstDeliveredAt?: string;
  readonly at: string;
  readonly consumer?: string;
  readonly contractVersion?: string;
  readonly address: string;
  readonly event: {
    readonly id?: string;
    readonly type?: string;
    readonly source?: string;
    readonly correlationid?: string;
  };
  /** Of the channel that it was published to, as far as its publisher says. */
  readonly dataversion?: string;
}

/** … and as it is shown alone. */
export interface DeadLetterDetails extends DeadLetterView {
  readonly stack?: string;
  /** The body as JSON, where it is that. */
  readonly payload?: unknown;
  /** The body as text, where it is not JSON. */
  readonly body?: string;
}

export function viewOf({ id, queue, reason, error, message, at, givenUpBy }: ListedDeadLetter): DeadLetterView {
  const { envelope, firstDeliveredAt, attempt, address } = message;
  const { dataversion } = envelope;
  return {
    id,
    queue,
    reason,
    code: error.code,
    message: error.message,
    attempts: attempt,
    ...(firstDeliveredAt && { firstDeliveredAt: firstDeliveredAt.toISOString() }),
    at: at.toISOString(),
    ...(givenUpBy && { consumer: givenUpBy.consumer, contractVersion: givenUpBy.contractVersion }),
    address,
    event: {
      ...(envelope.id !== undefined && { id: envelope.id }),
      ...(envelope.type !== undefined && { type: envelope.type }),
      ...(envelope.source !== undefined && { source: envelope.source }),
      ...(envelope.correlationid !== undefined && { correlationid: envelope.correlationid }),
    },
    ...(dataversion !== undefined && { dataversion }),
  };
}

export function detailsOf(letter: ListedDeadLetter): DeadLetterDetails {
  const { stack } = letter.error;
  return { ...viewOf(letter), ...(stack !== undefined && { stack }), ...bodyOf(letter.message.body) };
}

function bodyOf(body: Uint8Array): { readonly payload: unknown } | { readonly body: string } {
  const text = Buffer.from(body).toString();
  try {
    return { payload: JSON.parse(text) };
  } catch {
    return { body: text };
  }
}
