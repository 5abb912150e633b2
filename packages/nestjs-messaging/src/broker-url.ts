import type { Broker } from "@tenon/messaging";

/** How a broker is connected to, by the scheme of its URL; `amqps:` and `rediss:` are the same over TLS. */
export type BrokersByScheme = Readonly<Record<"amqp" | "redis", (url: string) => Broker>>;

export const brokerProtocols = ["amqp:", "amqps:", "redis:", "rediss:"] as const;

/** The URL begins with one of `brokerProtocols`. */
export function connectBroker(url: string, { amqp, redis }: BrokersByScheme): Broker {
  return new URL(url).protocol.startsWith("redis") ? redis(url) : amqp(url);
}
