import { type Broker, observeBroker } from "@tenon/messaging";

export interface HeldQueueNames {
  /** The queue that can be held: whoever reads it gets nothing meanwhile, and everything afterwards. */
  readonly held: string;
  /** The hold ends when a message of this queue was dealt with. */
  readonly until: string;
}

/** A broker of which one queue can be held, so that what happens on another comes first. */
export class HeldQueue {
  readonly broker: Broker;
  #hold: PromiseWithResolvers<void> | undefined;

  constructor(broker: Broker, { held, until }: HeldQueueNames) {
    this.broker = {
      ...observeBroker(broker, {}),
      subscribe: (declaration, deliver) =>
        broker.subscribe(declaration, async (message) => {
          if (declaration.name === held) await this.#hold?.promise;
          const outcome = await deliver(message);
          if (declaration.name === until) this.#hold?.resolve();
          return outcome;
        }),
    };
  }

  /** Holds the queue, once. The promise resolves when the hold has ended. */
  hold(): Promise<void> {
    this.#hold = Promise.withResolvers();
    return this.#hold.promise;
  }
}
