import {
  type Channel,
  defineChannel,
  defineSubscription,
  type Subscription,
  type ValidationResult,
} from "@tenon/messaging";

/** Where a trial takes place. */
export interface Scene {
  /** Names queues and exchange, so that trials do not meet. */
  readonly run: string;
  readonly store:
    | { readonly kind: "postgres"; readonly url: string }
    | { readonly kind: "sqlite"; readonly path: string };
  /** Handlers do not remember what they have handled: what the trial is worth is seen by what it says of them. */
  readonly isCareless: boolean;
  readonly broker: { readonly kind: "rabbitmq" | "redis"; readonly url: string } | { readonly kind: "in-process" };
}

/** A numbered event. It is the `seq`-th of its key, as the state says that was changed with it. */
export interface Placed {
  readonly n: number;
  readonly key: string;
  readonly seq: number;
  /** No handler can ever handle it. */
  readonly poison?: boolean;
}

export const idOf = (n: number): string => `e-${n}`;

const address = "faults.placed.v1";

/** A worker that has died or stands still keeps its part of the outbox for so long. */
export const leaseMs = 2_000;
/** A connection that was cut silently is noticed within three of them. */
export const heartbeatSeconds = 1;
/** How long the database is waited for. */
export const answerMs = 4_000;

export function placedChannel({ run }: Pick<Scene, "run">): Channel<Placed> {
  return defineChannel<Placed>({
    address,
    source: "faults",
    exchange: { name: `faults.${run}`, type: "topic", durable: true, autoDelete: false },
    message: {
      type: address,
      version: "1.0.0",
      digest: "sha256-faults",
      validate: Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const }),
    },
    delivery: {
      orderedBy: "/key",
      attempts: 8,
      backoff: { initialMs: 50, maxMs: 1_000 },
      deadlineMs: 5_000,
      handleMs: 20_000,
    },
  });
}

function validate(value: unknown): ValidationResult<Placed> {
  const { n, key, seq } = value as Partial<Placed>;
  if (Number.isSafeInteger(n) && typeof key === "string" && Number.isSafeInteger(seq))
    return { value: value as Placed };
  return { issues: [{ path: [], message: "must be a placed event", keyword: "type", params: {} }] };
}

/** One consumer handles the events of a key in their order; the other has two processes that compete. */
export const consumers = ["ordered", "parallel"] as const;
export type ConsumerName = (typeof consumers)[number];

export function subscriptionOf(scene: Pick<Scene, "run">, consumer: ConsumerName): Subscription<Placed> {
  return defineSubscription<Placed>({
    channel: placedChannel(scene),
    consumer,
    queue: `faults.${scene.run}.${consumer}`,
    delivery: { handledInOrder: consumer === "ordered" },
    prefetch: 40,
  });
}
