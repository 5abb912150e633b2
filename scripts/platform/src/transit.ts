import { type Broker, type OutgoingMessage, observeBroker, type QueueDeclaration, routes } from "@tenon/messaging";

/** Somebody holds a trace open, until the function that is returned was called. */
export type Pin = (correlationId: string) => () => void;

/** After so long an event is not waited for any more: its consumer is gone, or has its own to wait for. */
const patienceMs = 30_000;

/** A broker that holds a trace open while one of its events is on its way: from its publishing until every queue that wants it had it handled. */
export function pinInTransit(broker: Broker, pin: Pin): Broker {
  const queues = new Set<QueueDeclaration>();
  const underWay = new Map<string, () => void>();

  const begin = (key: string, correlationId: string) => {
    if (underWay.has(key)) return;
    const unpin = pin(correlationId);
    const late = setTimeout(() => end(key), patienceMs).unref();
    underWay.set(key, () => {
      clearTimeout(late);
      unpin();
    });
  };
  const end = (key: string) => {
    underWay.get(key)?.();
    underWay.delete(key);
  };

  return {
    ...observeBroker(broker, {}),
    async publish(message) {
      const keys = wanting(queues, message).map(({ name }) => `${name} ${message.envelope.id}`);
      for (const key of keys) begin(key, message.envelope.correlationid);
      try {
        await broker.publish(message);
      } catch (error) {
        for (const key of keys) end(key);
        throw error;
      }
    },
    async subscribe(declaration, deliver) {
      const running = await broker.subscribe(declaration, async (message) => {
        try {
          return await deliver(message);
        } finally {
          end(`${declaration.name} ${message.envelope.id}`);
        }
      });
      queues.add(declaration);
      return {
        async stop() {
          queues.delete(declaration);
          await running.stop();
        },
      };
    },
  };
}

function wanting(queues: Iterable<QueueDeclaration>, { exchange, address }: OutgoingMessage): QueueDeclaration[] {
  return [...queues].filter((queue) => {
    return queue.exchange.name === exchange.name && routes(exchange.type, queue.pattern, address);
  });
}
