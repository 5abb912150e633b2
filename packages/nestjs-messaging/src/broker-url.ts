import type { Broker, Connection } from "@tenon/messaging";

/** How a broker is connected to, by the scheme of its URL; `amqps:` and `rediss:` are the same over TLS. */
export type BrokersByScheme = Readonly<Record<"amqp" | "redis", (connection: Connection) => Broker>>;

export const brokerProtocols = ["amqp:", "amqps:", "redis:", "rediss:"] as const;

/** The URL begins with one of `brokerProtocols`. */
export function connectBroker(connection: Connection, { amqp, redis }: BrokersByScheme): Broker {
  return new URL(connection.url).protocol.startsWith("redis") ? redis(connection) : amqp(connection);
}
