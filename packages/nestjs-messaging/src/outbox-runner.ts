import { Inject, Injectable } from "@nestjs/common";
import { type Broker, OutboxRelay } from "@tenon/messaging";
import { BROKER, MESSAGING_OPTIONS, type MessagingOptions } from "./messaging-options.js";

/** Relays the application's outbox, if it has one, from its start to its end. */
@Injectable()
export class OutboxRunner {
  readonly #relay: OutboxRelay | undefined;

  constructor(@Inject(BROKER) broker: Broker, @Inject(MESSAGING_OPTIONS) { outbox, relay }: MessagingOptions) {
    this.#relay = outbox && new OutboxRelay(outbox, broker, relay);
  }

  start(): void {
    this.#relay?.start();
  }

  /** Resolves when nothing is under way. What is left in the outbox is sent after the next start, or by another instance. */
  async stop(): Promise<void> {
    await this.#relay?.stop();
  }
}
