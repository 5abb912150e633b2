import type { Channel, Message } from "amqplib";

/**
 * Acknowledges the messages of one channel, once per turn of the event loop: those without a gap before them together, by the last one's
 * tag, the others one by one, so that a slow handler holds up nothing but its own message. Delivery tags count up from 1.
 */
export class Acknowledgements {
  readonly #channel: Pick<Channel, "ack">;
  /** Of this turn. An array, as what goes through a Map all the time is collected late. */
  #done: Message[] = [];
  /** Acknowledged one by one, ahead of the prefix. */
  readonly #ahead = new Set<number>();
  #prefix = 0;
  #isPlanned = false;

  constructor(channel: Pick<Channel, "ack">) {
    this.#channel = channel;
  }

  add(message: Message): void {
    this.#done.push(message);
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    // When all that could be handled at once is, and yet before amqplib writes to its socket in this turn.
    process.nextTick(() => this.flush());
  }

  flush(): void {
    this.#isPlanned = false;
    const done = this.#done.sort((one, other) => one.fields.deliveryTag - other.fields.deliveryTag);
    this.#done = [];
    const gap = done.findIndex((message) => !this.#advance(message));
    const inPrefix = gap < 0 ? done.length : gap;
    // The last that was not acknowledged before: no other tag may be named.
    const last = done[inPrefix - 1];
    if (last) this.#channel.ack(last, true);
    for (const message of done.slice(inPrefix)) {
      this.#channel.ack(message);
      this.#ahead.add(message.fields.deliveryTag);
    }
  }

  /** The server has lost the channel, and with it what was not acknowledged. It will deliver it again. */
  forget(): void {
    this.#done = [];
  }

  /** Moves the prefix on to this message, and false where there is a gap before it. */
  #advance({ fields: { deliveryTag } }: Message): boolean {
    while (this.#ahead.delete(this.#prefix + 1)) this.#prefix++;
    if (deliveryTag !== this.#prefix + 1) return false;
    this.#prefix = deliveryTag;
    return true;
  }
}
