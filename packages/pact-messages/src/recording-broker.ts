import type {
  Broker,
  BrokerHealth,
  IncomingMessage,
  Outcome,
  OutgoingMessage,
  QueueDeclaration,
} from "@tenon/messaging";

/**
 * A broker that carries nothing: it keeps what is published, and hands over what a test delivers. In a pact the other
 * side is not there, so there is nothing to carry to.
 */
export class RecordingBroker implements Broker {
  readonly features = { durable: false, remote: false };
  readonly published: OutgoingMessage[] = [];
  readonly #deliverers = new Map<string, (message: IncomingMessage) => Promise<Outcome>>();

  async publish(message: OutgoingMessage): Promise<void> {
    this.published.push(message);
  }

  async subscribe({ name }: QueueDeclaration, deliver: (message: IncomingMessage) => Promise<Outcome>) {
    this.#deliverers.set(name, deliver);
    return {
      stop: async () => {
        this.#deliverers.delete(name);
      },
    };
  }

  /** What the consumer of a queue makes of a message. */
  async deliver(queue: string, message: IncomingMessage): Promise<Outcome> {
    const deliver = this.#deliverers.get(queue);
    if (!deliver) throw new Error(`Nobody consumes ${queue}.`);
    return deliver(message);
  }

  async deadLetters() {
    return [];
  }

  async sweepDeadLetters() {}

  health(): BrokerHealth {
    return { status: "up" };
  }

  async close(): Promise<void> {
    this.#deliverers.clear();
  }
}
