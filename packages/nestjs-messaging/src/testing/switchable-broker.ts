import {
  type Broker,
  type BrokerHealth,
  BrokerUnavailableError,
  type IncomingMessage,
  InProcessBroker,
  type Outcome,
  type OutgoingMessage,
  type QueueDeclaration,
  type RunningSubscription,
} from "@tenon/messaging";

/** A broker that can be away: the in-process one behind a connection that can be cut. */
export class SwitchableBroker implements Broker {
  readonly features = { durable: false, remote: true };
  readonly #broker = new InProcessBroker();
  state: BrokerHealth = { status: "up" };
  closed = false;

  async publish(message: OutgoingMessage): Promise<void> {
    this.#connected(message.address);
    await this.#broker.publish(message);
  }

  async subscribe(
    queue: QueueDeclaration,
    deliver: (message: IncomingMessage) => Promise<Outcome>,
  ): Promise<RunningSubscription> {
    this.#connected(queue.name);
    return this.#broker.subscribe(queue, deliver);
  }

  deadLetters: Broker["deadLetters"] = (queue, limit) => this.#broker.deadLetters(queue, limit);

  health(): BrokerHealth {
    return this.state;
  }

  close(): Promise<void> {
    this.closed = true;
    return this.#broker.close();
  }

  settled(): Promise<void> {
    return this.#broker.settled();
  }

  #connected(address: string): void {
    if (this.state.status === "down") throw new BrokerUnavailableError(address, "no connection");
  }
}
