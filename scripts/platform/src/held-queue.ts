import { type Broker, observeBroker } from "@tenon/messaging";

export interface HeldQueueNames {
  /** The queue that can be held: whoever reads it gets nothing meanwhile, and everything afterwards. */
  readonly held: string;
  /** The hold ends when a message of this queue was dealt with. */
  readonly until: string;
}

export interface Hold {
  /** A message is waiting. */
  readonly reached: Promise<void>;
  readonly ended: Promise<void>;
}

/** A broker of which one queue can be held, so that what happens on another comes first. */
export class HeldQueue {
  readonly broker: Broker;
  #hold: { readonly reached: PromiseWithResolvers<void>; readonly ended: PromiseWithResolvers<void> } | undefined;

  constructor(broker: Broker, { held, until }: HeldQueueNames) {
    this.broker = {
      ...observeBroker(broker, {}),
      subscribe: (declaration, deliver) =>
        broker.subscribe(declaration, async (message) => {
          if (declaration.name === held) {
            this.#hold?.reached.resolve();
            await this.#hold?.ended.promise;
          }
          const outcome = await deliver(message);
          if (declaration.name === until) this.#hold?.ended.resolve();
          return outcome;
        }),
    };
  }

  /** Holds the queue, once. */
  hold(): Hold {
    const [reached, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    this.#hold = { reached, ended };
    return { reached: reached.promise, ended: ended.promise };
  }
}
