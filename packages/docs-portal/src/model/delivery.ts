import { type Channel, type DeliverySpec, isJsonObject } from "@tenon/contract";

/** One line of the delivery promise. */
export interface Promised {
  readonly name: string;
  readonly says: string;
  /** The field that it is about. */
  readonly field?: string;
  /** Whether it is what holds where a spec says nothing. */
  readonly byDefault: boolean;
}

/** What holds where `x-delivery` says nothing, as the run time has it. */
const usual = {
  attempts: 5,
  initialMs: 200,
  maxMs: 30_000,
  deadLetter: true,
  maxBytes: 1_048_576,
  deadlineMs: 10_000,
  handleMs: 60_000,
  retainMs: 604_800_000,
} as const;

/** A channel's delivery promise in words, what is usual included. */
export function deliveryInWords(spec: DeliverySpec): readonly Promised[] {
  const { initialMs = usual.initialMs, maxMs = usual.maxMs } = spec.backoff ?? {};
  const attempts = spec.attempts ?? usual.attempts;
  const kept = spec.deadLetter ?? usual.deadLetter;
  return [
    spec.orderedBy === undefined
      ? { name: "Order", says: "None is promised.", byDefault: true }
      : {
          name: "Order",
          says: spec.handledInOrder
            ? "Events are handled in order, one at a time, where they have the same"
            : "Events keep their order where they have the same",
          field: spec.orderedBy,
          byDefault: false,
        },
    { name: "Attempts", says: `A handler is tried ${times(attempts)}.`, byDefault: spec.attempts === undefined },
    {
      name: "Wait",
      says: `${duration(initialMs)} before the second attempt, doubled each time, up to ${duration(maxMs)}.`,
      byDefault: spec.backoff === undefined,
    },
    {
      name: "Then",
      says: kept ? "It is kept in the receiver's dead-letter queue." : "It is dropped: there is no dead-letter queue.",
      byDefault: spec.deadLetter === undefined,
    },
    {
      name: "Size",
      says: `At most ${bytes(spec.maxBytes ?? usual.maxBytes)}.`,
      byDefault: spec.maxBytes === undefined,
    },
    {
      name: "Publishing",
      says: `Is given up after ${duration(spec.deadlineMs ?? usual.deadlineMs)}.`,
      byDefault: spec.deadlineMs === undefined,
    },
    {
      name: "Handling",
      says: `An attempt counts as failed after ${duration(spec.handleMs ?? usual.handleMs)}.`,
      byDefault: spec.handleMs === undefined,
    },
    {
      name: "Duplicates",
      says: `Are recognised for ${duration(spec.dedupe?.retainMs ?? usual.retainMs)}.`,
      byDefault: spec.dedupe?.retainMs === undefined,
    },
    ...Object.entries(spec.policies ?? {}).map(([policy, says]) => ({
      name: policy,
      says: `${says}.`,
      byDefault: false,
    })),
  ];
}

/** What a receiver promises otherwise than the channel, as it is written: `attempts 3`. */
export function overridesInWords(spec: DeliverySpec): readonly string[] {
  return Object.entries(spec).map(
    ([key, value]) => `${key} ${typeof value === "object" ? JSON.stringify(value) : value}`,
  );
}

/** The exchange that a channel is sent to: `shop.events (topic)`. */
export function exchangeInWords({ bindings }: Channel): string | undefined {
  const exchange = isJsonObject(bindings.amqp) ? bindings.amqp.exchange : undefined;
  if (!isJsonObject(exchange) || typeof exchange.name !== "string") return undefined;
  return typeof exchange.type === "string" ? `${exchange.name} (${exchange.type})` : exchange.name;
}

function times(number: number): string {
  return number === 1 ? "once" : `${number} times`;
}

function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${milliseconds} ms`;
  if (milliseconds % 86_400_000 === 0) return `${milliseconds / 86_400_000} days`;
  return `${milliseconds / 1_000} s`;
}

function bytes(number: number): string {
  if (number >= 1_048_576 && number % 1_048_576 === 0) return `${number / 1_048_576} MiB`;
  return number >= 1_024 && number % 1_024 === 0 ? `${number / 1_024} KiB` : `${number} bytes`;
}
