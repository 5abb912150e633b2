import { InProcessBroker, type OutgoingMessage } from "@tenon/messaging";

/** Takes every message for which what goes wrong in front of it does not reject. */
export class UnreliableBroker extends InProcessBroker {
  readonly taken: OutgoingMessage[] = [];
  readonly #goWrong: (message: OutgoingMessage) => Promise<void> | void;

  constructor(goWrong: (message: OutgoingMessage) => Promise<void> | void = () => {}) {
    super();
    this.#goWrong = goWrong;
  }

  override async publish(message: OutgoingMessage): Promise<void> {
    await this.#goWrong(message);
    this.taken.push(message);
  }

  get ids(): string[] {
    return this.taken.map(({ envelope }) => envelope.id);
  }
}
