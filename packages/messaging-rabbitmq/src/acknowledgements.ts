import type { Channel, Message } from "amqplib";

/**
 * Acknowledges the messages of one channel, once per turn of the event loop: those without a gap before them together, by the last one's
 * tag, the others one by one, so that a slow handler holds up nothing but its own message. Delivery tags count up from 1.
 */
export class Acknowledgements {
  readonly #channel: Pick<Channel, "ack">;
  readonly #done = new Map<number, Message>();
  /** Acknowledged one by one, ahead of the prefix. */
  readonly #ahead = new Set<number>();
  #prefix = 0;
  #isPlanned = false;

  constructor(channel: Pick<Channel, "ack">) {
    this.#channel = channel;
  }

  add(message: Message): void {
    this.#done.set(message.fields.deliveryTag, message);
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(() => this.flush());
  }

  flush(): void {
    this.#isPlanned = false;
    const last = this.#advance();
    if (last) this.#channel.ack(last, true);
    for (const [tag, message] of this.#done) {
      this.#channel.ack(message);
      this.#ahead.add(tag);
    }
    this.#done.clear();
  }

  /** The server has lost the channel, and with it what was not acknowledged. It will deliver it again. */
  forget(): void {
    this.#done.clear();
  }

  /** Moves the prefix on. Returns the last message in it that was not acknowledged before: no other tag may be named. */
  #advance(): Message | undefined {
    let last: Message | undefined;
    for (;;) {
      const next = this.#prefix + 1;
      const message = this.#done.get(next);
      if (message) {
        last = message;
        this.#done.delete(next);
      } else if (!this.#ahead.delete(next)) {
        return last;
      }
      this.#prefix = next;
    }
  }
}
